import { type DateOverride, type Weekday, type WeeklyWindow } from '@randevou/contracts';
import {
  type BookableResource,
  type BookableService,
  type BookingLimit,
  type Join,
  type Occupancy,
  type SlotQuery,
} from '../src/index.ts';
import { dayOf, type LocalClock, localClock, shownDay } from './local-clock.ts';

/*
 * The rules of free slots written down minute by minute, as slow and as plain as can be, to compare findSlots with.
 * Whoever changes a rule changes it here too.
 */

const MINUTE = 60_000;
const WEEKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Days looked at before and after the query; more than any window of less than a day and any visit can reach. */
const AROUND = 4;

export interface Hours {
  readonly timeZone: string;
  readonly weekly: readonly WeeklyWindow[];
  readonly overrides?: readonly DateOverride[] | undefined;
  readonly leave?: readonly { readonly from: string; readonly to: string }[] | undefined;
}

type Asked = Omit<SlotQuery, 'service'>;

/** What is bookable as one. */
export interface SlowPlace {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly members: readonly BookableResource[];
}

export interface SlowSlot {
  readonly start: number;
  readonly resourceIds: readonly string[];
}

/** Everything about a query that is looked up by the minute. */
export class SlowDesk {
  readonly #query: Asked;
  readonly #origin: number;
  readonly #days: number;
  readonly #open = new Map<string, Map<BookableService, boolean[]>>();
  readonly #starts = new Map<string, Map<BookableService, Set<number>>>();

  constructor(query: Asked) {
    this.#query = query;
    this.#origin = Math.floor(query.from / (1440 * MINUTE)) * 1440 * MINUTE - AROUND * 1440 * MINUTE;
    this.#days = 2 * AROUND + 1 + Math.ceil((query.to - query.from) / (1440 * MINUTE));
  }

  minuteOf(instant: number): number {
    return (instant - this.#origin) / MINUTE;
  }

  instantOf(minute: number): number {
    return this.#origin + minute * MINUTE;
  }

  clock(timeZone = this.#query.timeZone): LocalClock {
    return localClock(timeZone, this.#origin, this.#days);
  }

  /** Per minute whether all of these are open. */
  open(place: SlowPlace, service: BookableService): boolean[] {
    const known = this.#open.get(place.id) ?? new Map<BookableService, boolean[]>();
    const open = known.get(service) ?? this.#openMinutes(place, service);
    this.#open.set(place.id, known.set(service, open));
    return open;
  }

  #openMinutes(place: SlowPlace, service: BookableService): boolean[] {
    const { timeZone, hours, overrides } = this.#query;
    const all: Hours[] = [{ timeZone, weekly: hours, overrides }];
    if (service.hours !== undefined) all.push({ timeZone, weekly: service.hours });
    for (const member of place.members) {
      const anyTime: WeeklyWindow[] = [{ days: WEEKDAYS, from: '00:00', to: '24:00' }];
      const weekly = member.hours ?? anyTime;
      all.push({ timeZone: member.timeZone ?? timeZone, weekly, overrides: member.overrides, leave: member.leave });
    }
    const each = all.map((one) => openMinutes(this.clock(one.timeZone), one));
    return this.clock().shown.map((_, minute) => each.every((open) => open[minute]));
  }

  /** The starts on the grid, whatever is booked. */
  gridStarts(place: SlowPlace, service: BookableService): Set<number> {
    const known = this.#starts.get(place.id) ?? new Map<BookableService, Set<number>>();
    const starts = known.get(service) ?? this.#gridStarts(place, service);
    this.#starts.set(place.id, known.set(service, starts));
    return starts;
  }

  #gridStarts(place: SlowPlace, service: BookableService): Set<number> {
    const open = this.open(place, service);
    const clock = this.clock();
    const step = service.slotIntervalMinutes ?? service.durationMinutes;
    const starts = new Set<number>();
    for (let first = 0; first < open.length; first += 1) {
      if (open[first] !== true || open[first - 1] === true) continue;
      let end = first;
      while (open[end] === true) end += 1;
      let lane = first;
      for (let minute = first; minute < end; minute += 1) {
        const isMidnight = minute > first && shownDay(clock, minute) > shownDay(clock, minute - 1);
        if (isMidnight && end - first > 1440) lane = minute;
        if ((minute - lane) % step === 0 && minute + service.durationMinutes <= end) starts.add(this.instantOf(minute));
      }
    }
    return starts;
  }

