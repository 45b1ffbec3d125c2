import { type BusinessProfile } from '@randevou/contracts';
import * as fc from 'fast-check';
import { type Bookings, type Ledger } from '../src/index.ts';
import { type BookingDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { inProcess } from './mortal-ledger.ts';
import { parlour } from './parlour.ts';
import { type RelayStage } from './run-relay.ts';
import { book, joinLine, leaveLine } from './steps.ts';

const MINUTE = 60_000;
const NAMES = ['anya', 'ben', 'cleo', 'dan'] as const;
const KINDS = [
  ...(['draft', 'draft', 'tap', 'tap', 'tap', 'series', 'confirm', 'confirm', 'release'] as const),
  ...(['move', 'cancel', 'call off', 'call off', 'call off'] as const),
  ...([
    'join',
    'join',
    'join',
    'join',
    'leave',
    'take',
    'take',
    'take',
    'relay',
    'relay',
    'relay',
    'relay',
    'relay',
  ] as const),
  ...(['block', 'unblock', 'call off for', 'move for', 'move for', 'will come'] as const),
  'wait',
] as const;

const action = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.constantFrom(...NAMES),
  /** Places in the lists of the business's menu. */
  service: fc.nat(3),
  date: fc.nat(1),
  time: fc.nat(3),
  size: fc.nat(3),
  isNamed: fc.boolean(),
  minutes: fc.constantFrom(1, 5, 11, 31, 200, 700),
});
type Action = typeof action extends fc.Arbitrary<infer Kind> ? Kind : never;

const fault = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('before', 'after', 'death_before', 'death_after') },
);

/** Customers who also join visits, tables, series and the line, and a relay that may die on its way. */
export const busyStory = fc.record({
  rounds: fc.array(fc.array(action, { minLength: 1, maxLength: 3 }), { maxLength: 30, size: 'max' }),
  /** Of all writes, in turn. */
  faults: fc.array(fault, { minLength: 1, maxLength: 20 }),
  isSalon: fc.boolean(),
  onePerCustomerAndDay: fc.boolean(),
  hasLimits: fc.boolean(),
  /** Whether the first day is full at the beginning. */
  isFull: fc.boolean(),
});
export type BusyStory = typeof busyStory extends fc.Arbitrary<infer Story> ? Story : never;

export const BUSY_NOW = '2026-03-02T08:00:00.250Z';
const DATES = ['2026-03-03', '2026-03-04'];

interface Menu {
  readonly services: readonly string[];
  readonly times: readonly string[];
  readonly sizes: readonly number[];
  readonly named: readonly (string | undefined)[];
}
const RESTAURANT: Menu = {
  services: ['dinner'],
  times: ['18:30', '19:00'],
  sizes: [2, 4, 5, 6],
  named: [undefined],
};
const SALON: Menu = {
  services: ['haircut', 'haircut+beard', 'colour', 'beard'],
  times: ['09:00', '09:15', '09:30', '09:45'],
  sizes: [1],
  named: ['karim', 'maya'],
};

export function busyProfile({ isSalon, onePerCustomerAndDay, hasLimits }: BusyStory): BusinessProfile {
  if (isSalon) {
    const limits = {
      haircut: [{ per: 'week' as const, bookings: 3 }],
      beard: [{ per: 'month' as const, bookings: 3 }],
      karim: [{ per: 'day' as const, minutes: 110 }],
    };
    const hours = [{ days: ['tue' as const, 'wed' as const, 'thu' as const], from: '09:00', to: '10:30' }];
    return parlour({ policies: { onePerCustomerAndDay }, change: { hours }, ...(hasLimits ? { limits } : {}) });
  }
  const plain = laKaz({
    hours: [{ days: ['tue', 'wed', 'thu'], from: '18:30', to: '21:00' }],
    policies: { ...laKaz().policies, onePerCustomerAndDay, waitingList: { offerMinutes: 30 } },
    joins: [{ resources: ['T1', 'T3'] }, { resources: ['T2', 'T3'], seats: 5 }],
  });
  if (!hasLimits) return plain;
  const services = plain.services.map((service) => ({ ...service, limits: [{ per: 'week' as const, bookings: 4 }] }));
  const resources = plain.resources.map((table) => ({
    ...table,
    limits: table.id === 'T3' ? [{ per: 'day' as const, bookings: 1 }] : [],
  }));
  return { ...plain, services, resources };
}

/** Each deed is a process of its own; those that fail or die are not tried again. */
export async function tellBusy(stage: RelayStage, story: BusyStory): Promise<void> {
  const { desk } = stage;
  const menu = story.isSalon ? SALON : RESTAURANT;
  if (story.isFull) await fill(desk, story.isSalon);
  let writes = 0;
  let turn = 0;
  const faultAt = () => story.faults[writes++ % story.faults.length];
  for (const round of story.rounds) {
    const deeds = round.map((told) => {
      // The owner is above limits, which the story counts.
      const step = told.kind === 'move for' && story.hasLimits ? { ...told, kind: 'relay' as const } : told;
      turn += 1;
      const mine = turn;
      return inProcess(desk.ledger, faultAt, (ledger) => act(stage, desk.through(ledger), menu, step, mine));
    });
    await Promise.allSettled(deeds);
  }
}

async function fill(desk: BookingDesk<Ledger>, isSalon: boolean): Promise<void> {
  const at = {
    date: DATES[0] ?? '',
    ...(isSalon ? { service_id: 'haircut', time: '09:15' } : { service_id: 'dinner', time: '19:00' }),
  };
  const sizes = isSalon ? [1, 1] : [4, 2, 2];
  for (const [index, party_size] of sizes.entries()) await book(desk, NAMES[index] ?? '', { ...at, party_size });
}

