import type { BusinessProfile } from '@randevou/contracts';
import { Temporal } from 'temporal-polyfill';

const WINDOW_MS = 10 * 60_000;

/**
 * Until when (epoch milliseconds) a customer has used up their turns, `undefined` as long as they have not. `recent`: when
 * they began, epoch seconds. Ten minutes are a pause of ten minutes, so that it need not be said twice; the day is the
 * business's.
 */
export function overLimit(
  { timeZone, limits }: Pick<BusinessProfile, 'timeZone' | 'limits'>,
  recent: readonly number[],
  now: number,
): number | undefined {
  const since = (from: number): number => recent.filter((second) => second * 1000 >= from).length;
  const { from, to } = dayAround(timeZone, now);
  if (since(from) >= limits.turnsPerDay) return to;
  return since(now - WINDOW_MS + 1) >= limits.turnsPerTenMinutes ? now + WINDOW_MS : undefined;
}

/** The turns that still count, with this one. */
export function countTurn(
  { timeZone, limits }: Pick<BusinessProfile, 'timeZone' | 'limits'>,
  recent: readonly number[],
  now: number,
): number[] {
  const from = Math.min(dayAround(timeZone, now).from, now - WINDOW_MS);
  const counting = recent.filter((second) => second * 1000 >= from);
  return [...counting, Math.floor(now / 1000)].slice(-Math.max(limits.turnsPerDay, limits.turnsPerTenMinutes));
}

function dayAround(timeZone: string, now: number): { readonly from: number; readonly to: number } {
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay();
  return { from: start.epochMilliseconds, to: start.add({ days: 1 }).epochMilliseconds };
}
