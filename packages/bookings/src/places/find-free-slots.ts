import { type FindSlotsArguments, type FindSlotsResult, type Slot, type UnavailableReason } from '@randevou/contracts';
import { addDays, instantOf, localDate, localMinutes, minutesOfWallTime, startOfLocalDate } from '@randevou/scheduling';
import { Agenda } from '../agenda/agenda.ts';
import { type Principal } from '../bookings.ts';
import { readOwn } from '../visits/case-state.ts';
import { type Desk } from '../desk.ts';
import { type Search, searchFor } from './search.ts';
import { readAround, type Span, whyClosed, whyNoOpening } from './free-places.ts';
import { alternatives } from './nearest-slots.ts';
import { newPlaces } from './new-places.ts';
import { type Place, slotOf } from './place.ts';
import { type Wish } from './wish.ts';

const DEFAULT_LIMIT = 9;
/** The agenda is read by the week until there is enough to show. */
const CHUNK_DAYS = 7;

/** Free slots for whatever the customer said so far; nothing is held. */
export async function findFreeSlots(desk: Desk, who: Principal, asked: FindSlotsArguments): Promise<FindSlotsResult> {
  const own = asked.reference === undefined ? undefined : await readOwn(desk, who, asked.reference);
  const booking = own?.state === 'confirmed' ? own : undefined;
  const search = await searchFor(desk, who, asked, booking);
  const echo = {
    ...(search.partySize === undefined ? {} : { partySize: search.partySize }),
    ...(booking === undefined ? {} : { reference: booking.reference }),
  };
  const [first] = search.wishes;
  if (first === undefined) return { slots: [], more: false, reason: search.trouble ?? 'unknown_service', ...echo };

  const agenda = new Agenda(desk);
  const limit = asked.limit ?? DEFAULT_LIMIT;
  const named: Place[] = [];
  const others: Place[] = [];
  for (let from = search.firstDate; from <= search.lastDate; from = addDays(from, CHUNK_DAYS)) {
    const to = [addDays(from, CHUNK_DAYS - 1), search.lastDate].sort()[0] ?? from;
    const range = rangeOf(desk, from, to);
    await readAround(desk, agenda, search.wishes, range);
    for (const wish of search.wishes) {
      const mine = freePlaces(desk, agenda, wish, range, asked);
      named.push(...mine);
      if (wish.resourceId === undefined) continue;
      const anyone = freePlaces(desk, agenda, { ...wish, resourceId: undefined }, range, asked);
      others.push(...anyone.filter((place) => !mine.some(({ start }) => start === place.start)));
    }
    if (named.length > limit) break;
  }

  const all = [...bestFirst(desk, named, asked), ...bestFirst(desk, others, asked)];
  const slots = all.slice(0, limit).map((place) => slotOf(desk, place));
  const wanted = wantedStart(desk, asked);
  const exact = named.find(({ start }) => start === wanted);
  const reason = search.trouble ?? whyMissing(desk, agenda, search, { asked, wanted, exact, slots });
  const near = slots.length > 0 || asked.date === undefined ? slots : await nearDay(desk, agenda, search, asked);
  return {
    slots: near,
    ...(exact === undefined ? {} : { exact: slotOf(desk, exact) }),
    more: all.length > limit,
    ...(reason === undefined ? {} : { reason }),
    ...echo,
  };
}

/** Nothing in the wanted span: what is free nearest to it. */
async function nearDay(desk: Desk, agenda: Agenda, search: Search, asked: FindSlotsArguments): Promise<Slot[]> {
  const { date = search.firstDate, time, time_from: from, time_to: to } = asked;
  const middle =
    from !== undefined && to !== undefined && from <= to ? (minutesOfWallTime(from) + minutesOfWallTime(to)) / 2 : 720;
  const wanted = time ?? (from !== undefined && to !== undefined ? wallTime(middle) : (from ?? to ?? wallTime(middle)));
  return alternatives(desk, agenda, search.wishes, instantOf(date, wanted, desk.profile.timeZone));
}

function rangeOf(desk: Desk, firstDate: string, lastDate: string): Span {
  const { timeZone } = desk.profile;
  return { from: startOfLocalDate(firstDate, timeZone), to: startOfLocalDate(lastDate, timeZone, 1) };
}

