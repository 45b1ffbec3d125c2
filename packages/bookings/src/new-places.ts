import { findSlots } from '@randevou/scheduling';
import { type Agenda } from './agenda.ts';
import { type Desk, resourceOf } from './desk.ts';
import { type Place } from './slot-of.ts';
import { slotQuery, type Wish } from './wish.ts';

/** The free places for a wish with starts in [from, to), without the one where the booking to be moved stands already. */
export function newPlaces(
  desk: Desk,
  agenda: Agenda,
  wish: Wish,
  range: { readonly from: number; readonly to: number },
): Place[] {
  const places = findSlots(slotQuery(desk, agenda, wish, range.from, range.to));
  const { current } = wish;
  if (current === undefined) return places;
  const start = Date.parse(current.start);
  return places.filter(
    (place) => place.start !== start || (isPersonal(desk, place.resourceId) && place.resourceId !== current.resourceId),
  );
}

/** The customer sees who it is with, but not which table. */
export function isPersonal(desk: Desk, resourceId: string): boolean {
  return resourceOf(desk, resourceId)?.kind === 'staff';
}
