import { expect } from '@jest/globals';
import { type Ledger } from '../src/index.ts';
import { openDeskOn } from './booking-desk.ts';
import { type Duel, DUEL_NOW, type DuelResult } from './duels.ts';
import { type Play } from './every-order.ts';
import { type LedgerContents } from './ledger-contents.ts';
import { expectOneStoryOf } from './ledger-story.ts';

/**
 * Sets a duel up on an empty ledger. Whatever a side is told is in the ledger when its operation ends; in the end all
 * items tell one story.
 * @param onOutcome is told what came of it
 */
export async function setUpDuel(
  duel: Duel,
  { ledger, contents }: { readonly ledger: Ledger; readonly contents: () => Promise<LedgerContents> },
  onOutcome: (outcome: string) => void,
): Promise<Play> {
  const desk = openDeskOn(ledger, duel.profile, DUEL_NOW);
  const sides = await duel.setUp(desk);
  const results = new Map<number, DuelResult>();
  return {
    ledger,
    operations: sides.map(
      ({ run }, index) =>
        async (view: Ledger) =>
          results.set(index, await run(desk.through(view))),
    ),
    onEnd: async (index, outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      const held = await contents();
      const result = results.get(index);
      if (result !== undefined) expectTrue(result, held, desk.now());
      if (results.size < sides.length) return;
      expectOneStoryOf(held, duel.profile, desk.now());
      const told = sides.map(({ name }, side) => `${name} ${wordFor(results.get(side))}`).join(', ');
      onOutcome(`${told}: ${held.bookings.map(whereabouts).sort().join(', ')}`);
    },
  };
}

/** A commitment is as the ledger has it, and nothing that was freed is still held. Refusals claim nothing. */
function expectTrue(result: DuelResult, { bookings, agenda }: LedgerContents, now: number): void {
  if ('released' in result) {
    const lapsed = agenda.flatMap(({ entries }) =>
      entries.filter(({ holdExpiresAt = now + 1 }) => holdExpiresAt <= now),
    );
    if (result.released) expect(lapsed).toEqual([]);
    return;
  }
  if (result.outcome !== 'committed') return;
  const stored = bookings.find(({ reference }) => reference === result.booking.reference);
  expect(result.booking).toMatchObject({ state: stored?.state, slot: stored?.slot });
  expect(stored?.state).toBe(result.kind === 'cancel' ? 'cancelled' : 'confirmed');
}

function wordFor(result: DuelResult | undefined): string {
  if (result === undefined) return 'unfinished';
  if ('released' in result) return result.released ? 'released' : 'kept';
  return result.outcome;
}

function whereabouts({ state, slot }: LedgerContents['bookings'][number]): string {
  return state === 'confirmed' ? `on ${slot.start.slice(8, 10)}` : state;
}
