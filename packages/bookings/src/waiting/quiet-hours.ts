import { instantOf, localDate, localMinutes, addDays } from '@randevou/scheduling';
import { type Desk } from '../desk.ts';

/** Now, or the end of the business's quiet hours when they are on: when a customer may be written to. Epoch milliseconds. */
export function afterQuietHours(desk: Desk): number {
  const { timeZone, quietHours } = desk.profile;
  const now = desk.now();
  const [at, from, to] = [localMinutes(now, timeZone), minutesOf(quietHours.from), minutesOf(quietHours.to)];
  const isQuiet = from <= to ? from <= at && at < to : at >= from || at < to;
  if (!isQuiet) return now;
  const today = localDate(now, timeZone);
  return instantOf(at < to ? today : addDays(today, 1), quietHours.to, timeZone);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
