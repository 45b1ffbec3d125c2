import {
  type BookableResource,
  type BookingLimit,
  cutStarts,
  findSlots,
  intersect,
  localDate,
  openWindows,
  type Schedule,
  subtract,
  type Window,
} from '@randevou/scheduling';
import { type CaseSchedule, type CaseService, type SlotCase, type SlotsInput } from './slot-case.ts';

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
  const slots = findSlots({
    from: query.start,
    to: query.end,
    now: input.now,
    // Days and limits are the host's, whoever looks.
    timeZone: input.staff[0]?.schedule.timezone ?? 'UTC',
    hours: EVERY_DAY,
    horizonDays: service.horizon_days,
    service: {
      durationMinutes: service.duration_min,
      bufferBeforeMinutes: service.buffer_before_min,
      bufferAfterMinutes: service.buffer_after_min,
      slotIntervalMinutes: service.interval_min,
      noticeMinutes: service.min_notice_min,
      limits: limitsOf(service, input.bookings),
    },
    resources: input.staff.map((_, index) => resourceOf(input, index)),
    partySize: input.party_size,
    customerId: 'self',
  });
  const starts = slots.map(({ start }) => start);
  return {
    starts: countOn === undefined ? starts : starts.filter((at) => localDate(at, countOn.timezone) === countOn.date),
    earliest: input.now + (service.min_notice_min ?? 0) * MINUTE,
  };
}

function resourceOf(input: SlotsInput, index: number): BookableResource {
  const staff = input.staff[index];
  if (staff === undefined) throw new RangeError(`staff[${index}] does not exist`);
  const id = staff.id ?? staff.name ?? String(index);
  const isTheirs = (entry: { staff?: string | number | undefined }): boolean =>
    entry.staff === undefined || entry.staff === id || entry.staff === index;
  const buffered = ({ start, end, seats }: { start: number; end: number; seats?: number | undefined }) => ({
    start,
    end,
    busyStart: start - (input.service.buffer_before_min ?? 0) * MINUTE,
    busyEnd: end + (input.service.buffer_after_min ?? 0) * MINUTE,
    seats,
  });
  const capacity = input.service.seats;
  const schedule = scheduleOf(staff.schedule);
  return {
    id,
    name: staff.name ?? id,
    mode: capacity === undefined ? 'exclusive' : 'shared',
    seats: capacity ?? Math.max(1, input.party_size ?? 1),
    hours: schedule.weekly,
    overrides: schedule.overrides,
    leave: schedule.leave,
    timeZone: schedule.timeZone,
    occupied: [
      ...[...input.bookings.filter(isTheirs), ...staff.bookings].map(buffered),
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

function limitsOf({ limits }: CaseService, counted: readonly Window[]): BookingLimit[] {
  if (limits === undefined) return [];
  return [
    { per: 'day', bookings: limits.bookings_per_day, minutes: limits.minutes_per_day, counted },
    { per: 'week', bookings: limits.bookings_per_week, minutes: limits.minutes_per_week, counted },
    { per: 'month', bookings: limits.bookings_per_month, minutes: limits.minutes_per_month, counted },
  ];
}

function scheduleOf(schedule: CaseSchedule): Schedule {
  return {
    timeZone: schedule.timezone,
    weekly: schedule.weekly.map(({ days, start, end }) => ({
      days: days.flatMap((day) => WEEKDAYS[day] ?? []),
      from: start,
      to: end,
    })),
    overrides: schedule.overrides.map(({ date, start, end }) => ({
      date,
      windows: start === undefined || end === undefined || start === end ? [] : [{ from: start, to: end }],
    })),
    leave: schedule.out_of_office.map((away) => {
      if (typeof away === 'string') return { from: away, to: away };
      return 'from' in away ? away : { from: away.start, to: away.end };
    }),
  };
}
