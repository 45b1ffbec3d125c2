import {
  type BookableResource,
  type BookingLimit,
  cutStarts,
  findSlots,
  type FreeSlot,
  intersect,
  localDate,
  type Occupancy,
  openWindows,
  type Schedule,
  subtract,
  type Window,
} from '@randevou/scheduling';
import {
  type CaseBooking,
  type CaseLimits,
  type CaseSchedule,
  type CaseService,
  type SlotCase,
  type SlotsInput,
} from './slot-case.ts';

const MINUTE = 60_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const EVERY_DAY = [{ days: [...WEEKDAYS], from: '00:00', to: '24:00' }];

export type Solution =
  { readonly windows: readonly Window[] } | { readonly starts: readonly number[]; readonly earliest: number };

/** What `scheduling` answers to a case, in epoch milliseconds. */
export function solveSlotCase(slotCase: SlotCase): Solution {
  switch (slotCase.kind) {
    case 'slots_from_windows': {
      const { input } = slotCase;
      const earliest = input.now + input.min_notice_min * MINUTE;
      const starts = cutStarts(input.windows, {
        durationMinutes: input.duration_min,
        intervalMinutes: input.interval_min,
        notBefore: earliest,
        timeZone: input.timezone,
      });
      return { starts, earliest };
    }
    case 'windows_from_schedule': {
      const { schedule, query } = slotCase.input;
      return { windows: openWindows(scheduleOf(schedule), { from: query.start, to: query.end }) };
    }
    case 'intersect': {
      const [first = [], ...others] = slotCase.input.lists;
      return { windows: intersect(first, ...others) };
    }
    case 'subtract':
      return { windows: subtract(slotCase.input.source, slotCase.input.busy) };
    case 'slots_from_schedule':
    case 'slots_per_day_with_limits':
      return slotsOf(slotCase.input);
  }
}

function slotsOf(input: SlotsInput): Solution {
  const { service, query, count_on: countOn } = input;
  const ids = input.staff.map((_, index) => staffId(input, index));
  const everybody = service.collective === true && ids.length > 1 ? [{ resourceIds: ids }] : [];
  const named =
    query.staff === undefined ? undefined : input.staff.findIndex((_, index) => isAbout(input, index, query));
  const timeZone = input.staff[0]?.schedule.timezone ?? 'UTC';
  const slots = findSlots({
    from: query.start,
    to: query.end,
    now: input.now,
    // Days and limits are the host's, whoever looks.
    timeZone,
    hours: EVERY_DAY,
    horizonDays: service.horizon_days,
    horizonCounts: service.horizon_counts,
    service: {
      durationMinutes: service.duration_min,
      bufferBeforeMinutes: service.buffer_before_min,
      bufferAfterMinutes: service.buffer_after_min,
      slotIntervalMinutes: service.interval_min,
      noticeMinutes: service.min_notice_min,
      hours: service.weekly === undefined ? undefined : weeklyOf(service.weekly),
      limits: limitsOf(service.limits, [
        ...countedFor(service, input.bookings),
        ...input.staff.flatMap(({ bookings }) => countedFor(service, bookings)),
      ]),
    },
    resources: input.staff.map((_, index) => resourceOf(input, index)),
    joins: everybody,
    resourceId: named === undefined ? undefined : (ids[named] ?? 'unknown'),
    partySize: input.party_size,
    customerId: 'self',
    reference: input.moves,
  });
  const isWithAll = ({ resourceIds }: FreeSlot): boolean => resourceIds.some((id) => !ids.includes(id));
  const starts = slots.filter((slot) => everybody.length === 0 || isWithAll(slot)).map(({ start }) => start);
  return {
    starts: countOn === undefined ? starts : starts.filter((at) => localDate(at, countOn.timezone) === countOn.date),
    earliest: input.now + (service.min_notice_min ?? 0) * MINUTE,
  };
}

function staffId({ staff }: SlotsInput, index: number): string {
  return staff[index]?.id ?? staff[index]?.name ?? String(index);
}

