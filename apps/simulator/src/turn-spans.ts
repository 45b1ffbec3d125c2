import type { AttributeValue, Span, TraceStore } from '@randevou/standins';

/** A span as the HTTP interface gives it; ids tell how spans stand in each other. */
export interface TurnSpan {
  readonly name: string;
  /** ISO. */
  readonly start: string;
  readonly durationMs: number;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

const ATTRIBUTE = 'randevou.message';

function isAbout(span: Span, messageKey: string): boolean {
  const value = span.attributes[ATTRIBUTE];
  return value === messageKey || (Array.isArray(value) && value.includes(messageKey));
}

/** All spans of the traces in which a span carries the message's pseudonym, by start. */
export function readTurnSpans(traces: Pick<TraceStore, 'find'>, messageKey: string): readonly TurnSpan[] {
  return traces
    .find((span) => isAbout(span, messageKey))
    .map(({ name, start, durationMs, attributes, service, spanId, parentSpanId, failed }) => ({
      name,
      start: new Date(start).toISOString(),
      durationMs: Math.round(durationMs * 1000) / 1000,
      attributes: { 'service.name': service, ...(failed ? { error: true } : {}), ...attributes },
      spanId,
      ...(parentSpanId === undefined ? {} : { parentSpanId }),
    }));
}
