import { maskPersonalData } from '@randevou/telemetry';
import { tellTime } from '../tell-time.ts';
import type { Span } from './span.ts';

const NAME_WIDTH = 44;

/**
 * Each trace as a timeline: when it began, its turns, and every step below the one that it belongs to, with milliseconds
 * from the beginning and of the step itself. `!` marks what failed.
 */
export function tellTraces(spans: readonly Span[], timeZone: string): string[] {
  const traces = [...Map.groupBy(spans, ({ traceId }) => traceId).values()];
  return traces
    .sort((a, b) => startOf(a) - startOf(b))
    .flatMap((trace, index) => [...(index === 0 ? [] : ['']), ...tellTrace(trace, timeZone)]);
}

function tellTrace(trace: readonly Span[], timeZone: string): string[] {
  const start = startOf(trace);
  const end = Math.max(...trace.map((span) => span.end));
  const turns = [...new Set(trace.flatMap(({ turnId }) => turnId ?? []))];
  const failures = trace.filter(({ failed }) => failed).length;
  const heading = [
    tellTime(start, timeZone),
    turns.length === 0 ? 'no turn' : `turn ${turns.join(', ')}`,
    `${milliseconds(end - start)} ms`,
    ...(failures === 0 ? [] : [`${String(failures)} failed`]),
    `trace ${trace[0]?.traceId ?? ''}`,
  ];
  const ids = new Set(trace.map(({ spanId }) => spanId));
  const children = Map.groupBy(trace, ({ parentSpanId }) => (ids.has(parentSpanId ?? '') ? parentSpanId : undefined));
  const below = (parent: string | undefined, depth: number): string[] =>
    (children.get(parent) ?? []).flatMap((span) => [
      tellStep(span, start, depth),
      ...(span.spanId === parent ? [] : below(span.spanId, depth + 1)),
    ]);
  return [heading.join('  '), ...below(undefined, 0)];
}

function tellStep({ service, name, start, end, failed, attributes }: Span, from: number, depth: number): string {
  const step = `${'  '.repeat(depth)}${maskPersonalData(name)}`;
  const facts = Object.entries(attributes)
    .filter(([key]) => key !== 'randevou.turn')
    .map(([key, value]) => `${key.replace('randevou.', '')}=${maskPersonalData(String(value))}`);
  const columns = [
    failed ? '!' : ' ',
    `+${milliseconds(start - from)}`.padStart(8),
    milliseconds(end - start).padStart(7),
    service.padEnd(16),
    [step.padEnd(facts.length === 0 ? 0 : NAME_WIDTH), ...facts].join(' '),
  ];
  return columns.join(' ').trimEnd();
}

function startOf(trace: readonly Span[]): number {
  return Math.min(...trace.map(({ start }) => start));
}

function milliseconds(value: number): string {
  return String(Math.round(value));
}
