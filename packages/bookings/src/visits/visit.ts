import { type Answers, type Booking, type BookingSource, type HistoryEntry, type Money } from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { type Place, whereabouts } from '../places/place.ts';
import { priceOf } from '../places/price.ts';
import { becomesAnother, type Wish } from '../places/wish.ts';

/** A visit that is decided on. */
export interface Visit {
  readonly reference: string;
  readonly place: Place;
  readonly partySize?: number | undefined;
  /** Who it is for. */
  readonly name?: string | undefined;
  readonly answers?: Answers | undefined;
  /** As told; a booking that exists keeps its own. */
  readonly price?: Money | undefined;
  /** Of a visit that becomes another service. */
  readonly newPrice?: Money | undefined;
  readonly seriesId?: string | undefined;
  readonly waitingId?: string | undefined;
  /** `customer` unless given. */
  readonly source?: BookingSource;
  /** As it stands in the ledger: held, confirmed and to be moved, or not there (any more). */
  readonly before: Booking | undefined;
}

/** The booking of a visit after one more step of its history. */
export function visitBooking(
  desk: Desk,
  who: Principal,
  visit: Visit,
  state: 'held' | 'confirmed',
  step: HistoryEntry,
): Booking {
  const { reference, place, partySize, name, answers, before, seriesId, waitingId } = visit;
  const price = visit.newPrice ?? (before === undefined ? visit.price : before.price);
  return {
    v: 1,
    reference,
    businessId: desk.profile.id,
    customerId: who.customerId,
    state,
    revision: (before?.revision ?? 0) + 1,
    ...whereabouts(desk, place),
    ...(partySize === undefined ? {} : { partySize }),
    ...(name === undefined ? {} : { name }),
    // The owner acts for customers, under no name of theirs.
    contact: who.role === 'owner' ? (before?.contact ?? who.contact) : who.contact,
    ...(answers === undefined ? {} : { answers }),
    ...(price === undefined ? {} : { price }),
    ...(seriesId === undefined ? {} : { seriesId }),
    // What the waiting list holds is an ordinary booking once it is confirmed.
    ...(waitingId === undefined || state !== 'held' ? {} : { waitingId }),
    source: before?.source ?? visit.source ?? 'customer',
    createdAt: before?.createdAt ?? step.at,
    history: [...(before?.history ?? []), step],
  };
}

/** The visit of a booking at another place; what the wish does not change stays. */
export function movedVisit(booking: Booking, place: Place, wish: Wish): Visit {
  const { reference, name, answers, seriesId } = booking;
  const newPrice = becomesAnother(booking, wish) ? priceOf(wish) : undefined;
  return { reference, place, partySize: wish.partySize, name, answers, newPrice, seriesId, before: booking };
}
