import { type Slot } from '@randevou/contracts';
import { addDays, localDate, localMinutes, startOfLocalDate } from '@randevou/scheduling';
import { type Agenda } from '../agenda/agenda.ts';
import { type Desk } from '../desk.ts';
import { kindredWishes } from './kindred-wishes.ts';
import { newPlaces } from './new-places.ts';
import { readAround } from './free-places.ts';
import { type Place, slotOf } from './place.ts';
import { type Wish } from './wish.ts';

const NEIGHBOURS = 6;
const ALTERNATIVES = 9;
/** Of the alternatives, so many may be with the person the customer named before others get their turn. */
const WITH_NAMED = 6;
/** With fewer on the wanted day, the days around it are looked at too. */
const ENOUGH = 3;
/** Of each other day the times nearest to the wanted one. */
const PER_DAY = { anyone: 3, named: 2 };
/** Of another service that the same words could mean. */
const MOST_KINDRED = 3;
/** Days around the wanted one, the wider only when the narrower has nothing. */
const REACH_DAYS = [7, 14];

/** Free slots on the day of `start`, nearest first, without that start itself. */
export function neighbours(desk: Desk, agenda: Agenda, wish: Wish, start: number): Slot[] {
  const places = onDay(desk, agenda, wish, dateOf(desk, start)).filter((place) => place.start !== start);
  return nearest(places, start, NEIGHBOURS).map((place) => slotOf(desk, place));
}

/**
 * Free slots for wishes that cannot be had at `start`: of its day the nearest first, then of the nearest days those
 * nearest to its time of day. With the person the customer named before others; where the day has nothing left, also
 * another service that the same words could mean (lunch for "a table").
 */
export async function alternatives(
  desk: Desk,
  agenda: Agenda,
  wishes: readonly Wish[],
  start: number,
): Promise<Slot[]> {
  const [first] = wishes;
  if (first === undefined) return [];
  const date = dateOf(desk, start);
  await readDays(desk, agenda, wishes, date, date);
  const there = (which: readonly Wish[]): Place[] => which.flatMap((wish) => onDay(desk, agenda, wish, date));
  const most = isNamed(first) ? WITH_NAMED : ALTERNATIVES;
  const found = nearest(there(wishes), start, most);
  const isEnough = found.length >= ENOUGH;
  if (found.length === 0 && wishes.length === 1) {
    const kindred = kindredWishes(desk, first);
    await readDays(desk, agenda, kindred, date, date);
    found.push(...nearest(there(kindred), start, MOST_KINDRED));
  }
  if (!isEnough) {
    const perDay = isNamed(first) ? PER_DAY.named : PER_DAY.anyone;
    found.push(...(await onOtherDays(desk, agenda, wishes, { start, perDay, count: most - found.length })));
  }
  if (isNamed(first)) {
    const anyone = wishes.map((wish) => ({ ...wish, resourceId: undefined }));
    const others = there(anyone).filter((place) => !found.some((taken) => taken.start === place.start));
    found.push(...nearest(others, start, ALTERNATIVES - found.length));
    if (found.length === 0) {
      const around = { start, perDay: PER_DAY.anyone, count: ALTERNATIVES };
      found.push(...(await onOtherDays(desk, agenda, anyone, around)));
    }
  }
  return found.map((place) => slotOf(desk, place));
}

async function onOtherDays(
  desk: Desk,
  agenda: Agenda,
  wishes: readonly Wish[],
  around: { readonly start: number; readonly perDay: number; readonly count: number },
): Promise<Place[]> {
  const { start, perDay, count } = around;
  const date = dateOf(desk, start);
  const today = dateOf(desk, desk.now());
  for (const reach of REACH_DAYS) {
    const days = Array.from({ length: reach }, (_, index) => [addDays(date, index + 1), addDays(date, -index - 1)])
      .flat()
      .filter((day) => day >= today);
    const [firstDay, lastDay] = [days.toSorted()[0], days.toSorted().at(-1)];
    if (firstDay === undefined || lastDay === undefined) continue;
    await readDays(desk, agenda, wishes, firstDay, lastDay);
    const found = days.flatMap((day) =>
      nearestInDay(
        desk,
        wishes.flatMap((each) => onDay(desk, agenda, each, day)),
        start,
        perDay,
      ),
    );
    if (found.length > 0) return found.slice(0, count);
  }
  return [];
}

function onDay(desk: Desk, agenda: Agenda, wish: Wish, date: string): Place[] {
  const { timeZone } = desk.profile;
  const range = { from: startOfLocalDate(date, timeZone), to: startOfLocalDate(date, timeZone, 1) };
  return newPlaces(desk, agenda, wish, range);
}

async function readDays(
  desk: Desk,
  agenda: Agenda,
  wishes: readonly Wish[],
  first: string,
  last: string,
): Promise<void> {
  const { timeZone } = desk.profile;
  const span = { from: startOfLocalDate(first, timeZone), to: startOfLocalDate(last, timeZone, 1) };
  await readAround(desk, agenda, wishes, span);
}

function nearest(places: readonly Place[], start: number, count: number): Place[] {
  return [...places]
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start) || a.start - b.start)
    .slice(0, Math.max(0, count));
}

/** By time of day, so that a change of clocks in between does not matter. */
function nearestInDay(desk: Desk, places: readonly Place[], start: number, count: number): Place[] {
  const { timeZone } = desk.profile;
  const away = (place: Place): number => Math.abs(localMinutes(place.start, timeZone) - localMinutes(start, timeZone));
  return [...places].sort((a, b) => away(a) - away(b) || a.start - b.start).slice(0, count);
}

function isNamed({ resourceId }: Wish): boolean {
  return resourceId !== undefined;
}

function dateOf(desk: Desk, instant: number): string {
  return localDate(instant, desk.profile.timeZone);
}
