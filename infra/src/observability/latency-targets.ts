/** A step of an answer, and how long it may take. */
export interface LatencyTarget {
  /** Section of the runbook. */
  readonly section: string;
  readonly step: string;
  readonly service: string;
  readonly metric: string;
  readonly milliseconds: number;
}

/** The targets that the system was built for, by step; cold starts are stated apart. */
export const LATENCY_TARGETS: readonly LatencyTarget[] = [
  {
    section: 'slow-arrival',
    step: 'WhatsApp to the ingress',
    service: 'ingress',
    metric: 'InboundMs',
    // The time stamps of WhatsApp are whole seconds, so up to one more is measured than it took.
    milliseconds: 2000,
  },
  {
    section: 'slow-agent',
    step: 'AgentCore',
    service: 'orchestrator',
    metric: 'AgentMs',
    milliseconds: 3000,
  },
  {
    section: 'slow-answers',
    step: 'the whole answer',
    service: 'orchestrator',
    metric: 'AnswerMs',
    milliseconds: 5000,
  },
];
