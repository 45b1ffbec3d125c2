import { type Booking, type BusinessProfile, type HistoryEntry, splitIds } from '@randevou/contracts';
import { type DueItem } from '../ledger.ts';
import { afterQuietHours } from './quiet-hours.ts';

type Profile = Pick<BusinessProfile, 'timeZone' | 'quietHours' | 'resources'>;

/**
 * What tells the customer of the business's own move or cancellation at a revision: at once, or after the quiet hours
 * unless that were too late. Undefined for a step of anybody else, one that changes nothing for the customer, a visit
 * that has begun and a customer who cannot be reached.
 */
export function ownerChangeAt(
  profile: Profile,
  booking: Booking,
  revision: number,
): (DueItem & { readonly kind: 'owner_change' }) | undefined {
  const step = booking.history[revision - 1];
  if (step?.by !== 'owner' || !isReachable(booking)) return undefined;
  const place = step.action === 'moved' ? step.to : step.action === 'cancelled' ? step.from : undefined;
  if (place === undefined || isSilent(profile, step)) return undefined;
  const changedAt = Date.parse(step.at);
  const start = Date.parse(place.start);
  if (start <= changedAt) return undefined;
  const told = afterQuietHours(profile, changedAt);
  const soonest = step.from === undefined ? start : Math.min(start, Date.parse(step.from.start));
  const { customerId, reference } = booking;
  const isTooLate = told >= soonest;
  return {
    kind: 'owner_change',
    id: `change.${reference}.${revision}`,
    at: isTooLate ? changedAt : told,
    customerId,
    reference,
    revision,
  };
}

/** The same of the newest step that was not silent, leaving out the last `before` ones; nothing if it was another's. */
export function newestOwnerChange(
  profile: Profile,
  booking: Booking,
  before = 0,
): (DueItem & { readonly kind: 'owner_change' }) | undefined {
  const steps = booking.history.slice(0, booking.history.length - before);
  const index = steps.findLastIndex((step) => !isSilent(profile, step));
  return index < 0 ? undefined : ownerChangeAt(profile, booking, index + 1);
}

/** Whether anybody could be written to. */
export function isReachable({ contact }: Pick<Booking, 'contact'>): boolean {
  return contact.phone !== undefined || contact.userId !== undefined;
}

/** A step that leaves time and person as they were: said to come, other table, other number of people. */
export function isSilent({ resources }: Profile, { action, from, to }: HistoryEntry): boolean {
  if (action === 'acknowledged') return true;
  if (action !== 'moved' || from === undefined || from.start !== to?.start) return false;
  if (from.resourceId === to.resourceId) return true;
  const named = [...splitIds(from.resourceId), ...splitIds(to.resourceId)];
  return !resources.some(({ id, kind }) => kind === 'staff' && named.includes(id));
}
