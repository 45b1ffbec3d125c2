import { expect } from '@jest/globals';
import { type BusinessProfile, type CommitResult } from '@randevou/contracts';
import * as fc from 'fast-check';
import { type Bookings, type Ledger } from '../src/index.ts';
import { type BookingDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { type LedgerContents } from './ledger-contents.ts';
import { inProcess } from './mortal-ledger.ts';

const MINUTE = 60_000;
const NAMES = ['anya', 'ben', 'cleo', 'dan'] as const;

const who = fc.constantFrom(...NAMES);
const place = {
  date: fc.constantFrom('2026-03-03', '2026-03-04'),
  time: fc.constantFrom('18:30', '19:00', '19:30', '20:00', '20:30'),
  party_size: fc.constantFrom(1, 2, 3, 4),
};
const action = fc.oneof(
  fc.record({ kind: fc.constant('draft' as const), who, ...place }),
  fc.record({ kind: fc.constant('tap' as const), who, ...place }),
  fc.record({ kind: fc.constant('move' as const), who, ...place }),
  fc.record({ kind: fc.constant('tapped move' as const), who, ...place }),
  fc.record({ kind: fc.constant('cancel' as const), who }),
  fc.record({ kind: fc.constant('confirm' as const), who }),
  fc.record({ kind: fc.constant('release' as const), who }),
  fc.record({ kind: fc.constant('expire' as const) }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 5, 11, 200) }),
);
type Action = typeof action extends fc.Arbitrary<infer Kind> ? Kind : never;

const fault = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('before', 'after', 'death_before', 'death_after') },
);

type Committed = Extract<CommitResult, { outcome: 'committed' }>;

/** Where one story plays: what all its processes share, and what the ledger holds, item by item. */
export interface Stage {
  readonly desk: BookingDesk<Ledger>;
  readonly contents: () => Promise<LedgerContents>;
}

/**
 * Customers who draft, book, move, cancel and release, holds that expire, and processes whose writes fail or that die.
 * What happens in one round happens at once.
 */
export const randomStory = fc.record({
  rounds: fc.array(fc.array(action, { minLength: 1, maxLength: 3 }), { maxLength: 14 }),
  /** Of all writes, in turn. */
  faults: fc.array(fault, { minLength: 1, maxLength: 20 }),
  onePerCustomerAndDay: fc.boolean(),
  hasLimits: fc.boolean(),
});
export type RandomStory = typeof randomStory extends fc.Arbitrary<infer Story> ? Story : never;

/** The restaurant of a story: three tables, with one booking per customer and day or limits on everything, or neither. */
export function profileOf({ onePerCustomerAndDay, hasLimits }: RandomStory): BusinessProfile {
  const plain = laKaz({ policies: { ...laKaz().policies, onePerCustomerAndDay } });
  if (!hasLimits) return plain;
  return {
    ...plain,
    services: plain.services.map((service) => ({ ...service, limits: [{ per: 'week', bookings: 4 }] })),
    resources: plain.resources.map((resource) => ({
      ...resource,
      limits: [
        { per: 'day', minutes: 120 },
        { per: 'month', bookings: 3 },
      ],
    })),
  };
}

/**
 * Each deed is a process of its own; those that fail or die are not tried again.
 * @returns what customers were told of as done
 */
export async function tell(stage: Stage, { rounds, faults }: RandomStory): Promise<readonly Committed[]> {
  const told: Committed[] = [];
  let writes = 0;
  let turn = 0;
  const faultAt = () => faults[writes++ % faults.length];
  for (const round of rounds) {
    const deeds = round.map((step) => {
      turn += 1;
      const mine = turn;
      return inProcess(stage.desk.ledger, faultAt, (ledger) => act(stage, stage.desk.through(ledger), step, mine));
    });
    for (const deed of await Promise.allSettled(deeds)) {
      if (deed.status === 'fulfilled' && deed.value?.outcome === 'committed') told.push(deed.value);
    }
  }
  return told;
}

/** Everything that a customer was told of as done is in the history of its booking. */
export function expectDone(told: readonly Committed[], { bookings }: LedgerContents): void {
  const steps = bookings.flatMap(({ reference, history }) =>
    history.map(({ action, from, to }) => `${action} ${reference} ${(to ?? from)?.start ?? ''}`),
  );
  for (const { kind, booking } of told) {
    const actions = kind === 'cancel' ? ['cancelled'] : ['confirmed', 'moved'];
    const fitting = actions.map((action) => `${action} ${booking.reference} ${booking.slot.start}`);
    expect(steps.filter((step) => fitting.includes(step))).not.toEqual([]);
  }
}

/** Frees what has lapsed, as the relay does. */
export async function expire({ desk, contents }: Stage, bookings: Bookings, turn?: number): Promise<void> {
  const { due } = await contents();
  for (const item of due.filter(({ at }) => at <= desk.now())) {
    if (item.kind !== 'hold_expiry') continue;
    const relay = desk.who('relay', { role: 'relay', ...(turn === undefined ? {} : { turn }) });
    await bookings.expireHold(relay, item.reference);
  }
}

async function act(stage: Stage, bookings: Bookings, step: Action, turn: number): Promise<CommitResult | undefined> {
  const { desk } = stage;
  if (step.kind === 'wait') {
    desk.setNow(new Date(desk.now() + step.minutes * MINUTE).toISOString());
    return undefined;
  }
  if (step.kind === 'expire') {
    await expire(stage, bookings, turn);
    return undefined;
  }
  const own = (await desk.bookings.upcoming(desk.who(step.who)))[0]?.reference;
  const open = (await desk.ledger.readCustomer('la-kaz', desk.who(step.who).customerId)).openDraft;
  const mine = { turn };
  switch (step.kind) {
    case 'draft': {
      const { date, time, party_size } = step;
      await bookings.draftBooking(desk.who(step.who, mine), { service_id: 'dinner', date, time, party_size });
      return undefined;
    }
    case 'tap':
    case 'tapped move': {
      const { date, time, party_size } = step;
      if (step.kind === 'tapped move' && own === undefined) return undefined;
      const wish = { service_id: 'dinner', date, time, party_size };
      const slot = (await desk.bookings.findSlots(desk.who(step.who), wish)).slots[0];
      if (slot === undefined) return undefined;
      const act = { kind: 'take_slot' as const, slot };
      const moving = step.kind === 'tapped move' && own !== undefined ? { reference: own } : {};
      return bookings.commitSlot(desk.who(step.who, { ...mine, act }), { slot, party_size, ...moving });
    }
    case 'move': {
      if (own === undefined) return undefined;
      const { date, time, party_size } = step;
      await bookings.draftMove(desk.who(step.who, mine), { reference: own, date, time, party_size });
      return undefined;
    }
    case 'cancel':
      if (own !== undefined) await bookings.draftCancel(desk.who(step.who, mine), { reference: own });
      return undefined;
    case 'confirm': {
      if (open === undefined) return undefined;
      const act = { kind: 'confirm' as const, draftId: open.id };
      return bookings.commitDraft(desk.who(step.who, { ...mine, act }), { draft_id: open.id });
    }
    case 'release':
      if (open !== undefined) await bookings.releaseDraft(desk.who(step.who, mine), open.id);
      return undefined;
  }
}
