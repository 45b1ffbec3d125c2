import { describe, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { failingLedger } from './failing-ledger.ts';
import { laKaz } from './la-kaz.ts';
import { expectOneStory } from './sound-ledger.ts';

const START = Date.parse('2026-03-02T09:00:00+04:00');
const MINUTE = 60_000;
const NAMES = ['anya', 'ben', 'cleo', 'dan'] as const;
const runs = { numRuns: process.env['RANDEVOU_FULL'] === '1' ? 1500 : 60 };

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
  fc.record({ kind: fc.constant('cancel' as const), who }),
  fc.record({ kind: fc.constant('confirm' as const), who }),
  fc.record({ kind: fc.constant('release' as const), who }),
  fc.record({ kind: fc.constant('expire' as const) }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 5, 11, 200) }),
);
type Action = typeof action extends fc.Arbitrary<infer Kind> ? Kind : never;
const fault = fc.constantFrom(undefined, undefined, undefined, undefined, 'before' as const, 'after' as const);

async function act(desk: BookingDesk, through: BookingDesk['bookings'], step: Action, turn: number): Promise<void> {
  if (step.kind === 'wait') {
    desk.setNow(new Date(desk.now() + step.minutes * MINUTE).toISOString());
    return;
  }
  if (step.kind === 'expire') {
    for (const due of desk.ledger.due().filter(({ at }) => at <= desk.now())) {
      if (due.kind !== 'hold_expiry') continue;
      await through.expireHold(desk.who('relay', { turn, role: 'relay' }), due.reference);
    }
    return;
  }
  const own = (await desk.bookings.upcoming(desk.who(step.who)))[0]?.reference;
  const open = (await desk.ledger.readCustomer('la-kaz', desk.who(step.who).customerId)).openDraft;
  const mine = { turn };
  switch (step.kind) {
    case 'draft':
      await through.draftBooking(desk.who(step.who, mine), {
        service_id: 'dinner',
        date: step.date,
        time: step.time,
        party_size: step.party_size,
      });
      return;
    case 'tap': {
      const slot = (
        await desk.bookings.findSlots(desk.who(step.who), {
          service_id: 'dinner',
          date: step.date,
          time: step.time,
          party_size: step.party_size,
        })
      ).slots[0];
      if (slot === undefined) return;
      await through.commitSlot(desk.who(step.who, { ...mine, act: { kind: 'take_slot', slot } }), {
        slot,
        party_size: step.party_size,
      });
      return;
    }
    case 'move':
      if (own !== undefined)
        await through.draftMove(desk.who(step.who, mine), {
          reference: own,
          date: step.date,
          time: step.time,
          party_size: step.party_size,
        });
      return;
    case 'cancel':
      if (own !== undefined) await through.draftCancel(desk.who(step.who, mine), { reference: own });
      return;
    case 'confirm':
      if (open !== undefined) {
        await through.commitDraft(desk.who(step.who, { ...mine, act: { kind: 'confirm', draftId: open.id } }), {
          draft_id: open.id,
        });
      }
      return;
    case 'release':
      if (open !== undefined) await through.releaseDraft(desk.who(step.who, mine), open.id);
  }
}

jest.setTimeout(120_000);

describe('any mix of customers, expiries and faults', () => {
  it('never goes over capacity, and all items tell the same story', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(action, { minLength: 1, maxLength: 3 }), { maxLength: 14 }),
        fc.array(fault, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        async (rounds, faults, onePerCustomerAndDay) => {
          const policies = { ...laKaz().policies, onePerCustomerAndDay };
          const desk = openDesk(laKaz({ policies }), new Date(START).toISOString());
          const through = desk.through(failingLedger(desk.ledger, (count) => faults[count % faults.length]));
          let turn = 0;
          for (const round of rounds) {
            // Those of one round happen at once.
            const deeds = round.map((step) => {
              turn += 1;
              return act(desk, through, step, turn);
            });
            await Promise.allSettled(deeds);
          }
          expectOneStory(desk, laKaz());
        },
      ),
      runs,
    );
  });
});
