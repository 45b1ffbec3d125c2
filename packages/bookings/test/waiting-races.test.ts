import { describe, expect, it } from '@jest/globals';
import { type Draft } from '@randevou/contracts';
import { type Bookings, type Ledger, type LedgerWrite } from '../src/index.ts';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { everyOrder } from './every-order.ts';
import { failingLedger, type WriteFault } from './failing-ledger.ts';
import { laKaz } from './la-kaz.ts';
import { runRelay } from './run-relay.ts';
import { expectOneStory } from './sound-ledger.ts';
import { book, drafted, joinLine, leaveLine } from './steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const DATE = '2026-03-03';
/** One seating an evening, at one table for four. */
const plain = laKaz({
  hours: [{ days: ['tue', 'wed', 'thu'], from: '18:30', to: '21:30' }],
  policies: { ...laKaz().policies, onePerCustomerAndDay: true, waitingList: { offerMinutes: 30 } },
});
const profile = {
  ...plain,
  resources: plain.resources.slice(2),
  services: [{ ...plain.services[1]!, resources: ['T3'] }],
};
const dinner = { service_id: 'dinner', date: DATE, time: '19:30', party_size: 4 };
const wait = { service_id: 'dinner', date: DATE, party_size: 4 };
/** Turns are fixed, so that each play is the same. */
const relayOf = (desk: BookingDesk, turn: number) => desk.who('relay', { role: 'relay', turn });

interface Race {
  /** Gives the sides; each is told its turns. */
  readonly setUp: (desk: BookingDesk) => Promise<Readonly<Record<string, (bookings: Bookings) => Promise<string>>>>;
  /** After all sides are over and the relay has come by; `told` by side. */
  readonly atEnd: (desk: BookingDesk, told: ReadonlyMap<string, string>) => Promise<void> | void;
}

async function inEveryOrder({ setUp, atEnd }: Race): Promise<Set<string>> {
  const seen = new Set<string>();
  const { played } = await everyOrder(
    async () => {
      const desk = openDesk(profile, NOW);
      const sides = Object.entries(await setUp(desk));
      const told = new Map<string, string>();
      return {
        ledger: desk.ledger,
        operations: sides.map(
          ([name, run]) =>
            async (view: Ledger) =>
              told.set(name, await run(desk.through(view))),
        ),
        onEnd: async (_operation, outcome) => {
          if (outcome.status === 'rejected') throw outcome.reason;
          if (told.size < sides.length) return;
          expectOneStory(desk, profile);
          await runRelay(desk);
          expectOneStory(desk, profile);
          await atEnd(desk, told);
          seen.add(sides.map(([name]) => `${name} ${told.get(name) ?? ''}`).join(', '));
        },
      };
    },
    { distinct: true },
  );
  expect(played).toBeGreaterThan(2);
  return seen;
}

async function cancelling(desk: BookingDesk): Promise<(bookings: Bookings) => Promise<string>> {
  const { reference } = await book(desk, 'host', dinner);
  const { id } = drafted(await desk.bookings.draftCancel(desk.who('host'), { reference }));
  const act = { kind: 'confirm' as const, draftId: id };
  return async (bookings) =>
    (await bookings.commitDraft(desk.who('host', { turn: 90, act }), { draft_id: id })).outcome;
}

/** The relay that comes by once: of what is due now, whatever comes later is for the next. */
function relaying(desk: BookingDesk, turn: number): (bookings: Bookings) => Promise<string> {
  return async (bookings) => {
    const due = desk.ledger.due().filter(({ at }) => at <= desk.now());
    let offered = 0;
    for (const item of due) {
      if (item.kind === 'hold_expiry') await bookings.expireHold(relayOf(desk, turn), item.reference);
      if (item.kind === 'place_freed') ({ offered } = await bookings.offerPlaces(relayOf(desk, turn), item.date));
      if (item.kind !== 'waiting_offer') await desk.ledger.dueItems.drop('la-kaz', item);
    }
    return String(offered);
  };
}

const joining =
  (desk: BookingDesk, name: string, turn: number) =>
  async (bookings: Bookings): Promise<string> =>
    (await joinLine(desk, name, wait, { turn, bookings })).outcome;