function freePlaces(
  desk: Desk,
  agenda: Agenda,
  wish: Wish,
  range: Span,
  { time_from: earliest, time_to: latest }: FindSlotsArguments,
): Place[] {
  const found = newPlaces(desk, agenda, wish, range);
  if (earliest === undefined && latest === undefined) return found;
  const from = minutesOfWallTime(earliest ?? '00:00');
  const to = minutesOfWallTime(latest ?? '24:00');
  return found.filter(({ start }) => {
    const at = localMinutes(start, desk.profile.timeZone);
    return from <= to ? from <= at && at <= to : at >= from || at <= to;
  });
}

/** By distance from the wanted time; over several days without one, some of every day before more of any. */
function bestFirst(desk: Desk, places: readonly Place[], { time, date_to: dateTo }: FindSlotsArguments): Place[] {
  if (time === undefined && dateTo !== undefined) return dayByDay(desk, places);
  const distance = (place: Place): number =>
    time === undefined ? 0 : Math.abs(localMinutes(place.start, desk.profile.timeZone) - minutesOfWallTime(time));
  return places
    .map((place) => ({ place, away: distance(place) }))
    .sort((a, b) => a.away - b.away || a.place.start - b.place.start)
    .map(({ place }) => place);
}

/** The first free time of each day, then of each day what lies in the middle of what is left, and so on. */
function dayByDay(desk: Desk, places: readonly Place[]): Place[] {
  const days = new Map<string, Place[]>();
  for (const place of places) {
    const date = localDate(place.start, desk.profile.timeZone);
    days.set(date, [...(days.get(date) ?? []), place]);
  }
  return [...days.values()]
    .flatMap((day) => {
      const order = halving(day.length);
      return [...day].sort((a, b) => a.start - b.start).map((place, index) => ({ place, round: order[index] ?? 0 }));
    })
    .sort((a, b) => a.round - b.round || a.place.start - b.place.start)
    .map(({ place }) => place);
}

/** Rank of each of `count` positions when the first comes first and then gaps are halved, the widest first. */
function halving(count: number): number[] {
  const ranks = new Array<number>(count).fill(-1);
  let rank = 0;
  for (let step = 2 ** Math.ceil(Math.log2(Math.max(count, 1))); step >= 1; step /= 2) {
    for (let index = 0; index < count; index += step) {
      if (ranks[index] !== -1) continue;
      ranks[index] = rank;
      rank += 1;
    }
  }
  return ranks;
}

/** A time on a range of days, or outside the span that was asked for, is a preference and no exact wish. */
function wantedStart(desk: Desk, asked: FindSlotsArguments): number | undefined {
  const { date, date_to: dateTo, time, time_from: from = '00:00', time_to: to = '24:00' } = asked;
  if (date === undefined || time === undefined || (dateTo !== undefined && dateTo !== date)) return undefined;
  const inside = from <= to ? from <= time && time <= to : time >= from || time <= to;
  return inside ? instantOf(date, time, desk.profile.timeZone) : undefined;
}

function whyMissing(
  desk: Desk,
  agenda: Agenda,
  search: Search,
  found: {
    readonly asked: FindSlotsArguments;
    readonly wanted: number | undefined;
    readonly exact: Place | undefined;
    readonly slots: readonly Slot[];
  },
): UnavailableReason | undefined {
  const { asked, wanted } = found;
  if (wanted !== undefined) {
    if (found.exact !== undefined) return undefined;
    const at = { from: wanted, to: wanted + 1 };
    return tellingOne(search.wishes.map((wish) => whyClosed(desk, agenda, wish, at)));
  }
  if (found.slots.length > 0) return undefined;
  const { timeZone } = desk.profile;
  const whole = rangeOf(desk, asked.date ?? search.firstDate, asked.date_to ?? asked.date ?? search.lastDate);
  const oneDay = localDate(whole.from, timeZone) === localDate(whole.to - 1, timeZone);
  const date = localDate(whole.from, timeZone);
  const from = oneDay && asked.time_from !== undefined ? instantOf(date, asked.time_from, timeZone) : whole.from;
  const to = oneDay && asked.time_to !== undefined ? instantOf(date, asked.time_to, timeZone) + 1 : whole.to;
  const range = from < to ? { from, to } : whole;
  return tellingOne(search.wishes.map((wish) => whyNoOpening(desk, agenda, wish, range)));
}

/** Of several services, the one that comes nearest to being had tells the reason. */
function tellingOne(reasons: readonly UnavailableReason[]): UnavailableReason | undefined {
  const vague: UnavailableReason[] = ['closed', 'service_not_given_then', 'party_too_large'];
  return reasons.find((reason) => !vague.includes(reason)) ?? reasons[0];
}

function wallTime(minutes: number): string {
  const whole = Math.floor(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
