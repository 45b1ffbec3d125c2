import { type Booking, type BusinessProfile } from '@randevou/contracts';
import { MINUTE } from '../desk.ts';
import { type DueItem } from '../ledger.ts';
import { beforeQuietHours } from './quiet-hours.ts';

/**
 * All reminders of a visit that starts at an instant (epoch milliseconds), due or not: each at its offset of the profile,
 * or when the quiet hours begin that this lies in. Two of the same instant are one.
 */
export function remindersOf(
  profile: Pick<BusinessProfile, 'timeZone' | 'quietHours' | 'reminders'>,
  { customerId, reference }: Pick<Booking, 'customerId' | 'reference'>,
  start: number,
): (DueItem & { readonly kind: 'reminder' })[] {
  const farthestFirst = profile.reminders.minutesBefore.toSorted((a, b) => b - a);
  const byInstant = new Map(
    farthestFirst.map((minutesBefore) => [beforeQuietHours(profile, start - minutesBefore * MINUTE), minutesBefore]),
  );
  return [...byInstant].map(([at, minutesBefore]) => ({
    kind: 'reminder',
    id: `remind.${reference}.${Math.floor(start / MINUTE)}.${minutesBefore}`,
    at,
    customerId,
    reference,
    start,
    minutesBefore,
  }));
}