async function offerOf(desk: BookingDesk, name: string): Promise<Draft | undefined> {
  return (await desk.bookings.waiting(desk.who(name)))[0]?.offer;
}

const taking =
  (desk: BookingDesk, name: string, offer: Draft | undefined) =>
  async (bookings: Bookings): Promise<string> => {
    const draftId = offer?.id ?? '';
    const who = desk.who(name, { turn: 77, act: { kind: 'confirm', draftId } });
    return (await bookings.commitDraft(who, { draft_id: draftId })).outcome;
  };

/** Anya waits, then Ben; the table has become free, and Anya has the offer. */
async function offered(desk: BookingDesk): Promise<Draft | undefined> {
  const cancel = await cancelling(desk);
  await joining(desk, 'anya', 1)(desk.bookings);
  desk.setNow('2026-03-02T09:01:00+04:00');
  await joining(desk, 'ben', 2)(desk.bookings);
  await cancel(desk.bookings);
  await runRelay(desk);
  return offerOf(desk, 'anya');
}

describe('in every order of their ledger calls', () => {
  it('joining, a cancellation and the relay leave nobody waiting beside a free table', async () => {
    const seen = await inEveryOrder({
      setUp: async (desk) => {
        const cancel = await cancelling(desk);
        return {
          join: joining(desk, 'anya', 1),
          cancel: async (bookings) => `${await cancel(bookings)} ${await relaying(desk, 2)(bookings)}`,
        };
      },
      atEnd: async (desk, told) => {
        if (told.get('join') === 'waiting') expect(await offerOf(desk, 'anya')).toBeDefined();
        else expect(desk.ledger.contents().waiting).toEqual([]);
      },
    });
    expect([...seen].sort()).toEqual([
      'join free, cancel committed 0',
      'join waiting, cancel committed 0',
      'join waiting, cancel committed 1',
    ]);
  });

  it('an offer and another customer who comes along leave the table to one of them', async () => {
    const seen = await inEveryOrder({
      setUp: async (desk) => {
        const cancel = await cancelling(desk);
        await joining(desk, 'anya', 1)(desk.bookings);
        await cancel(desk.bookings);
        const draft = async (bookings: Bookings) =>
          (await bookings.draftBooking(desk.who('cleo', { turn: 3 }), dinner)).outcome;
        return { relay: relaying(desk, 2), draft };
      },
      atEnd: async (desk, told) => {
        const offer = await offerOf(desk, 'anya');
        expect(offer === undefined).toBe(told.get('draft') === 'drafted');
      },
    });
    expect(seen.size).toBeGreaterThanOrEqual(2);
  });

  it('two relays make one offer of one table', async () => {
    await inEveryOrder({
      setUp: async (desk) => {
        const cancel = await cancelling(desk);
        await joining(desk, 'anya', 1)(desk.bookings);
        desk.setNow('2026-03-02T09:01:00+04:00');
        await joining(desk, 'ben', 2)(desk.bookings);
        await cancel(desk.bookings);
        const run = (turn: number) => async (bookings: Bookings) =>
          String((await bookings.offerPlaces(relayOf(desk, turn), DATE)).offered);
        return { one: run(5), other: run(6) };
      },
      atEnd: async (desk, told) => {
        expect([...told.values()].sort()).toEqual(['0', '1']);
        expect(await offerOf(desk, 'anya')).toBeDefined();
        expect(await offerOf(desk, 'ben')).toBeUndefined();
      },
    });
  });

  it('taking an offer and leaving the list end in one of both', async () => {
    const seen = await inEveryOrder({
      setUp: async (desk) => {
        const offer = await offered(desk);
        const [entry] = await desk.bookings.waiting(desk.who('anya'));
        const leave = async (bookings: Bookings) =>
          String(await leaveLine(desk, 'anya', entry?.id ?? '', { turn: 78, bookings }));
        return { take: taking(desk, 'anya', offer), leave };
      },
      atEnd: async (desk, told) => {
        const isTaken = told.get('take') === 'committed';
        expect(told.get('leave')).toBe(String(!isTaken));
        expect((await desk.bookings.upcoming(desk.who('anya'))).length).toBe(isTaken ? 1 : 0);
        expect((await offerOf(desk, 'ben')) === undefined).toBe(isTaken);
      },
    });
    expect(seen.size).toBe(2);
  });

  it('taking an offer twice is one booking, told to both', async () => {
    const seen = await inEveryOrder({
      setUp: async (desk) => {
        const offer = await offered(desk);
        return { once: taking(desk, 'anya', offer), twice: taking(desk, 'anya', offer) };
      },
      atEnd: async (desk) => {
        expect(await desk.bookings.upcoming(desk.who('anya'))).toHaveLength(1);
      },
    });
    expect([...seen]).toEqual(['once committed, twice committed']);
  });

  it('taking an offer at its end and its expiry give it to the next', async () => {
    await inEveryOrder({
      setUp: async (desk) => {
        const offer = await offered(desk);
        desk.setNow(offer?.expiresAt ?? NOW);
        return { take: taking(desk, 'anya', offer), relay: relaying(desk, 9) };
      },
      atEnd: async (desk, told) => {
        expect(told.get('take')).toBe('refused');
        expect(await offerOf(desk, 'ben')).toBeDefined();
      },
    });
  });

  it('changing a wish and getting an offer for it end in the newer wish or its offer', async () => {
    await inEveryOrder({
      setUp: async (desk) => {
        const cancel = await cancelling(desk);
        await joining(desk, 'anya', 1)(desk.bookings);
        await cancel(desk.bookings);
        const change = async (bookings: Bookings) => {
          const later = { ...wait, time_from: '19:30' };
          return (await joinLine(desk, 'anya', later, { turn: 4, bookings })).outcome;
        };
        return { change, relay: relaying(desk, 5) };
      },
      atEnd: async (desk) => {
        expect(await offerOf(desk, 'anya')).toBeDefined();
      },
    });
  });
});