async function act(stage: RelayStage, bookings: Bookings, menu: Menu, step: Action, turn: number): Promise<void> {
  const { desk } = stage;
  const of = <Item>(list: readonly Item[], place: number): Item | undefined => list[place % list.length];
  const wish = {
    service_id: of(menu.services, step.service) ?? '',
    date: of(DATES, step.date) ?? '',
    time: of(menu.times, step.time) ?? '',
    party_size: of(menu.sizes, step.size) ?? 1,
  };
  const { time: _, ...untimed } = wish;
  const named = step.isNamed ? of(menu.named, step.size) : undefined;
  const resource = named === undefined ? {} : { resource_id: named };
  const who = desk.who(step.who, { turn });
  const acting = (draftId: string) => desk.who(step.who, { turn, act: { kind: 'confirm', draftId } });
  const own = async () => of(await desk.bookings.upcoming(who), step.size)?.reference;
  switch (step.kind) {
    case 'wait':
      desk.setNow(new Date(desk.now() + step.minutes * MINUTE + 137).toISOString());
      return;
    case 'relay':
      return relay(stage, bookings, turn);
    case 'block':
    case 'unblock':
    case 'call off for':
    case 'move for':
      return byOwner(stage, bookings, step, turn);
    case 'draft':
      await bookings.draftBooking(who, { ...wish, ...resource });
      return;
    case 'series':
      await bookings.draftSeries(who, { ...wish, ...resource, every_days: 1, times: 2 + (step.size % 2) });
      return;
    case 'tap': {
      const [slot] = (await desk.bookings.findSlots(who, { ...wish, ...resource })).slots;
      if (slot === undefined) return;
      const { party_size } = wish;
      await bookings.commitSlot(desk.who(step.who, { turn, act: { kind: 'take_slot', slot } }), { slot, party_size });
      return;
    }
    case 'join':
      await joinLine(
        desk,
        step.who,
        { ...untimed, ...resource, ...(step.minutes > 11 ? {} : { time_from: wish.time }) },
        { turn, bookings },
      );
      return;
    case 'leave': {
      const [entry] = await desk.bookings.waiting(who);
      if (entry !== undefined) await leaveLine(desk, step.who, entry.id, { turn, bookings });
      return;
    }
    case 'take': {
      const offer = (await desk.bookings.waiting(who)).flatMap((entry) => entry.offer ?? [])[0];
      if (offer !== undefined) await bookings.commitDraft(acting(offer.id), { draft_id: offer.id });
      return;
    }
    case 'will come': {
      const reference = await own();
      if (reference !== undefined) await bookings.acknowledgeBooking(who, reference);
      return;
    }
    case 'move': {
      const reference = await own();
      const { date, time } = wish;
      if (reference !== undefined) await bookings.draftMove(who, { reference, date, time });
      return;
    }
    case 'cancel':
    case 'call off': {
      const reference = await own();
      if (reference === undefined) return;
      const result = await bookings.draftCancel(who, { reference });
      if (step.kind === 'cancel' || result.outcome !== 'drafted') return;
      await bookings.commitDraft(acting(result.draft.id), { draft_id: result.draft.id });
      return;
    }
    case 'confirm':
    case 'release': {
      const id = (await desk.ledger.readCustomer(who.businessId, who.customerId)).openDraft?.id;
      if (id === undefined) return;
      if (step.kind === 'release') await bookings.releaseDraft(who, id);
      else await bookings.commitDraft(acting(id), { draft_id: id });
    }
  }
}

/** Two hours out of use or given back, or somebody's visit called off or moved for them. */
async function byOwner({ desk, contents }: RelayStage, { owner }: Bookings, step: Action, turn: number): Promise<void> {
  const { businessId, turnId } = desk.who('owner', { turn });
  const { agenda, bookings } = await contents();
  const iso = (instant: number): string => new Date(instant).toISOString();
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[step.size % list.length];
  if (step.kind === 'call off for' || step.kind === 'move for') {
    const reference = pick(bookings.filter(({ state }) => state === 'confirmed'))?.reference;
    if (reference === undefined) return;
    const at = { date: DATES[step.date] ?? '', time: step.isNamed ? '10:00' : '11:00' };
    if (step.kind === 'move for') await owner.moveForCustomer({ businessId, turnId }, { reference, ...at });
    else await owner.cancelForCustomer({ businessId, turnId }, { reference });
    return;
  }
  if (step.kind === 'unblock') {
    const entries = agenda.flatMap((item) => item.entries);
    const block = pick(entries.filter(({ state }) => state === 'blocked'));
    if (block === undefined) return;
    const span = { from: iso(block.start), to: iso(block.end) };
    await owner.unblockTime({ businessId, turnId }, { block_id: block.reference, ...span });
    return;
  }
  const from = Date.parse(`${DATES[step.date] ?? ''}T08:00:00Z`) + step.time * 120 * MINUTE;
  await owner.blockTime({ businessId, turnId }, { from: iso(from), to: iso(from + 120 * MINUTE) });
}

/** What is due now, as the relay works it off: an item is forgotten after what it asks for is done. */
async function relay({ desk, contents, drop }: RelayStage, bookings: Bookings, turn: number): Promise<void> {
  const who = desk.who('relay', { role: 'relay', turn });
  const { due } = await contents();
  for (const item of due.filter(({ at }) => at <= desk.now())) {
    if (item.kind === 'hold_expiry') await bookings.expireHold(who, item.reference);
    if (item.kind === 'place_freed' && (await bookings.offerPlaces(who, item.date)).more) return;
    if (item.kind !== 'waiting_offer') await drop(item);
  }
}
