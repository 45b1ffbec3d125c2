import { describe, expect, it } from '@jest/globals';
import { type BookingDesk, openDesk } from '../../test/booking-desk.ts';
import { failingLedger, type WriteFault } from '../../test/failing-ledger.ts';
import { laKaz } from '../../test/la-kaz.ts';
import { ownerAt } from '../../test/owner-at.ts';
import { expectOneStory } from '../../test/sound-ledger.ts';
import { type OwnerDesk } from '../index.ts';

/*
 * A crash or a lost answer at any single write of the owner's operations: the turn is tried again, and comes to the
 * same as if nothing had happened.
 */

const NOW = '2026-03-03T19:40:00+04:00';
const EVENING = { from: '2026-03-03T18:00:00+04:00', to: '2026-03-05T23:00:00+04:00' };
const PROFILE = laKaz({ policies: { ...laKaz().policies, waitingList: { offerMinutes: 30 } } });
const ROW = {
  serviceId: 'dinner',
  start: '2026-03-04T19:30:00+04:00',
  end: '2026-03-04T21:30:00+04:00',
  partySize: 2,
  contact: { name: 'Anya' },
};

/** One turn; gets what the turns before it said. */
type Step = (owner: OwnerDesk, desk: BookingDesk, turn: number, told: readonly unknown[]) => Promise<unknown>;

const book: Step = (owner, desk, turn) =>
  owner.bookForCustomer(ownerAt(desk, turn === 1 ? 'anya' : undefined, turn), {
    service_id: 'dinner',
    date: '2026-03-03',
    time: '19:30',
    party_size: 2,
  });
const about =
  (act: (owner: OwnerDesk, who: ReturnType<typeof ownerAt>, reference: string) => Promise<unknown>): Step =>
  (owner, desk, turn, told) => {
    const reference = /"reference":"(\w{6})"/.exec(JSON.stringify(told))?.[1] ?? '';
    return act(owner, ownerAt(desk, undefined, turn), reference);
  };
const move = about((owner, who, reference) =>
  owner.moveForCustomer(who, { reference, date: '2026-03-04', time: '20:15' }),
);
const block: Step = (owner, desk, turn) =>
  owner.blockTime(ownerAt(desk, undefined, turn), { ...EVENING, resource_ids: ['T2', 'T3'], anyway: true });
const unblock: Step = (owner, desk, turn, told) => {
  const block_id = /"blockId":"(\w+)"/.exec(JSON.stringify(told))?.[1] ?? '';
  return owner.unblockTime(ownerAt(desk, undefined, turn), { ...EVENING, block_id });
};
const importRows: Step = (owner, desk, turn) =>
  owner.importBookings(ownerAt(desk, undefined, turn), {
    rows: [1, 2, 3, 4].map((line) => ({ ...ROW, line, externalId: `row ${line}` })),
    dry_run: false,
  });

const STORIES: Record<string, readonly Step[]> = {
  'book twice': [book, book],
  'book and move': [
    book,
    move,
    about((owner, who, reference) => owner.moveForCustomer(who, { reference, date: '2026-03-05', time: '12:00' })),
  ],
  'book and cancel': [book, about((owner, who, reference) => owner.cancelForCustomer(who, { reference }))],
  'no show, and there after all': [
    book,
    about((owner, who, reference) => owner.markNoShow(who, { reference })),
    about((owner, who, reference) => owner.markNoShow(who, { reference, attended: true })),
  ],
  'block and unblock': [book, block, unblock],
};

async function run(steps: readonly Step[], faults: ReadonlyMap<number, WriteFault>) {
  const desk = openDesk(PROFILE, NOW);
  const { owner } = desk.through(failingLedger(desk.ledger, (count) => faults.get(count)));
  const told: unknown[] = [];
  for (const [index, step] of steps.entries()) {
    for (let attempt = 0; told.length === index; attempt += 1) {
      try {
        told.push(await step(owner, desk, index + 1, told));
      } catch (error) {
        // The worker died there; the next one runs the same turn.
        if (attempt > 3) throw error;
      }
    }
  }
  return { desk, told };
}

const SINGLE = (writes: number) =>
  Array.from({ length: writes }, (_, index) =>
    (['before', 'after'] as const).map((fault) => new Map([[index + 1, fault]])),
  ).flat();
/** The worker's own tries fail too, so that another one has to take the turn up. */
const DEATHS = (writes: number) =>
  Array.from({ length: writes }, (_, index) =>
    (['before', 'after'] as const).map(
      (fault) =>
        new Map<number, WriteFault>([0, 1, 2].map((more) => [index + 1 + more, more === 0 ? fault : 'before'])),
    ),
  ).flat();

describe.each(Object.entries(STORIES))('%s', (_, steps) => {
  it('comes to the same whichever write is lost, or done with its answer lost, and when the worker dies', async () => {
    const plain = await run(steps, new Map());
    expect(JSON.stringify(plain.told)).not.toContain('refused');
    expectOneStory(plain.desk, PROFILE);
    for (const faults of [...SINGLE(steps.length), ...DEATHS(steps.length)]) {
      const { desk, told } = await run(steps, faults);
      expect(told).toEqual(plain.told);
      expectOneStory(desk, PROFILE);
      expect(desk.ledger.contents().bookings).toEqual(plain.desk.ledger.contents().bookings);
      expect(desk.ledger.contents().agenda).toEqual(plain.desk.ledger.contents().agenda);
    }
  });
});

describe('an import', () => {
  it('goes on where it was broken off: no row is lost or doubled', async () => {
    const plain = await run([importRows], new Map());
    const bookings = ({ desk }: typeof plain) => desk.ledger.contents().bookings;
    expect(bookings(plain)).toHaveLength(3);
    for (const faults of [...SINGLE(4), ...DEATHS(4)]) {
      const broken = await run([importRows], faults);
      expect(bookings(broken)).toEqual(bookings(plain));
      expectOneStory(broken.desk, PROFILE);
    }
  });
});