describe('a waiting list whose processes fail', () => {
  const play = async (
    faultAt: (count: number, write: LedgerWrite) => WriteFault | undefined,
  ): Promise<{ desk: BookingDesk; told: string[] }> => {
    const desk = openDesk(profile, NOW);
    const cancel = await cancelling(desk);
    const bookings = desk.through(failingLedger(desk.ledger, faultAt));
    const told: string[] = [];
    const again = async (turn: (through: Bookings) => Promise<string>): Promise<void> => {
      for (let attempt = 0; ; attempt += 1) {
        try {
          told.push(await turn(bookings));
          return;
        } catch (error) {
          if (attempt > 3) throw error;
        }
      }
    };
    await again(joining(desk, 'anya', 1));
    desk.setNow('2026-03-02T09:00:00.500+04:00');
    await again(joining(desk, 'ben', 2));
    desk.setNow('2026-03-02T09:01:00+04:00');
    await again(cancel);
    await again(async (through) => String(await runRelay(desk, through)));
    const passed = await offerOf(desk, 'anya');
    desk.setNow('2026-03-02T09:31:00+04:00');
    await again(async (through) => String(await runRelay(desk, through)));
    await again(taking(desk, 'anya', passed));
    await again(taking(desk, 'ben', await offerOf(desk, 'ben')));
    return { desk, told };
  };

  it('come to the same, whichever write is lost or done unheard, once or thrice', async () => {
    let writes = 0;
    const plainly = await play(() => {
      writes += 1;
      return undefined;
    });
    expect(plainly.told.filter((word) => Number.isNaN(Number(word)))).toEqual([
      'waiting',
      'waiting',
      'committed',
      'refused',
      'committed',
    ]);
    for (let write = 1; write <= writes; write += 1) {
      for (const fault of ['before', 'after'] as const) {
        for (const times of [1, 3]) {
          const { desk, told } = await play((count) => (count >= write && count < write + times ? fault : undefined));
          expectOneStory(desk, profile);
          expect(told.filter((word) => Number.isNaN(Number(word)))).toEqual(
            plainly.told.filter((word) => Number.isNaN(Number(word))),
          );
          expect((await desk.bookings.upcoming(desk.who('ben'))).length).toBe(1);
          expect(desk.ledger.contents().waiting).toEqual([]);
          expect(desk.ledger.due().filter(({ kind }) => kind === 'waiting_offer')).toEqual([]);
        }
      }
    }
  });
});
