import { describe, expect, it } from '@jest/globals';
import type { Span } from '@randevou/standins';
import { readTurnSpans } from './turn-spans.ts';

const span = (
  name: string,
  start: number,
  spanId: string,
  parentSpanId?: string,
  attributes: Span['attributes'] = {},
): Span => ({
  traceId: 'one',
  spanId,
  parentSpanId,
  service: 'orchestrator',
  name,
  start,
  durationMs: 1,
  failed: false,
  attributes,
});

/** Message a came in and was answered; b came while that worker still ran, which answered it too. */
const worker: readonly Span[] = [
  span('ingress', 0, 'i', undefined, { 'randevou.message': 'a' }),
  span('orchestrator', 1, 'o', 'i'),
  span('claim', 2, 'c1', 'o'),
  span('turn', 3, 't1', 'o', { 'randevou.messages': ['a'] }),
  span('agent', 4, 'a1', 't1'),
  span('whatsapp.send', 5, 's1', 'o'),
  span('claim', 6, 'c2', 'o'),
  span('turn', 7, 't2', 'o', { 'randevou.messages': ['b'] }),
  span('whatsapp.send', 8, 's2', 'o'),
];
const takenIn = { ...span('ingress', 5, 'j', undefined, { 'randevou.message': 'b' }), traceId: 'two' };
const traces = {
  find: (matches: (span: Span) => boolean) => [worker, [takenIn]].filter((trace) => trace.some(matches)).flat(),
};
const idsFor = (key: string) => readTurnSpans(traces, key).map(({ spanId }) => spanId);

describe('the trace of a message', () => {
  it('has its own turn and leaves out the one that the same worker took after it', () => {
    expect(idsFor('a')).toEqual(['i', 'o', 'c1', 't1', 'a1', 's1']);
  });

  it('has its turn also where the worker of an earlier message took it', () => {
    expect(idsFor('b').toSorted()).toEqual(['c2', 'j', 's2', 't2']);
  });

  it('is empty for a message that nobody saw', () => {
    expect(idsFor('c')).toEqual([]);
  });
});
