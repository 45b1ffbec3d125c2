import * as z from 'zod';
import { Language, LocalDate, PhoneNumber, Slug, WallTime, Weekday } from './primitives.ts';

/**
 * One opening window on some weekdays. An end before its start runs into the next day (18:00–02:00);
 * `00:00`–`24:00` is round the clock.
 */
export const WeeklyWindow = z.strictObject({ days: z.array(Weekday).min(1), from: WallTime, to: WallTime });
export type WeeklyWindow = z.infer<typeof WeeklyWindow>;

/** Replaces the weekly hours of its date; an empty list closes it. */
export const DateOverride = z.strictObject({
  date: LocalDate,
  windows: z.array(z.strictObject({ from: WallTime, to: WallTime })),
});
export type DateOverride = z.infer<typeof DateOverride>;

/** Texts by language; every language of the profile must be there, others may be. */
export const LocalizedText = z.partialRecord(Language, z.string().min(1));
export type LocalizedText = z.infer<typeof LocalizedText>;

/** At most so many bookings, or minutes of them, per period of the business's local days; weeks start on Monday. */
export const BookingLimit = z
  .strictObject({
    per: z.enum(['day', 'week', 'month']),
    bookings: z.int().min(1).optional(),
    minutes: z.int().min(1).optional(),
  })
  .refine(({ bookings, minutes }) => bookings !== undefined || minutes !== undefined, 'a limit of bookings or minutes');
export type BookingLimit = z.infer<typeof BookingLimit>;

export const ResourceProfile = z.strictObject({
  id: Slug,
  name: z.string().min(1).max(60),
  /** What people call it: only `staff` can be asked for by name. */
  kind: z.enum(['table', 'staff', 'room']),
  /** `exclusive`: one booking at a time; `shared`: seats are given out. */
  mode: z.enum(['exclusive', 'shared']),
  /** People that fit. */
  seats: z.int().min(1).max(1000),
  hours: z.array(WeeklyWindow).optional(),
  overrides: z.array(DateOverride).optional(),
  /** Absences in local days, both included. */
  leave: z.array(z.strictObject({ from: LocalDate, to: LocalDate })).optional(),
  /** Of `hours`, `overrides` and `leave`; the business's unless given. */
  timeZone: z.string().min(1).optional(),
  limits: z.array(BookingLimit).default([]),
  phone: PhoneNumber.optional(),
});
export type ResourceProfile = z.infer<typeof ResourceProfile>;

/** Details that a service needs from the customer before it can be booked. */
export const Detail = z.enum(['partySize', 'name']);
export type Detail = z.infer<typeof Detail>;

/** A question of the business's own that a service asks before it is booked. */
export const CustomQuestion = z.strictObject({
  id: Slug,
  text: LocalizedText,
  /** Without choices any text answers it. */
  choices: z.array(LocalizedText).min(2).max(10).optional(),
});
export type CustomQuestion = z.infer<typeof CustomQuestion>;

/** What can be missing before a booking: a detail, or the answer to the custom question of that id. */
export const AskedDetail = z.union([Detail, z.templateLiteral(['question:', Slug])]);
export type AskedDetail = z.infer<typeof AskedDetail>;

/** Answers to custom questions by their ids, in the customer's words. Personal data. */
export const Answers = z.record(Slug, z.string().min(1).max(300));
export type Answers = z.infer<typeof Answers>;

export const Money = z.object({ amount: z.number().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) });
export type Money = z.infer<typeof Money>;

export const ServiceProfile = z.strictObject({
  id: Slug,
  name: LocalizedText,
  description: LocalizedText.optional(),
  /** Other words that customers use for it, in any language. */
  aliases: z.array(z.string().min(1)).default([]),
  durationMinutes: z.int().min(1).max(1440),
  bufferBeforeMinutes: z.int().min(0).max(1440).default(0),
  bufferAfterMinutes: z.int().min(0).max(1440).default(0),
  price: Money.optional(),
  /** Windows in which the service is given; inside the business's hours. Absent: whenever the business is open. */
  hours: z.array(WeeklyWindow).optional(),
  resources: z.array(Slug),
  asks: z.array(Detail).default([]),
  questions: z.array(CustomQuestion).default([]),
  limits: z.array(BookingLimit).default([]),
  noticeMinutes: z.int().min(0).optional(),
  slotIntervalMinutes: z.int().min(1).max(1440).optional(),
});
export type ServiceProfile = z.infer<typeof ServiceProfile>;

