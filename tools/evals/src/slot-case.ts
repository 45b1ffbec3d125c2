import * as z from 'zod';

/* The format of slot case files. Instants are UTC ISO; wall times HH:MM are in the schedule's zone; 0 = Sunday. */

const Instant = z.string().transform((text, context) => {
  const instant = Date.parse(text);
  if (!Number.isNaN(instant)) return instant;
  context.addIssue({ code: 'custom', message: `"${text}" is no instant in ISO 8601` });
  return z.NEVER;
});
const Interval = z.object({ start: Instant, end: Instant });
const minutes = z.number();

const WeeklyHours = z.object({ days: z.array(z.int().min(0).max(6)), start: z.string(), end: z.string() });

const CaseSchedule = z.object({
  timezone: z.string(),
  weekly: z.array(WeeklyHours).default([]),
  /** Without times, or with equal ones, the date is closed. */
  overrides: z
    .array(
      z.object({
        date: z.string(),
        start: z.string().optional(),
        end: z.string().optional(),
        windows: z.array(z.object({ start: z.string(), end: z.string() })).optional(),
      }),
    )
    .default([]),
  /** Dates, both included, or instants. */
  out_of_office: z
    .array(
      z.union([
        z.string(),
        z.object({ from: z.string(), to: z.string() }),
        z.object({ start: z.string(), end: z.string() }),
      ]),
    )
    .default([]),
});
export type CaseSchedule = z.infer<typeof CaseSchedule>;

const Limits = z.object({
  bookings_per_day: z.number().optional(),
  bookings_per_week: z.number().optional(),
  bookings_per_month: z.number().optional(),
  minutes_per_day: z.number().optional(),
  minutes_per_week: z.number().optional(),
  minutes_per_month: z.number().optional(),
});
export type CaseLimits = z.infer<typeof Limits>;

const Service = z.object({
  id: z.string().optional(),
  duration_min: minutes,
  interval_min: minutes.optional(),
  buffer_before_min: minutes.optional(),
  buffer_after_min: minutes.optional(),
  min_notice_min: minutes.optional(),
  horizon_days: z.number().optional(),
  horizon_counts: z.enum(['calendar_days', 'business_days']).optional(),
  /** When the service is given, in the zone of the first of the staff. */
  weekly: z.array(WeeklyHours).optional(),
  /** People that one place takes at a time; without it one booking at a time. */
  seats: z.int().optional(),
  limits: Limits.optional(),
  /** Everybody must be free, as if they were one. */
  collective: z.boolean().optional(),
});
export type CaseService = z.infer<typeof Service>;

/** `staff`: id or position of the one it is with; without it, it is with all. */
const StaffRef = z.union([z.string(), z.number()]).optional();
const Booked = Interval.extend({
  id: z.string().optional(),
  staff: StaffRef,
  service: z.string().optional(),
  seats: z.int().optional(),
  /** Its own; those of the service asked for unless given. */
  buffer_before_min: minutes.optional(),
  buffer_after_min: minutes.optional(),
});
export type CaseBooking = z.infer<typeof Booked>;
/** Whatever `service` it is for, it takes the person's time. */
const Hold = Booked.extend({
  holder: z.enum(['self', 'other']).default('other'),
  expires: Instant,
});

const Slots = z.object({
  now: Instant,
  service: Service,
  staff: z.array(
    z.object({
      id: z.string().optional(),
      name: z.string().optional(),
      schedule: CaseSchedule,
      limits: Limits.optional(),
      bookings: z.array(Booked).default([]),
      busy: z.array(Interval).default([]),
    }),
  ),
  bookings: z.array(Booked).default([]),
  busy: z.array(Booked).default([]),
  holds: z.array(Hold).default([]),
  party_size: z.int().optional(),
  /** Id of the booking to be moved. */
  moves: z.string().optional(),
  query: Interval.extend({ timezone: z.string().optional(), staff: StaffRef }),
  count_on: z.object({ date: z.string(), timezone: z.string() }).optional(),
});
export type SlotsInput = z.infer<typeof Slots>;

const Expectation = z.object({
  count: z.int().optional(),
  min_count: z.int().optional(),
  first: Instant.optional(),
  last: Instant.optional(),
  slots: z.array(Instant).optional(),
  /** The same slots on the wall clock of the query's zone. */
  local: z.array(z.string()).optional(),
  windows: z.array(Interval).optional(),
  /** No slot starts in there. */
  absent_between: z.union([Interval, z.tuple([Instant, Instant])]).optional(),
  invariant: z.string().optional(),
});
export type Expectation = z.infer<typeof Expectation>;

const base = { id: z.string(), title: z.string().optional(), expect: Expectation };

export const SlotCase = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('slots_from_windows'),
    input: z.object({
      now: Instant,
      timezone: z.string().optional(),
      windows: z.array(Interval),
      duration_min: minutes,
      interval_min: minutes.optional(),
      min_notice_min: minutes.default(0),
    }),
  }),
  z.object({
    ...base,
    kind: z.literal('windows_from_schedule'),
    input: z.object({ schedule: CaseSchedule, query: Interval }),
  }),
  z.object({ ...base, kind: z.literal('intersect'), input: z.object({ lists: z.array(z.array(Interval)) }) }),
  z.object({
    ...base,
    kind: z.literal('subtract'),
    input: z.object({ source: z.array(Interval), busy: z.array(Interval) }),
  }),
  z.object({ ...base, kind: z.literal('slots_from_schedule'), input: Slots }),
  z.object({ ...base, kind: z.literal('slots_per_day_with_limits'), input: Slots }),
]);
export type SlotCase = z.infer<typeof SlotCase>;

export const SlotCaseFile = z.object({ cases: z.array(z.record(z.string(), z.unknown())) });
