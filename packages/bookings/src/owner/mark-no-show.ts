import { allows, type Booking, type MarkNoShowArguments, type OwnerChangeResult } from '@randevou/contracts';
import { localDate, zonedIso } from '@randevou/scheduling';
import { type Desk } from '../desk.ts';
import { type Decision, settle } from '../settle.ts';
import { bookingView } from '../visits/booking-view.ts';
import { type CaseState, customerWrite, givingUp, readCase, readWhereItStands } from '../visits/case-state.ts';
import { domainEvent } from '../visits/domain-event.ts';
import { nextState } from '../visits/next-state.ts';
import { type OwnerPrincipal } from './owner-desk.ts';
import { refused } from './refused.ts';

/** Notes that nobody came, or with `attended` that they came after all. The place stays taken: its time has begun. */
export async function markNoShow(
  desk: Desk,
  owner: OwnerPrincipal,
  { reference, attended = false }: MarkNoShowArguments,
): Promise<OwnerChangeResult> {
  const action = attended ? 'attended' : 'no_show';
  return settle<OwnerChangeResult>(desk, owner.turnId, async () => {
    const [booking] = await desk.ledger.readBookings(desk.profile.id, [reference]);
    if (booking === undefined) return { result: refused('unknown_booking') };
    const view = bookingView(desk, booking);
    const isDone = booking.history.some((step) => step.action === action && step.turnId === owner.turnId);
    if (isDone) return { result: { outcome: 'done', booking: view, warnings: [] } };
    if (!allows(booking.state, action)) return { result: refused('wrong_state', view) };
    if (!attended && Date.parse(booking.slot.start) > desk.now()) return { result: refused('not_begun', view) };
    return mark(desk, owner, await readCase(desk, booking), booking, action);
  });
}

async function mark(
  desk: Desk,
  owner: OwnerPrincipal,
  state: CaseState,
  before: Booking,
  action: 'no_show' | 'attended',
): Promise<Decision<OwnerChangeResult>> {
  const now = desk.now();
  const { timeZone } = desk.profile;
  const { reference, slot } = before;
  const step = { at: zonedIso(now, timeZone), action, by: 'owner' as const, turnId: owner.turnId };
  const booking: Booking = {
    ...before,
    state: nextState(before.state, action),
    revision: before.revision + 1,
    history: [...before.history, step],
  };
  const { agenda, customer } = state;
  const end = Date.parse(slot.end);
  const others = customer.active.filter((active) => active.reference !== reference);
  const own = { reference, localDate: localDate(Date.parse(slot.start), timeZone), end };
  // A draft that would move or cancel it means nothing any more.
  const givenUp = customer.openDraft?.reference === reference ? givingUp(state) : undefined;
  await readWhereItStands(agenda, slot);
  agenda.remove((entry) => givenUp?.removesHold(entry) === true);
  return {
    result: { outcome: 'done', booking: bookingView(desk, booking), warnings: [] },
    change: {
      agenda,
      token: [reference, booking.revision, action, owner.turnId, customer.version],
      bookings: [booking],
      dropBookings: givenUp?.dropBookings ?? [],
      customer: customerWrite(state, now, {
        active: booking.state === 'confirmed' ? [...others, own] : others,
        openDraft: givenUp === undefined ? customer.openDraft : undefined,
        gone: [reference],
      }),
      dropDue: givenUp?.dropDue ?? [],
      events: [domainEvent(desk, booking, `booking.${action}`)],
    },
  };
}
