import { type FindSlotsArguments, type FindSlotsResult, type Slot, type UnavailableReason } from '@randevou/contracts';
import {
  addDays,
  instantOf,
  localDate,
  localMinutes,
  startOfLocalDate,
  whyNoneFree,
  whyNotFree,
} from '@randevou/scheduling';
import { Agenda } from './agenda.ts';
import { type Principal } from './bookings.ts';
import { readOwn } from './case-state.ts';
import { type Desk } from './desk.ts';
import { type Search, searchFor } from './search.ts';
import { newPlaces } from './new-places.ts';
import { type Place, slotOf } from './slot-of.ts';
import { readAround, slotQuery, type Wish } from './wish.ts';

const DEFAULT_LIMIT = 9;
/** The agenda is read by the week until there is enough to show. */
const CHUNK_DAYS = 7;

interface Found extends Place {
  readonly serviceId: string;
}

/** Free slots for whatever the customer said so far; nothing is held. */
export async function findFreeSlots(desk: Desk, who: Principal, asked: FindSlotsArguments): Promise<FindSlotsResult> {
  const own = asked.reference === undefined ? undefined : await readOwn(desk, who, asked.reference);
  const booking = own?.state === 'confirmed' ? own : undefined;
  const search = searchFor(desk, who, asked, booking);
  const echo = {
    ...(search.partySize === undefined ? {} : { partySize: search.partySize }),
    ...(booking === undefined ? {} : { reference: booking.reference }),
  };
  const [first] = search.wishes;
  if (first === undefined) return { slots: [], more: false, reason: search.trouble ?? 'unknown_service', ...echo };

  const agenda = new Agenda(desk);
  const limit = asked.limit ?? DEFAULT_LIMIT;
  const named: Found[] = [];
  const others: Found[] = [];
  for (let from = search.firstDate; from <= search.lastDate; from = addDays(from, CHUNK_DAYS)) {
    const to = [addDays(from, CHUNK_DAYS - 1), search.lastDate].sort()[0] ?? from;
    const range = rangeOf(desk, from, to);
    await readAround(desk, agenda, first, range.from, range.to);
    for (const wish of search.wishes) {
      const mine = freePlaces(desk, agenda, wish, range, asked);
      named.push(...mine);
      if (wish.resourceId === undefined) continue;
      const anyone = freePlaces(desk, agenda, { ...wish, resourceId: undefined }, range, asked);
      others.push(...anyone.filter((place) => !mine.some(({ start }) => start === place.start)));
    }
    if (named.length > limit) break;
  }

  const all = [...bestFirst(desk, named, asked.time), ...bestFirst(desk, others, asked.time)];
  const toSlot = ({ serviceId, ...place }: Found): Slot => slotOf(desk, serviceId, place);
  const slots = all.slice(0, limit).map(toSlot);
  const wanted = wantedStart(desk, asked);
  const exact = named.find(({ start }) => start === wanted);
  const reason = search.trouble ?? whyMissing(desk, agenda, search, { asked, wanted, exact, slots });
  return {
    slots,
    ...(exact === undefined ? {} : { exact: toSlot(exact) }),
    more: all.length > limit,
    ...(reason === undefined ? {} : { reason }),
    ...echo,
  };
}

function rangeOf(desk: Desk, firstDate: string, lastDate: string): { from: number; to: number } {
  const { timeZone } = desk.profile;
  return { from: startOfLocalDate(firstDate, timeZone), to: startOfLocalDate(lastDate, timeZone, 1) };
}

function freePlaces(
  desk: Desk,
  agenda: Agenda,
  wish: Wish,
  range: { readonly from: number; readonly to: number },
  { time_from: earliest, time_to: latest }: FindSlotsArguments,
): Found[] {
  const found = newPlaces(desk, agenda, wish, range).map(({ start, end, resourceId }) => ({
    serviceId: wish.service.id,
    resourceId,
    start,
    end,
  }));
  if (earliest === undefined && latest === undefined) return found;
  const from = wallMinutes(earliest ?? '00:00');
  const to = wallMinutes(latest ?? '24:00');
  return found.filter(({ start }) => {
    const at = localMinutes(start, desk.profile.timeZone);
    return from <= to ? from <= at && at <= to : at >= from || at <= to;
  });
}

function bestFirst(desk: Desk, places: readonly Found[], time: string | undefined): Found[] {
  const distance = (place: Found): number =>
    time === undefined ? 0 : Math.abs(localMinutes(place.start, desk.profile.timeZone) - wallMinutes(time));
  return places
    .map((place) => ({ place, away: distance(place) }))
    .sort((a, b) => a.away - b.away || a.place.start - b.place.start)
    .map(({ place }) => place);
}

function wantedStart(desk: Desk, { date, time }: FindSlotsArguments): number | undefined {
  return date === undefined || time === undefined ? undefined : instantOf(date, time, desk.profile.timeZone);
}

function whyMissing(
  desk: Desk,
  agenda: Agenda,
  search: Search,
  found: {
    readonly asked: FindSlotsArguments;
    readonly wanted: number | undefined;
    readonly exact: Found | undefined;
    readonly slots: readonly Slot[];
  },
): UnavailableReason | undefined {
  const { asked, wanted } = found;
  if (wanted !== undefined) {
    if (found.exact !== undefined) return undefined;
    return tellingOne(
      search.wishes.map((wish) => whyNotFree(slotQuery(desk, agenda, wish, wanted, wanted + 1), wanted)),
    );
  }
  if (found.slots.length > 0) return undefined;
  const { timeZone } = desk.profile;
  const whole = rangeOf(desk, asked.date ?? search.firstDate, asked.date_to ?? asked.date ?? search.lastDate);
  const oneDay = localDate(whole.from, timeZone) === localDate(whole.to - 1, timeZone);
  const date = localDate(whole.from, timeZone);
  const from = oneDay && asked.time_from !== undefined ? instantOf(date, asked.time_from, timeZone) : whole.from;
  const to = oneDay && asked.time_to !== undefined ? instantOf(date, asked.time_to, timeZone) + 1 : whole.to;
  const range = from < to ? { from, to } : whole;
  return tellingOne(search.wishes.map((wish) => whyNoneFree(slotQuery(desk, agenda, wish, range.from, range.to))));
}

/** Of several services, the one that comes nearest to being had tells the reason. */
function tellingOne(reasons: readonly UnavailableReason[]): UnavailableReason | undefined {
  const vague: UnavailableReason[] = ['closed', 'service_not_given_then', 'party_too_large'];
  return reasons.find((reason) => !vague.includes(reason)) ?? reasons[0];
}

function wallMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
