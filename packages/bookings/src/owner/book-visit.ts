import {
  type Answers,
  type Booking,
  type BookingSource,
  type Money,
  type OwnerChangeResult,
  type OwnerWarning,
  type Unavailable,
} from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { type Wish } from '../places/wish.ts';
import { type Decision } from '../settle.ts';
import { bookingView } from '../visits/booking-view.ts';
import { type CaseState } from '../visits/case-state.ts';
import { confirmVisits } from '../visits/confirm-visits.ts';
import { takenDates } from '../visits/day-rule.ts';
import { answersTo, missingDetails } from '../visits/missing-details.ts';
import { type FoundReference } from '../visits/own-reference.ts';
import { brokenRules } from './broken-rules.ts';
import { placeOf } from './place-of.ts';
import { readForOwner, takeRoom } from './take-room.ts';

export interface OwnerVisit {
  readonly wish: Wish;
  /** Epoch milliseconds. */
  readonly start: number;
  /** The only resource that will do. */
  readonly resourceId?: string | undefined;
  readonly name?: string | undefined;
  readonly answers?: Answers | undefined;
  readonly price?: Money | undefined;
  readonly source: BookingSource;
  /** Its reference, and the booking if an earlier try has made it. */
  readonly own: FoundReference;
}

/** A new booking of the owner's, with the rules that it breaks. */
export async function bookVisit(
  desk: Desk,
  who: Principal,
  state: CaseState,
  visit: OwnerVisit,
): Promise<Decision<Extract<OwnerChangeResult, { outcome: 'done' }> | Unavailable>> {
  const { start, resourceId, own } = visit;
  const { reference } = own;
  const excludedDates = takenDates(desk, state.customer, reference);
  const wish: Wish = { ...visit.wish, excludedDates };
  if (own.booking !== undefined) {
    return { result: await toldAgain(desk, state, visit, { ...wish, reference }, own.booking) };
  }

  const room = await takeRoom(desk, state, wish, { start, named: resourceId });
  if ('outcome' in room) return { result: room };
  const { place, keepsDraft } = room;
  const services = wish.steps.map(({ service }) => service);
  const { name, price, source } = visit;
  const answers = answersTo(services, visit.answers ?? {});
  const rules = brokenRules(desk, state.agenda, wish, place, desk.now());
  const { partySize } = wish;
  const { result, change } = confirmVisits(
    desk,
    who,
    state,
    [{ reference, place, partySize, name, answers, price, source, before: undefined }],
    { keepsDraft },
  );
  return {
    result: { outcome: 'done', booking: result.booking, warnings: [...rules, ...whatIsMissing(visit, wish)] },
    ...(change === undefined ? {} : { change }),
  };
}

/** What an earlier try did, whatever became of the booking since. */
async function toldAgain(
  desk: Desk,
  state: CaseState,
  visit: OwnerVisit,
  wish: Wish,
  booking: Booking,
): Promise<Extract<OwnerChangeResult, { outcome: 'done' }>> {
  const place = placeOf(booking);
  await readForOwner(desk, state.agenda, wish, place);
  const rules = brokenRules(desk, state.agenda, wish, place, Date.parse(booking.createdAt));
  const warnings = [...rules, ...whatIsMissing(visit, wish)];
  return { outcome: 'done', booking: bookingView(desk, booking), warnings };
}

function whatIsMissing({ name, answers }: OwnerVisit, { steps, partySize }: Wish): OwnerWarning[] {
  const services = steps.map(({ service }) => service);
  return missingDetails(services, { partySize, name, answers }).length > 0 ? ['details_missing'] : [];
}
