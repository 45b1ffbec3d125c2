/**
 * What is counted: its unit, and the dimensions it is kept under. CloudWatch bills each name with each combination of
 * dimensions, so a metric gets the ones that somebody reads:
 * `business`: what a business costs and sells. `stage`: how the machinery runs, of which no business is the cause.
 * `both`: an alarm watches the stage, and an operator asks next whose conversations they are.
 */
export const METRICS = {
  /** From WhatsApp's time stamp of a message, in whole seconds, to the ingress having it: up to 1 s too much, never too little. */
  InboundMs: { unit: 'Milliseconds', by: 'stage' },
  MessageReceived: { unit: 'Count', by: 'business' },
  /** Delivery statuses from WhatsApp. */
  StatusReceived: { unit: 'Count', by: 'stage' },
  /** Messages that WhatsApp took and could not deliver, for whatever reason. */
  DeliveryFailed: { unit: 'Count', by: 'stage' },
  /** Parts of events that could not be understood, and messages to a number that no business has. */
  EventRejected: { unit: 'Count', by: 'stage' },

  /** Turns stored with their reply. */
  TurnSettled: { unit: 'Count', by: 'both' },
  /** A turn from its claim to its reply, without sending. */
  TurnMs: { unit: 'Milliseconds', by: 'business' },
  /** From the newest message of a turn to its stored reply: what the customer waits, without sending. */
  WaitMs: { unit: 'Milliseconds', by: 'business' },
  /** From the newest message of a turn to the moment at which WhatsApp took its last reply. */
  AnswerMs: { unit: 'Milliseconds', by: 'both' },
  /** From the call of AgentCore to its answer, or to giving it up. */
  AgentMs: { unit: 'Milliseconds', by: 'stage' },
  ModelCalls: { unit: 'Count', by: 'business' },
  InputTokens: { unit: 'Count', by: 'business' },
  OutputTokens: { unit: 'Count', by: 'business' },
  /** Turns that the guided policy finished because the agent did not. */
  FellBack: { unit: 'Count', by: 'both' },
  /** Turns that did not ask the agent, because it failed too often lately. */
  CircuitOpen: { unit: 'Count', by: 'both' },
  /** Calls of the agent that were throttled, late or failed. */
  AgentFailed: { unit: 'Count', by: 'both' },
  /** Model texts that claimed what no tool result holds. */
  ClaimRefused: { unit: 'Count', by: 'business' },
  /** Turns that tried too often and ended with an apology. */
  TurnGivenUp: { unit: 'Count', by: 'both' },
  /** Messages of customers over their limit of turns. */
  LimitReached: { unit: 'Count', by: 'business' },
  /** Turns that ran without the model, or messages not sent, because the day's budget was spent. */
  BudgetSpent: { unit: 'Count', by: 'business' },
  /** Turns that ran guided, or not at all, because an operator switched them off. */
  SwitchedOff: { unit: 'Count', by: 'business' },
  PersonRequested: { unit: 'Count', by: 'business' },
  /** Turns that booked, moved or cancelled. */
  BookingCommitted: { unit: 'Count', by: 'business' },

  /** Messages that WhatsApp has, free-form or as a template: what it bills. */
  MessageSent: { unit: 'Count', by: 'business' },
  /** Sends repeated because the answer to the first was lost: perhaps a message twice. */
  DeliveryDoubtful: { unit: 'Count', by: 'both' },
  /** Messages that were never sent. */
  DeliveryGivenUp: { unit: 'Count', by: 'both' },
  /** Refusals that last until somebody acts in WhatsApp Manager: payment, policy, a template, the connection. */
  OwnerMustAct: { unit: 'Count', by: 'both' },

  /** Runs of the relay for all businesses, to their end; its schedule begins one a minute. Not those after a booking. */
  RelayRun: { unit: 'Count', by: 'stage' },
  /** Tasks of the relay that failed; each is tried again a minute later. */
  RelayTaskFailed: { unit: 'Count', by: 'both' },
  /** Reminders, offers, changes and words to the owner that were put into the outbox. */
  NoticePut: { unit: 'Count', by: 'business' },
  /** Domain events that reached the topic. */
  EventPublished: { unit: 'Count', by: 'stage' },

  /** First invocations of a process. */
  ColdStart: { unit: 'Count', by: 'stage' },
} as const satisfies Readonly<
  Record<string, { readonly unit: 'Count' | 'Milliseconds'; readonly by: 'business' | 'stage' | 'both' }>
>;

export type MetricName = keyof typeof METRICS;
