import { type Slot } from '@randevou/contracts';
import { addDays, localDate, startOfLocalDate } from '@randevou/scheduling';
import { type Agenda } from './agenda.ts';
import { type Desk } from './desk.ts';
import { newPlaces } from './new-places.ts';
import { type Place, slotOf } from './slot-of.ts';
import { readAround, type Wish } from './wish.ts';

const NEIGHBOURS = 6;
const ALTERNATIVES = 9;
/** Of the alternatives, so many may be with the person the customer named before others get their turn. */
const WITH_NAMED = 6;
/** How far alternatives are looked for when the wanted day has none. */
const DAYS_AROUND = 14;

/** Free slots on the day of `start`, nearest first, without that start itself. */
export function neighbours(desk: Desk, agenda: Agenda, wish: Wish, start: number): Slot[] {
  const { timeZone } = desk.profile;
  const date = localDate(start, timeZone);
  const [from, to] = [startOfLocalDate(date, timeZone), startOfLocalDate(date, timeZone, 1)];
  const places = newPlaces(desk, agenda, wish, { from, to }).filter((place) => place.start !== start);
  return nearest(places, start, NEIGHBOURS).map((place) => slotOf(desk, wish.service.id, place));
}

/**
 * Free slots for a wish that cannot be had at `start`, nearest first: on its day, else around it; those with the
 * person the customer named come before others.
 */
export async function alternatives(desk: Desk, agenda: Agenda, wish: Wish, start: number): Promise<Slot[]> {
  const { timeZone } = desk.profile;
  const date = localDate(start, timeZone);
  const day = { from: startOfLocalDate(date, timeZone), to: startOfLocalDate(addDays(date, 1), timeZone) };
  const ahead = { from: day.to, to: startOfLocalDate(addDays(date, DAYS_AROUND), timeZone) };
  const behind = { from: startOfLocalDate(addDays(date, -DAYS_AROUND), timeZone), to: day.from };
  for (const range of [day, ahead, behind]) {
    if (range.to <= desk.now()) continue;
    await readAround(desk, agenda, wish, range.from, range.to);
    const places = placesFor(desk, agenda, wish, start, range);
    if (places.length > 0) return places.map((place) => slotOf(desk, wish.service.id, place));
  }
  return [];
}

function placesFor(
  desk: Desk,
  agenda: Agenda,
  wish: Wish,
  start: number,
  range: { readonly from: number; readonly to: number },
): Place[] {
  const free = (resourceId: string | undefined): Place[] => newPlaces(desk, agenda, { ...wish, resourceId }, range);
  const anyone = free(undefined);
  if (wish.resourceId === undefined) return nearest(anyone, start, ALTERNATIVES);
  const named = nearest(free(wish.resourceId), start, WITH_NAMED);
  const others = anyone.filter((place) => !named.some((taken) => taken.start === place.start));
  return [...named, ...nearest(others, start, ALTERNATIVES - named.length)];
}

function nearest(places: readonly Place[], start: number, count: number): Place[] {
  return [...places]
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start) || a.start - b.start)
    .slice(0, count);
}