export const Policies = z.strictObject({
  /** Distance of the starts on the grid, minutes. */
  slotIntervalMinutes: z.int().min(1).max(1440),
  /** A booking starts at least so many minutes from now. */
  noticeMinutes: z.int().min(0),
  /** Last bookable local day, counted from today = 0. */
  horizonDays: z.int().min(0).max(730),
  /** What `horizonDays` counts: every day, or only those on which the business opens. */
  horizonCounts: z.enum(['calendar_days', 'business_days']).default('calendar_days'),
  onePerCustomerAndDay: z.boolean().default(false),
  /** Customers may move up to so many minutes before the start. */
  moveUntilMinutes: z.int().min(0),
  cancelUntilMinutes: z.int().min(0),
  /** How long a draft holds its slot, minutes. */
  holdMinutes: z.int().min(1).max(60).default(10),
  /** Absent: there is no waiting list. `offerMinutes`: how long a freed place is kept for the first in line. */
  waitingList: z.strictObject({ offerMinutes: z.int().min(5).max(1440) }).optional(),
});
export type Policies = z.infer<typeof Policies>;

export const MenuItem = z.strictObject({
  name: LocalizedText,
  price: z.number().nonnegative(),
  diets: z.array(z.enum(['vegetarian', 'vegan', 'halal', 'gluten-free'])).default([]),
  allergens: z.array(z.string().min(1)).default([]),
});
export type MenuItem = z.infer<typeof MenuItem>;

export const BusinessProfile = z.strictObject({
  v: z.literal(1),
  id: Slug,
  name: z.string().min(1).max(60),
  category: z.enum(['restaurant', 'salon', 'clinic', 'other']),
  timeZone: z.string().min(1),
  /** The first one answers customers whose language the profile does not list. */
  languages: z.array(Language).min(1),
  currency: z.string().regex(/^[A-Z]{3}$/),
  address: z.string().min(1).optional(),
  /** Told to customers who want a person. */
  phone: PhoneNumber,
  privacyUrl: z.url().optional(),
  owner: z.strictObject({ phone: PhoneNumber }),
  channel: z.strictObject({
    /** Meta's id of the sending number (`metadata.phone_number_id`). */
    phoneNumberId: z.string().regex(/^\d{5,20}$/),
    /** What SendWhatsAppMessage takes: `phone-number-id-<32 hex>` or its ARN. */
    originationPhoneNumberId: z.string().min(1),
  }),
  policies: Policies,
  hours: z.array(WeeklyWindow).min(1),
  overrides: z.array(DateOverride).default([]),
  resources: z.array(ResourceProfile).min(1),
  /** Pairs of tables that can be put together for a larger party; `seats` are the sum of theirs unless given. */
  joins: z
    .array(z.strictObject({ resources: z.tuple([Slug, Slug]), seats: z.int().min(1).max(1000).optional() }))
    .default([]),
  services: z.array(ServiceProfile).min(1),
  quietHours: z.strictObject({ from: WallTime, to: WallTime }),
  reminders: z.strictObject({ minutesBefore: z.array(z.int().min(1)).max(4) }),
  /**
   * For so many days after it was written a conversation is kept: messages, answers, what was offered. 0: its texts are
   * gone when they have been answered.
   */
  retention: z.strictObject({ conversationDays: z.int().min(0).max(365) }).default({ conversationDays: 30 }),
  /** How long the assistant is silent for a customer who asked for a person, unless it is called back. */
  handoff: z.strictObject({ pauseMinutes: z.int().min(5).max(10_080) }).default({ pauseMinutes: 240 }),
  /** Of one customer: over them the assistant answers taps alone for a while. Days are the business's local ones. */
  limits: z
    .strictObject({
      turnsPerTenMinutes: z.int().min(5).max(1000).default(30),
      turnsPerDay: z.int().min(10).max(1000).default(200),
    })
    .prefault({}),
  /** Of all customers together, per local day: over them no model is asked. */
  budgets: z
    .strictObject({
      tokensPerDay: z.int().min(0).default(5_000_000),
      messagesPerDay: z.int().min(0).default(5000),
    })
    .prefault({}),
  faq: z.array(z.strictObject({ id: Slug, question: LocalizedText, answer: LocalizedText })).default([]),
  menu: z.array(z.strictObject({ section: LocalizedText, items: z.array(MenuItem).min(1) })).default([]),
});
/** A business as checked by `business-profile`: every cross-reference holds and hours do not overlap. */
export type BusinessProfile = z.infer<typeof BusinessProfile>;
