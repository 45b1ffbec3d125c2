import { pauseOf } from './pause-of.ts';
import type { ClaimedTurn } from './ports.ts';
import type { Conditions } from './read-conditions.ts';

/**
 * Whether a turn may well end without an answer: texts while a person is waited for, over the limits, or while nothing is
 * answered at all. Then nobody is shown typing, and nothing is spent on understanding.
 */
export function mayStaySilent({ messages, session }: ClaimedTurn, { contact, mode }: Conditions, now: number): boolean {
  if (mode === 'off') return true;
  if (messages.some(({ message }) => message.content.kind === 'tap')) return false;
  const isLimited = session.limited !== undefined && now < Date.parse(session.limited.until);
  return isLimited || pauseOf(session, contact, now) !== undefined;
}
