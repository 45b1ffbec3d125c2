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

/** On the span that took the message in: its pseudonym, or those of several that came together. */
const TAKEN_IN = 'randevou.message';
/** On the span of a turn: the pseudonyms of the messages that it answers. */
const ANSWERED = 'randevou.messages';

function holds(value: AttributeValue | undefined, key: string): boolean {
  return value === key || (typeof value === 'object' && value.includes(key));
}

function childrenByParent(spans: readonly Span[]): ReadonlyMap<string, readonly Span[]> {
  const known = new Set(spans.map(({ spanId }) => spanId));
  const children = new Map<string, Span[]>();
  for (const span of spans) {
    const { parentSpanId = '' } = span;
    const parent = known.has(parentSpanId) ? parentSpanId : '';
    children.set(parent, [...(children.get(parent) ?? []), span]);
  }
  return children;
}

/**
 * The part of its worker's span that belongs to a turn: from the claim before it to the claim after it. One worker
 * takes several turns, one after the other, when messages come quickly.
 */
function partOf(turn: Span, siblings: readonly Span[]): ReadonlySet<Span> {
  const claims = siblings.filter(({ name }) => name === 'claim').map(({ start }) => start);
  const from = Math.max(...claims.filter((start) => start <= turn.start), Number.NEGATIVE_INFINITY);
  const to = Math.min(...claims.filter((start) => start > turn.start), Number.POSITIVE_INFINITY);
  return new Set(siblings.filter(({ start }) => start >= from && start < to));
}

/** The spans of one trace that are about the message, parents before their children. */
function aboutMessage(trace: readonly Span[], key: string): Span[] {
  const children = childrenByParent(trace);
  const isOwnTrace = trace.some(({ attributes }) => holds(attributes[TAKEN_IN], key));
  const collect = (siblings: readonly Span[], wanted: boolean): Span[] => {
    const turns = siblings.filter(({ attributes }) => attributes[ANSWERED] !== undefined);
    const own = turns.filter(({ attributes }) => holds(attributes[ANSWERED], key));
    const ownPart = new Set(own.flatMap((turn) => [...partOf(turn, siblings)]));
    const otherPart = new Set(
      turns.filter((turn) => !own.includes(turn)).flatMap((turn) => [...partOf(turn, siblings)]),
    );
    return siblings
      .toSorted((one, other) => one.start - other.start)
      .flatMap((span) => {
        const include = ownPart.has(span) || (wanted && !otherPart.has(span));
        return [...(include ? [span] : []), ...collect(children.get(span.spanId) ?? [], include)];
      });
  };
  return collect(children.get('') ?? [], isOwnTrace);
}

/** What happened for a message, by its pseudonym. */
export function readTurnSpans(traces: Pick<TraceStore, 'find'>, messageKey: string): readonly TurnSpan[] {
  const found = traces.find(
    ({ attributes }) => holds(attributes[TAKEN_IN], messageKey) || holds(attributes[ANSWERED], messageKey),
  );
  const byTrace = Map.groupBy(found, ({ traceId }) => traceId);
  return [...byTrace.values()]
    .flatMap((trace) => aboutMessage(trace, messageKey))
    .map(({ name, start, durationMs, attributes, service, spanId, parentSpanId, failed }) => ({
      name,
      start: new Date(start).toISOString(),
      durationMs: Math.round(durationMs * 1000) / 1000,
      attributes: { 'service.name': service, ...(failed ? { error: true } : {}), ...attributes },
      spanId,
      ...(parentSpanId === undefined ? {} : { parentSpanId }),
    }));
}
