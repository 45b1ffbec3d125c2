import { type BusinessProfile } from '@randevou/contracts';
import { addDays, instantOf, localDate, localMinutes, minutesOfWallTime } from '@randevou/scheduling';

type Hours = Pick<BusinessProfile, 'timeZone' | 'quietHours'>;

/** An instant, or the end of the quiet hours that it lies in. Epoch milliseconds. */
export function afterQuietHours(profile: Hours, instant: number): number {
  return quietAround(profile, instant)?.to ?? instant;
}

/** An instant, or the beginning of the quiet hours that it lies in. Epoch milliseconds. */
export function beforeQuietHours(profile: Hours, instant: number): number {
  return quietAround(profile, instant)?.from ?? instant;
}

/** The quiet hours of the business that an instant lies in: from their first to after their last moment. */
function quietAround(
  { timeZone, quietHours }: Hours,
  instant: number,
): { readonly from: number; readonly to: number } | undefined {
  const [at, from, to] = [
    localMinutes(instant, timeZone),
    minutesOfWallTime(quietHours.from),
    minutesOfWallTime(quietHours.to),
  ];
  const isQuiet = from <= to ? from <= at && at < to : at >= from || at < to;
  if (!isQuiet) return undefined;
  const today = localDate(instant, timeZone);
  return {
    from: Math.min(instant, instantOf(at >= from ? today : addDays(today, -1), quietHours.from, timeZone)),
    to: instantOf(at < to ? today : addDays(today, 1), quietHours.to, timeZone),
  };
}
