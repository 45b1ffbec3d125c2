import { type LogQueryDeps, MOST_RESULTS, queryLogGroup } from './query-log-group.ts';
import { readSpan, type Span } from './span.ts';

/** Where Transaction Search keeps the spans of the account. */
const SPANS = 'aws/spans';
/** A message that waited in the queue began its trace so much earlier at most. */
const EARLIER_MS = 15 * 60_000;
/** Ids in one query, whose text has a limit. */
const IDS_AT_ONCE = 100;

/** All spans of the traces in which a customer was served, by start; epoch milliseconds. */
export async function findTraces(
  deps: LogQueryDeps,
  { business, customer, from, to }: { business: string; customer: string; from: number; to: number },
): Promise<Span[]> {
  const filter = `attributes.randevou.customer = ${JSON.stringify(customer)} and attributes.randevou.business = ${JSON.stringify(business)}`;
  const own = await queryLogGroup(deps, { logGroupName: SPANS, from, to, filter });
  const traceIds = [...new Set(own.flatMap((message) => readSpan(message)?.traceId ?? []))];
  const spans = new Map<string, Span>();
  for (let index = 0; index < traceIds.length; index += IDS_AT_ONCE) {
    const some = traceIds.slice(index, index + IDS_AT_ONCE);
    const found = await queryLogGroup(deps, {
      logGroupName: SPANS,
      from: from - EARLIER_MS,
      to,
      filter: `traceId in ${JSON.stringify(some)}`,
    });
    if (found.length >= MOST_RESULTS) deps.note('There are more spans than one query gives; ask for a shorter time.');
    for (const message of found) {
      const span = readSpan(message);
      if (span !== undefined) spans.set(`${span.traceId} ${span.spanId}`, span);
    }
  }
  return [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
