import { InboundEvent } from '@randevou/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseEvent } from '../src/index.ts';
import { envelopes, message } from './envelopes.ts';
import { eventFixtures, valueFixtures } from './fixtures.ts';

const full = process.env['RANDEVOU_FULL'] === '1';
const seed = process.env['RANDEVOU_SEED'];
const runs = (small: number, large: number) => ({
  numRuns: full ? large : small,
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});

const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(undefined, '', '__proto__', 'constructor', [], {}, -1, Number.POSITIVE_INFINITY, '\ud800'),
);
const valid = [
  ...valueFixtures.flatMap(({ value, field }) => envelopes.map(({ wrap }) => wrap(value, field))),
  ...eventFixtures.map(({ event }) => event),
];

/** An infinite stream never ends; 0 stands for the end that its type has. */
function next(stream: Iterator<number>): number {
  const { done, value } = stream.next();
  return done === true ? 0 : value;
}

/** The tree with something else at one of its places; places inside JSON texts count too. */
function mutate(tree: unknown, pick: () => number, replacement: unknown): unknown {
  if (typeof tree === 'string' && /^\s*[[{]/.test(tree) && pick() % 8 !== 0) {
    try {
      return JSON.stringify(mutate(JSON.parse(tree), pick, replacement));
    } catch {
      return replacement;
    }
  }
  if (typeof tree !== 'object' || tree === null || pick() % 12 === 0) return replacement;
  const entries = Object.entries(tree);
  if (entries.length === 0) return replacement;
  const chosen = pick() % entries.length;
  const changed = entries.map(([key, value], index): [string, unknown] =>
    index === chosen ? [key, mutate(value, pick, replacement)] : [key, value],
  );
  return Array.isArray(tree) ? changed.map(([, value]) => value) : Object.fromEntries(changed);
}

const mutated = fc
  .tuple(fc.constantFrom(...valid), fc.infiniteStream(fc.nat(1000)), junk)
  .map(([event, stream, replacement]) => mutate(event, () => next(stream), replacement));

describe('fuzz', () => {
  it('never throws, and gives only what the contract describes', () => {
    fc.assert(
      fc.property(mutated, (event) => {
        const { events, rejected } = parseEvent(event);
        for (const one of events) InboundEvent.parse(one);
        for (const { path, reason } of rejected) {
          expect(path).toMatch(/^(?:Records|\[|$)/);
          expect(reason).not.toMatch(/\d/);
        }
      }),
      runs(2_000, 100_000),
    );
  });

  it('takes anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }), (event) => {
        parseEvent(event);
        parseEvent({ Records: event });
        parseEvent({
          Records: [
            event,
            { Sns: event },
            { body: event },
            { body: JSON.stringify({ Message: String(event === null) }) },
          ],
        });
      }),
      runs(500, 20_000),
    );
  });

  it('brings out every sound message, whatever stands beside it', () => {
    const sound = valueFixtures.filter(({ rejected, events }) => rejected.length === 0 && events.length > 0);
    const record = fc.oneof(
      fc.constantFrom(...sound).map((fixture) => ({
        record: { Sns: { Message: message(fixture.value, fixture.field) } },
        events: fixture.events,
      })),
      junk.map((value) => ({ record: { body: JSON.stringify(value) }, events: [] })),
      junk.map((value) => ({ record: { Sns: { Message: message({ messages: value }) } }, events: undefined })),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 10 }), (records) => {
        const { events } = parseEvent({ Records: records.map((one) => one.record) });
        const wanted = records.flatMap((one) => one.events ?? []);
        expect(events).toEqual(expect.arrayContaining(wanted));
      }),
      runs(300, 10_000),
    );
  });
});
