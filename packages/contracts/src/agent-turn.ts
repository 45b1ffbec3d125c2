import * as z from 'zod';
import { BookingView, Draft } from './booking.ts';
import { Instant, Language, LocalDate, TurnId, Weekday } from './primitives.ts';
import { CustomQuestion, Detail, LocalizedText, Money } from './profile.ts';
import { AskedField, HistoryItem, Offer } from './session.ts';
import { WaitingView } from './waiting.ts';
import { Wish } from './wish.ts';

/** What the agent needs to know of the business to talk about it; hours and answers come from tools. */
export const ProfileFacts = z.object({
  businessId: z.string(),
  name: z.string(),
  category: z.string(),
  timeZone: z.string(),
  languages: z.array(Language).min(1),
  currency: z.string(),
  phone: z.string(),
  address: z.string().optional(),
  largestParty: z.int(),
  services: z.array(
    z.object({
      id: z.string(),
      name: LocalizedText,
      aliases: z.array(z.string()),
      durationMinutes: z.int(),
      price: Money.optional(),
      asks: z.array(Detail),
      questions: z.array(z.object(CustomQuestion.shape)).default([]),
      resources: z.array(z.string()),
      /** Start and end of its windows on any weekday (wall times), so that "dinner" and "8 pm" find each other. */
      windows: z.array(z.object({ days: z.array(Weekday), from: z.string(), to: z.string() })),
    }),
  ),
  /** Whether customers can wait for a day that is full. */
  waitingList: z.literal(true).optional(),
  /** Only resources that a customer may ask for by name. */
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type ProfileFacts = z.infer<typeof ProfileFacts>;

/** Facts of the turn, all from code: clock, ledger and session. */
export const TurnFacts = z.object({
  /** Now, with the business's offset. */
  now: Instant,
  today: LocalDate,
  weekday: Weekday,
  language: Language,
  /** From the WhatsApp profile. */
  customerName: z.string().optional(),
  upcoming: z.array(BookingView),
  /** What "the same as last time" means. */
  lastVisit: BookingView.optional(),
  /** The days on whose waiting list the customer is. */
  waiting: z.array(WaitingView).optional(),
  openDraft: Draft.optional(),
  /** The latest offer, as long as it is on the customer's screen. */
  offer: Offer.optional(),
  /** What the texts of before came to, where they are not kept. */
  wish: Wish.optional(),
});
export type TurnFacts = z.infer<typeof TurnFacts>;

export const TurnEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().max(2000) }),
  z.object({
    type: z.literal('location'),
    latitude: z.number(),
    longitude: z.number(),
    /** What the customer's map calls it. */
    name: z.string().max(200).optional(),
  }),
  /** The agent's own text claimed something that no tool result holds; it may try once more. */
  z.object({ type: z.literal('claim_refused'), text: z.string(), reason: z.string() }),
]);
export type TurnEvent = z.infer<typeof TurnEvent>;

/** A tool server as the orchestrator found it. */
export const ToolServer = z.object({
  name: z.string().min(1),
  url: z.url(),
  /** Third-party servers get neither our signature, nor the scope, nor customer data. */
  thirdParty: z.boolean().default(false),
});
export type ToolServer = z.infer<typeof ToolServer>;

/** The agent as a function: everything it may know, and nothing it could keep. */
export const AgentTurn = z.object({
  v: z.literal(1),
  turnId: TurnId,
  /** The answer is of no use after this instant. */
  deadline: Instant,
  /** Signed token of role `model`; opaque to the agent. */
  scope: z.string(),
  profile: ProfileFacts,
  facts: TurnFacts,
  history: z.array(HistoryItem),
  events: z.array(TurnEvent).min(1),
  tools: z.array(ToolServer),
  /** W3C trace context: AgentCore's runtime app hides the request's own headers from the handler. */
  traceparent: z.string().optional(),
});
export type AgentTurn = z.infer<typeof AgentTurn>;

/** What happened inside the agent, in order. Tool results are as the servers gave them, not as the model tells them. */
export const AgentMessage = z.discriminatedUnion('role', [
  z.object({
    role: z.literal('assistant'),
    text: z.string(),
    /** Set when the guided policy asked for something. */
    asked: AskedField.optional(),
    /** Answers it suggests, to be shown as options. */
    choices: z.array(z.object({ value: z.string(), title: z.string() })).optional(),
    /** Offers to speak with a person, as the last option. */
    offersPerson: z.literal(true).optional(),
    /** Its text stands before what the results show. */
    leads: z.literal(true).optional(),
    /** Further wishes of the same text, to be taken up one by one as this one is settled. */
    next: z.array(z.string().max(500)).max(3).optional(),
  }),
  z.object({
    role: z.literal('tool'),
    server: z.string(),
    name: z.string(),
    arguments: z.record(z.string(), z.unknown()),
    /** `structuredContent` of the MCP result. */
    result: z.record(z.string(), z.unknown()).optional(),
    /** Set instead of `result` when the call failed; never shown to a customer. */
    error: z.string().optional(),
  }),
]);
export type AgentMessage = z.infer<typeof AgentMessage>;

export const Usage = z.object({
  modelCalls: z.int().nonnegative(),
  inputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
  modelId: z.string(),
});
export type Usage = z.infer<typeof Usage>;

export const AgentTurnResult = z.object({
  v: z.literal(1),
  messages: z.array(AgentMessage),
  /** Draft left open by this turn's tool calls. */
  draft: Draft.optional(),
  /** Why the model did not come to its end; what the tools gave until then is in `messages`. */
  unfinished: z.enum(['deadline', 'model']).optional(),
  usage: Usage,
});
export type AgentTurnResult = z.infer<typeof AgentTurnResult>;