  /** Whether the place can give the service then: open all the time, nobody in the way, within its own limits. */
  canGive(
    place: SlowPlace,
    service: BookableService,
    start: number,
    alongside: readonly { readonly start: number; readonly end: number }[] = [],
  ): boolean {
    const open = this.open(place, service);
    const from = this.minuteOf(start);
    for (let minute = from; minute < from + service.durationMinutes; minute += 1) {
      if (open[minute] !== true) return false;
    }
    const first = start - (service.bufferBeforeMinutes ?? 0) * MINUTE;
    const last = start + (service.durationMinutes + (service.bufferAfterMinutes ?? 0)) * MINUTE;
    for (let instant = first; instant < last; instant += MINUTE) {
      if (place.members.some((member) => !this.#hasRoom(member, instant))) return false;
    }
    const limits = place.members.flatMap((member) => member.limits ?? []);
    return this.isWithin(limits, start, service.durationMinutes, alongside);
  }

  #hasRoom(resource: BookableResource, instant: number): boolean {
    const there = this.counting(resource.occupied).filter(
      ({ start, end, busyStart, busyEnd }) => (busyStart ?? start) <= instant && instant < (busyEnd ?? end),
    );
    if (resource.mode === 'exclusive') return there.length === 0;
    const taken = there.reduce((sum, { seats }) => sum + (seats ?? 1), 0);
    return taken + (this.#query.partySize ?? 1) <= resource.seats;
  }

  isWithin(
    limits: readonly BookingLimit[],
    start: number,
    minutes: number,
    alongside: readonly { readonly start: number; readonly end: number }[] = [],
  ): boolean {
    return limits.every((limit) => {
      const period = this.#period(limit.per, start);
      const there = distinct(this.counting(limit.counted).filter(({ state }) => state !== 'blocked'));
      const counted = [...there, ...alongside].filter((each) => this.#period(limit.per, each.start) === period);
      const sum = counted.reduce((total, each) => total + (each.end - each.start) / MINUTE, 0);
      return counted.length < (limit.bookings ?? Infinity) && sum + minutes <= (limit.minutes ?? Infinity);
    });
  }

  #period(per: BookingLimit['per'], instant: number): string {
    const day = this.dayOf(instant);
    if (per === 'day') return String(day);
    if (per === 'week') return String(day - ((((day + 3) % 7) + 7) % 7));
    return new Date(day * 1440 * MINUTE).toISOString().slice(0, 7);
  }

  dayOf(instant: number, timeZone = this.#query.timeZone): number {
    const midnight = Math.floor(instant / (1440 * MINUTE)) * 1440 * MINUTE;
    return shownDay(localClock(timeZone, midnight, 1), Math.floor((instant - midnight) / MINUTE));
  }

  counting(occupied: readonly Occupancy[]): Occupancy[] {
    const { now, customerId, reference } = this.#query;
    return occupied.filter((entry) => {
      if (reference !== undefined && entry.reference === reference) return false;
      if (entry.holdExpiresAt === undefined) return true;
      return entry.holdExpiresAt > now && (customerId === undefined || entry.customerId !== customerId);
    });
  }

  /** Of two places, which comes first on a day: below zero for `a`. */
  compare(a: SlowPlace, b: SlowPlace, day: number): number {
    const bookings = ({ members }: SlowPlace): number =>
      distinct(
        members.flatMap(({ occupied }) => this.counting(occupied).filter(({ state }) => state !== 'blocked')),
      ).filter(({ start }) => this.dayOf(start) === day).length;
    return (
      Number(a.members.length > 1) - Number(b.members.length > 1) ||
      a.seats - b.seats ||
      bookings(a) - bookings(b) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
    );
  }

  /** Whether notice, horizon and the customer's other bookings leave this start. */
  mayStart(start: number, noticeMinutes: number): boolean {
    const { from, to, now, horizonDays = Infinity, horizonCounts, excludedDates = [], timeZone } = this.#query;
    if (start < from || start >= to || start < now + noticeMinutes * MINUTE) return false;
    const today = this.dayOf(now, timeZone);
    const day = this.dayOf(start, timeZone);
    if (excludedDates.some((date) => dayOf(date) === day)) return false;
    if (horizonCounts !== 'business_days') return day <= today + horizonDays;
    if (day <= today) return true;
    let opened = 0;
    for (let before = today + 1; before < day; before += 1) if (this.#opensOn(before)) opened += 1;
    return opened < horizonDays;
  }

  #opensOn(day: number): boolean {
    const exists = this.clock().shown.some((shown) => Math.floor(shown / 1440) === day);
    return exists && windowsOn({ weekly: this.#query.hours, overrides: this.#query.overrides }, day).length > 0;
  }
}

/** Nobody is counted twice for standing in two members of a join. */
function distinct<Entry extends Occupancy>(entries: readonly Entry[]): Entry[] {
  return entries.filter(
    (entry, index) =>
      entry.reference === undefined ||
      entries.findIndex((other) => other.reference === entry.reference && other.start === entry.start) === index,
  );
}

export function slowPlaces(query: Pick<SlotQuery, 'resources' | 'joins' | 'partySize' | 'resourceId'>): SlowPlace[] {
  const join = ({ resourceIds, seats }: Join): SlowPlace[] => {
    const members = query.resources.filter(({ id }) => resourceIds.includes(id));
    if (members.length < resourceIds.length) return [];
    const sum = members.reduce((total, member) => total + member.seats, 0);
    const name = members.map((member) => member.name).join(' + ');
    return [{ id: resourceIds.join('+'), name, seats: seats ?? sum, members }];
  };
  return [
    ...query.resources.map((resource) => ({ ...resource, members: [resource] })),
    ...(query.joins ?? []).flatMap(join),
  ].filter(
    ({ id, seats }) => (query.partySize ?? 1) <= seats && (query.resourceId === undefined || id === query.resourceId),
  );
}

export function slowSlots(query: SlotQuery): SlowSlot[] {
  const desk = new SlowDesk(query);
  const places = slowPlaces(query);
  const { service } = query;
  const grids = new Map(places.map((place) => [place, desk.gridStarts(place, service)]));
  const slots: SlowSlot[] = [];
  for (let start = Math.ceil(query.from / MINUTE) * MINUTE; start < query.to; start += MINUTE) {
    const here = places.filter((place) => grids.get(place)?.has(start) === true);
    if (here.length === 0 || !desk.mayStart(start, service.noticeMinutes ?? 0)) continue;
    if (!desk.isWithin(service.limits ?? [], start, service.durationMinutes)) continue;
    const day = desk.dayOf(start);
    const free = here.filter((place) => desk.canGive(place, service, start));
    if (free.length === 0) continue;
    slots.push({ start, resourceIds: free.sort((a, b) => desk.compare(a, b, day)).map(({ id }) => id) });
  }
  return slots;
}

/** A window runs from the first minute that shows its beginning, or later, to after the last that shows less than its end. */
function openMinutes(clock: LocalClock, hours: Hours): boolean[] {
  const open = clock.shown.map(() => false);
  const isAway = (day: number): boolean =>
    (hours.leave ?? []).some(({ from, to }) => dayOf(from) <= day && day <= dayOf(to));
  const lastDay = shownDay(clock, clock.minutes - 1);
  const away = new Map<number, boolean>();
  for (let day = shownDay(clock, 0) - 1; day <= lastDay; day += 1) {
    away.set(day, isAway(day));
    if (isAway(day)) continue;
    for (const { from, to } of windowsOn(hours, day)) {
      const begins = day * 1440 + minutesOf(from);
      const ends = day * 1440 + (to === '23:59' ? 1440 : minutesOf(to)) + (minutesOf(to) < minutesOf(from) ? 1440 : 0);
      const start = clock.shown.findIndex((shown) => shown >= begins);
      const end = clock.shown.findLastIndex((shown) => shown < ends);
      if (start === -1) continue;
      for (let minute = start; minute <= end; minute += 1) open[minute] = true;
    }
  }
  return open.map((is, minute) => is && away.get(shownDay(clock, minute)) !== true);
}

function windowsOn(hours: Omit<Hours, 'timeZone'>, day: number): { readonly from: string; readonly to: string }[] {
  const overrides = (hours.overrides ?? []).filter(({ date }) => dayOf(date) === day);
  if (overrides.length > 0) return overrides.flatMap(({ windows }) => windows);
  const weekday = WEEKDAYS[(((day + 3) % 7) + 7) % 7];
  return hours.weekly.filter(({ days }) => weekday !== undefined && days.includes(weekday));
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
