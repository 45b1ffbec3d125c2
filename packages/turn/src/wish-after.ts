import type { HistoryItem, Session } from '@randevou/contracts';
import { requestSoFar, wishOfRequest } from '@randevou/guided';
import { recogniseSteering } from '@randevou/understanding';
import type { Answer, TurnContext } from './turn-context.ts';
import { turnFacts } from './turn-facts.ts';

/**
 * What the customer wants after the turn, where no texts are kept that would tell it: as the guided policy reads it,
 * whoever answered. `said`: the turn's own lines.
 */
export function wishAfter(
  context: TurnContext,
  { outcome }: Pick<Answer, 'outcome'>,
  said: readonly HistoryItem[],
): Pick<Session, 'wish'> {
  const { profile, profileFacts, session, language } = context;
  if (profile.retention.conversationDays > 0 || outcome === 'committed') return {};
  const newest = said.filter((item) => item.role === 'customer');
  if (newest.some(({ text }) => recogniseSteering(text, language) === 'restart')) return {};
  const { history } = session;
  const request = requestSoFar({ profile: profileFacts, facts: turnFacts(context), history }, newest);
  const wish = wishOfRequest(request);
  if (outcome === 'discarded' && wish.change !== undefined) return {};
  const after = outcome === 'discarded' ? { ...wish, dropped: true as const } : wish;
  return Object.keys(after).length === 0 ? {} : { wish: after };
}
