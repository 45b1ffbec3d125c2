import { describe, expect, it } from '@jest/globals';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { draftDinner, STORIES, type Step, type Told } from './booking-stories.ts';
import { failingLedger, type WriteFault } from './failing-ledger.ts';
import { laKaz } from './la-kaz.ts';
import { expectOneStory } from './sound-ledger.ts';
import { drafted } from './steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
async function run(
  steps: readonly Step[],
  faults: ReadonlyMap<number, WriteFault>,
): Promise<{ desk: BookingDesk; told: Told[] }> {
  const desk = openDesk(laKaz(), NOW);
  const bookings = desk.through(failingLedger(desk.ledger, (count) => faults.get(count)));
  const told: Told[] = [];
  for (const [index, step] of steps.entries()) {
    let answer: Told | undefined;
    for (let attempt = 0; answer === undefined; attempt += 1) {
      try {
        answer = await step(bookings, desk, index + 1, told);
      } catch (error) {
        // The worker died there; the next one runs the same turn.
        if (attempt > 3) throw error;
      }
    }
    told.push(answer);
  }
  return { desk, told };
}

describe.each(Object.entries(STORIES))('%s', (_, steps) => {
  it('comes to the same whichever single write is lost, or done with its answer lost', async () => {
    const plain = await run(steps, new Map());
    expectOneStory(plain.desk, laKaz());
    for (let write = 1; write <= steps.length + 1; write += 1) {
      for (const fault of ['before', 'after'] as const) {
        const { desk, told } = await run(steps, new Map([[write, fault]]));
        expect(told).toEqual(plain.told);
        expectOneStory(desk, laKaz());
        expect(await desk.ledger.listBookings('la-kaz', {})).toEqual(
          await plain.desk.ledger.listBookings('la-kaz', {}),
        );
      }
    }
  });

  it('comes to the same when the worker dies three times at a write', async () => {
    const plain = await run(steps, new Map());
    for (const fault of ['before', 'after'] as const) {
      const { desk, told } = await run(
        steps,
        new Map([
          [1, 'before'],
          [2, 'before'],
          [3, fault],
        ]),
      );
      expect(told).toEqual(plain.told);
      expectOneStory(desk, laKaz());
    }
  });
});

it('gives up with what the ledger said when it is down', async () => {
  const desk = openDesk(laKaz(), NOW);
  const bookings = desk.through(failingLedger(desk.ledger, () => 'before'));
  await expect(draftDinner('19:30')(bookings, desk, 1, [])).rejects.toThrow('did not hear');
});

it('passes over a reference that somebody else has', async () => {
  const desk = openDesk(laKaz(), NOW);
  const wish = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 2 };
  const taken = drafted(await desk.bookings.draftBooking(desk.who('anya', { turn: 5 }), wish)).reference;
  const [booking] = await desk.ledger.readBookings('la-kaz', [taken]);
  const other = openDesk(laKaz(), NOW);
  const somebodyElse = { ...booking!, customerId: 'c_somebodyelse00000', state: 'confirmed' as const };
  await other.ledger.write({
    businessId: 'la-kaz',
    token: 'x',
    agenda: [],
    bookings: [somebodyElse],
    dropBookings: [],
    guards: [],
    waiting: [],
    dropWaiting: [],
    putDue: [],
    dropDue: [],
    events: [],
  });
  const draft = drafted(await other.bookings.draftBooking(other.who('anya', { turn: 5 }), wish));
  expect(draft.reference).not.toBe(taken);
  expect(drafted(await other.bookings.draftBooking(other.who('anya', { turn: 5 }), wish))).toEqual(draft);
});