/** What names nobody is about everybody. */
function isAbout(input: SlotsInput, index: number, entry: { readonly staff?: string | number | undefined }): boolean {
  return entry.staff === undefined || entry.staff === index || entry.staff === staffId(input, index);
}

function resourceOf(input: SlotsInput, index: number): BookableResource {
  const staff = input.staff[index];
  if (staff === undefined) throw new RangeError(`staff[${index}] does not exist`);
  const id = staffId(input, index);
  const isTheirs = (entry: { staff?: string | number | undefined }): boolean => isAbout(input, index, entry);
  const buffered = (booking: CaseBooking): Occupancy => ({
    start: booking.start,
    end: booking.end,
    busyStart: booking.start - (booking.buffer_before_min ?? input.service.buffer_before_min ?? 0) * MINUTE,
    busyEnd: booking.end + (booking.buffer_after_min ?? input.service.buffer_after_min ?? 0) * MINUTE,
    seats: booking.seats,
    reference: booking.id,
  });
  const capacity = input.service.seats;
  const schedule = scheduleOf(staff.schedule);
  const booked = [...input.bookings.filter(isTheirs), ...staff.bookings];
  return {
    id,
    name: staff.name ?? id,
    mode: capacity === undefined ? 'exclusive' : 'shared',
    seats: capacity ?? Math.max(1, input.party_size ?? 1),
    hours: schedule.weekly,
    overrides: schedule.overrides,
    leave: schedule.leave,
    timeZone: schedule.timeZone,
    limits: limitsOf(staff.limits, booked),
    occupied: [
      ...booked.map(buffered),
      ...[...input.busy.filter(isTheirs), ...staff.busy].map(({ start, end }) => ({
        start,
        end,
        seats: capacity,
        state: 'blocked' as const,
      })),
      ...input.holds.filter(isTheirs).map((hold) => ({
        ...buffered(hold),
        holdExpiresAt: hold.expires,
        customerId: hold.holder,
        state: 'held' as const,
      })),
    ],
  };
}

/** Bookings of the service; one that names none is of it, and so is any when the service has no id. */
function countedFor({ id }: CaseService, bookings: readonly CaseBooking[]): CaseBooking[] {
  return bookings.filter(({ service }) => id === undefined || service === undefined || service === id);
}

function limitsOf(limits: CaseLimits | undefined, bookings: readonly CaseBooking[]): BookingLimit[] {
  if (limits === undefined) return [];
  const counted = bookings.map(({ start, end, id }) => ({ start, end, reference: id }));
  return [
    { per: 'day', bookings: limits.bookings_per_day, minutes: limits.minutes_per_day, counted },
    { per: 'week', bookings: limits.bookings_per_week, minutes: limits.minutes_per_week, counted },
    { per: 'month', bookings: limits.bookings_per_month, minutes: limits.minutes_per_month, counted },
  ];
}

function weeklyOf(weekly: CaseSchedule['weekly']): Schedule['weekly'] {
  return weekly
    .filter(({ start, end }) => start !== end)
    .map(({ days, start, end }) => ({ days: days.flatMap((day) => WEEKDAYS[day] ?? []), from: start, to: end }));
}

function scheduleOf(schedule: CaseSchedule): Schedule {
  const dateOf = (away: string): string => (away.includes('T') ? localDate(Date.parse(away), schedule.timezone) : away);
  return {
    timeZone: schedule.timezone,
    weekly: weeklyOf(schedule.weekly),
    overrides: schedule.overrides.map(({ date, start, end, windows = [] }) => ({
      date,
      windows: [...windows, ...(start === undefined || end === undefined ? [] : [{ start, end }])].flatMap((window) =>
        window.start === window.end ? [] : [{ from: window.start, to: window.end }],
      ),
    })),
    leave: schedule.out_of_office.map((away) => {
      const [from, to] =
        typeof away === 'string' ? [away, away] : 'from' in away ? [away.from, away.to] : [away.start, away.end];
      return { from: dateOf(from), to: dateOf(to) };
    }),
  };
}
