import type { ClaimedTurn, ConversationKey, TurnRecord } from '@randevou/conversation';
import type { Metrics } from '@randevou/telemetry';
import { outcomeOf } from './outcome-of.ts';

/** What the operator sees of a settled turn. `now`: when it was settled, epoch milliseconds. */
export function countTurn(
  metrics: Metrics,
  of: Pick<ConversationKey, 'businessId'>,
  { messages }: Pick<ClaimedTurn, 'messages'>,
  { usage, session, handoff }: Pick<TurnRecord, 'usage' | 'session' | 'handoff'>,
  now: number,
): void {
  metrics.count('TurnSettled', 1, of);
  const newest = Math.max(...messages.map(({ receivedAt }) => receivedAt));
  if (messages.length > 0) metrics.count('WaitMs', Math.max(0, now - newest), of);
  if (usage.modelCalls > 0) metrics.count('ModelCalls', usage.modelCalls, of);
  if (usage.inputTokens > 0) metrics.count('InputTokens', usage.inputTokens, of);
  if (usage.outputTokens > 0) metrics.count('OutputTokens', usage.outputTokens, of);
  if (usage.fellBack) metrics.count('FellBack', 1, of);
  if (handoff !== undefined && handoff !== 'ended') metrics.count('PersonRequested', 1, of);
  if (outcomeOf(session) === 'committed') metrics.count('BookingCommitted', 1, of);
}
