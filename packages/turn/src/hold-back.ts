import { pauseOf } from '@randevou/conversation';
import type { CustomerAct } from './acts/decide-act.ts';
import { overLimit } from './over-limit.ts';
import type { TurnContext } from './turn-context.ts';

/**
 * Why an act gets no answer now: `paused`, a person was asked for; `limited`, the customer wrote more than the limits
 * allow, and `until` (epoch milliseconds) is set where they are still to be told. Taps always get one, as they are meant
 * for the assistant, and so does what answers a question that came of a tap.
 */
export type HeldBack = { readonly why: 'paused' } | { readonly why: 'limited'; readonly until?: number } | undefined;

export function holdBack(context: TurnContext, { kind }: CustomerAct): HeldBack {
  const { session, input, profile } = context;
  // What people may ask of anybody who holds their data waits for nobody.
  if (kind === 'silent' || kind === 'tap' || kind === 'privacy') return undefined;
  const pause = pauseOf(session, input.contact, input.now);
  const isFree = kind === 'talk' || kind === 'unreadable' || kind === 'no_answer';
  if (pause !== undefined) {
    // Nothing else than a tap has been answered since.
    const last = session.history.at(-1);
    const cameOfTap = last?.role === 'assistant' && last.outcome !== 'answered';
    return isFree || !cameOfTap ? { why: 'paused' } : undefined;
  }
  if (!isFree) return undefined;
  const { limited } = session;
  if (limited !== undefined && input.now < Date.parse(limited.until)) return { why: 'limited' };
  const until = overLimit(profile, session.recentTurns ?? [], input.now);
  return until === undefined ? undefined : { why: 'limited', until };
}
