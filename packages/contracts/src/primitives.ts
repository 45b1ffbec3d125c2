import * as z from 'zod';

/** An instant: ISO 8601 with `Z` or an offset, e.g. `2026-03-03T19:30:00+04:00`. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/** A calendar date without zone: `YYYY-MM-DD`. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** A wall time `HH:MM`; `24:00` is the end of the day. */
export const WallTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a wall time HH:MM, 00:00 to 24:00');
export type WallTime = z.infer<typeof WallTime>;

/** Ids written by people in profiles: services, resources, businesses. */
export const Slug = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, 'letters, digits, - and _, at most 40');

export const Language = z.enum(['en', 'fr', 'es', 'pt']);
/** A language the bot can speak. */
export type Language = z.infer<typeof Language>;

export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof Weekday>;

/** E.164 with a leading `+`. */
export const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/, 'a phone number like +23057001234');

/** WhatsApp's business-scoped user id, e.g. `US.abc123`. */
export const UserId = z
  .string()
  .regex(/^[A-Z]{2}(?:\.[A-Z]+)?\.[A-Za-z0-9]{1,128}$/, 'a business-scoped user id like US.abc123');

/** How WhatsApp names a person: at least one of the two. A user with a username may have no phone number. */
export const WhatsAppIdentity = z
  .object({ phone: PhoneNumber.optional(), userId: UserId.optional() })
  .refine((identity) => identity.phone !== undefined || identity.userId !== undefined, 'a phone number or a user id');
export type WhatsAppIdentity = z.infer<typeof WhatsAppIdentity>;

/** Pseudonym of a customer inside one business; the only customer id that may leave the store. */
export const CustomerId = z.string().regex(/^c_[A-Za-z0-9_-]{16,43}$/);
export type CustomerId = z.infer<typeof CustomerId>;

/** Six Crockford base32 characters, unique per business; the booking's id and what the customer is told. */
export const BookingReference = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{6}$/, 'a booking reference like K7F3QZ');
export type BookingReference = z.infer<typeof BookingReference>;

/** Hash of the ids of the messages that the turn answers (hex). */
export const TurnId = z.string().regex(/^[0-9a-f]{32}$/);
export type TurnId = z.infer<typeof TurnId>;
