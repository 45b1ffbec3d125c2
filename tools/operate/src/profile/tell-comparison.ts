import type { BrokenBooking } from '@randevou/bookings';
import type { ProfileDifference } from '@randevou/business-profile';
import { tellTime } from '../tell-time.ts';
import type { Comparison } from './compare-profile.ts';
import { tellReason } from './tell-reason.ts';

/** The bookings that break first, then what differs. Nothing of customers but the reference of their booking. */
export function tellComparison({ profile, before, differences, broken }: Comparison): string[] {
  const timeZone = before?.profile.timeZone ?? profile.timeZone;
  const against = before === undefined ? 'is new to the stage' : `against version ${String(before.version)}`;
  return [
    ...tellBroken(broken, timeZone),
    `${profile.name} (${profile.id}) ${against}: ${differences.length === 0 ? 'nothing changes' : countOf(differences.length, 'change')}`,
    ...differences.map(tellDifference),
  ];
}

/** One line each, by start; the first line counts them. */
export function tellBroken(broken: readonly BrokenBooking[], timeZone: string): string[] {
  if (broken.length === 0) return ['No booking breaks.'];
  return [
    `${countOf(broken.length, 'booking')} would break (nobody is told, and nothing is moved by itself):`,
    ...broken.map(({ booking: { reference, slot }, reasons }) => {
      const when = tellTime(Date.parse(slot.start), timeZone);
      return `  ${reference}  ${when}  ${slot.serviceId} at ${slot.resourceId}: ${reasons.map(tellReason).join('; ')}`;
    }),
  ];
}

function tellDifference({ kind, path, from, to }: ProfileDifference): string {
  const place = path.join(' > ');
  if (kind === 'changed') return `  changed  ${place}: ${from ?? ''} -> ${to ?? ''}`;
  return kind === 'added' ? `  added    ${place}: ${to ?? ''}` : `  removed  ${place}: ${from ?? ''}`;
}

function countOf(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
