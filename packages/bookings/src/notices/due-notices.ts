import { type Booking, type BusinessProfile } from '@randevou/contracts';
import { type DueItem, type DueKey } from '../ledger.ts';
import { isReachable, isSilent, newestOwnerChange, ownerChangeAt } from './owner-change.ts';
import { remindersOf } from './reminders-of.ts';

export interface DueNotices {
  readonly put: readonly DueItem[];
  readonly drop: readonly DueKey[];
}

/**
 * What a customer is to be told because of the newest step of a booking, and what they are not to be told any more. All
 * of it follows from the booking itself, so that no operation can forget it. Reminders whose time has passed are not made
 * up for. `now` in epoch milliseconds.
 */
export function dueNotices(profile: BusinessProfile, booking: Booking, now: number): DueNotices {
  const step = booking.history.at(-1);
  if (step?.action === 'confirmed') return { put: upcoming(profile, booking, now), drop: [] };
  if (step?.action !== 'moved' && step?.action !== 'cancelled' && step?.action !== 'no_show') {
    return { put: [], drop: [] };
  }
  const change = ownerChangeAt(profile, booking, booking.revision);
  const put = change === undefined ? [] : [change];
  const drop = isSilent(profile, step) ? [] : previousChange(profile, booking);
  const start = Date.parse(booking.slot.start);
  const from = step.from === undefined ? start : Date.parse(step.from.start);
  // At the same time the reminders stay, one that is due this very moment among them.
  if (step.action === 'moved' && from === start) return { put, drop };
  const outdated = remindersOf(profile, booking, from);
  const next = step.action === 'moved' ? upcoming(profile, booking, now) : [];
  return { put: [...put, ...next], drop: [...drop, ...outdated] };
}

function upcoming(profile: BusinessProfile, booking: Booking, now: number): DueItem[] {
  if (!isReachable(booking)) return [];
  return remindersOf(profile, booking, Date.parse(booking.slot.start)).filter(({ at }) => at > now);
}

function previousChange(profile: BusinessProfile, booking: Booking): DueKey[] {
  const change = newestOwnerChange(profile, booking, 1);
  return change === undefined ? [] : [change];
}
