import { Metrics as Powertools, MetricUnit } from '@aws-lambda-powertools/metrics';

/** What is counted, each with its unit. A name that is not here cannot be counted. */
const UNITS = {
  /** Turns stored with their reply. */
  TurnSettled: MetricUnit.Count,
  /** A turn from its claim to its reply, without sending. */
  TurnMs: MetricUnit.Milliseconds,
  /** From the newest message of a turn to its stored reply: what the customer waits, without sending. */
  WaitMs: MetricUnit.Milliseconds,
  ModelCalls: MetricUnit.Count,
  InputTokens: MetricUnit.Count,
  OutputTokens: MetricUnit.Count,
  /** Turns that the guided policy finished because the agent did not. */
  FellBack: MetricUnit.Count,
  /** Turns that did not ask the agent, because it failed too often lately. */
  CircuitOpen: MetricUnit.Count,
  /** Calls of the agent that were throttled, late or failed. */
  AgentFailed: MetricUnit.Count,
  /** Model texts that claimed what no tool result holds. */
  ClaimRefused: MetricUnit.Count,
  /** Turns that tried too often and ended with an apology. */
  TurnGivenUp: MetricUnit.Count,
  /** Messages of customers over their limit of turns. */
  LimitReached: MetricUnit.Count,
  /** Turns that ran without the model, or messages not sent, because the day's budget was spent. */
  BudgetSpent: MetricUnit.Count,
  /** Turns that ran guided, or not at all, because an operator switched them off. */
  SwitchedOff: MetricUnit.Count,
  PersonRequested: MetricUnit.Count,
  /** Turns that booked, moved or cancelled. */
  BookingCommitted: MetricUnit.Count,
} as const;

export type MetricName = keyof typeof UNITS;

/** Counts for the operator. Dimensions are the service, the stage and the business; nothing of a customer. */
export interface Metrics {
  /** Adds to what the next `flush` writes. */
  count(name: MetricName, value: number, of: { readonly businessId: string }): void;
  /** Writes what was counted since the last time, one line per business; nothing if nothing was. */
  flush(): void;
}

export interface MetricsOptions {
  /** Name of the deployable, e.g. `orchestrator`. */
  readonly service: string;
  readonly stage?: string;
}

const NAMESPACE = 'Randevou';
/** CloudWatch takes 100 values of a metric in one line; at that number the library writes on its own. */
const MOST_PER_LINE = 99;

/** Metrics in CloudWatch's embedded format: a line of log each, so that counting costs no call of any service. */
export function createMetrics({ service, stage }: MetricsOptions): Metrics {
  const counted = new Map<string, { readonly name: MetricName; readonly value: number }[]>();
  const powertools = new Powertools({
    namespace: NAMESPACE,
    serviceName: service,
    ...(stage === undefined ? {} : { defaultDimensions: { stage } }),
  });
  return {
    count: (name, value, { businessId }) => {
      const ofBusiness = counted.get(businessId) ?? [];
      counted.set(businessId, [...ofBusiness, { name, value }]);
    },
    flush: () => {
      const all = [...counted];
      counted.clear();
      for (const [businessId, values] of all) {
        for (let from = 0; from < values.length; from += MOST_PER_LINE) {
          powertools.addDimension('business', businessId);
          for (const { name, value } of values.slice(from, from + MOST_PER_LINE)) {
            powertools.addMetric(name, UNITS[name], value);
          }
          powertools.publishStoredMetrics();
        }
      }
    },
  };
}
