import type { BusinessProfile } from '@randevou/contracts';
import { openWindows } from '@randevou/scheduling';
import { rangeOf, windowDays, type WindowDay } from './window-days.ts';

/** When the business is open on some local days, overrides included. */
export function openingDays(profile: BusinessProfile, firstDate: string, count: number): WindowDay[] {
  const { timeZone, hours: weekly, overrides } = profile;
  const wanted = { timeZone, firstDate, count };
  return windowDays(openWindows({ timeZone, weekly, overrides }, rangeOf(wanted)), wanted);
}
