import type { BusinessProfile, ResourceProfile } from '@randevou/contracts';
import { intersect, openWindows, ROUND_THE_CLOCK } from '@randevou/scheduling';
import { rangeOf, windowDays, type WindowDay } from './window-days.ts';

/** When a member of staff is there on some local days of the business: own hours, overrides and leave ∩ opening hours. */
export function staffDays(
  profile: BusinessProfile,
  person: ResourceProfile,
  firstDate: string,
  count: number,
): WindowDay[] {
  const { timeZone } = profile;
  const wanted = { timeZone, firstDate, count };
  const range = rangeOf(wanted);
  const open = openWindows({ timeZone, weekly: profile.hours, overrides: profile.overrides }, range);
  const { hours: weekly = ROUND_THE_CLOCK, overrides, leave } = person;
  const own = openWindows({ timeZone: person.timeZone ?? timeZone, weekly, overrides, leave }, range);
  return windowDays(intersect(open, own), wanted);
}
