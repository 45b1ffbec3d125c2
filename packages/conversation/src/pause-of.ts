import type { Session } from '@randevou/contracts';
import type { Contact } from './ports.ts';

/** The pause that runs at `now` (epoch milliseconds): a person was asked for, and nobody has called the bot back since. */
export function pauseOf(
  { paused }: Pick<Session, 'paused'>,
  { resumedAt = Number.NEGATIVE_INFINITY }: Pick<Contact, 'resumedAt'>,
  now: number,
): Session['paused'] {
  if (paused === undefined) return undefined;
  return now < Date.parse(paused.until) && resumedAt < Date.parse(paused.at) ? paused : undefined;
}
