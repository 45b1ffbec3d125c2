import type { LogEvent } from '@randevou/standins';

export interface SpanFacts {
  readonly spanId: string;
  readonly parent?: string;
  readonly name: string;
  readonly service: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly ms: number;
  readonly failed?: boolean;
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/** A span as Transaction Search writes it into `aws/spans`; its trace id is one digit, repeated. */
export function span(
  trace: string,
  { spanId, parent, name, service, at, ms, failed, attributes = {} }: SpanFacts,
): LogEvent {
  const message = {
    resource: { attributes: { 'service.name': service, 'cloud.region': 'us-east-1' } },
    scope: { name: 'randevou' },
    traceId: trace.repeat(32),
    spanId,
    parentSpanId: parent,
    flags: 256,
    name,
    kind: 'INTERNAL',
    startTimeUnixNano: at * 1_000_000,
    endTimeUnixNano: (at + ms) * 1_000_000,
    durationNano: ms * 1_000_000,
    attributes,
    status: { code: failed === true ? 'ERROR' : 'UNSET' },
  };
  return { timestamp: at + ms, message: JSON.stringify(message) };
}
