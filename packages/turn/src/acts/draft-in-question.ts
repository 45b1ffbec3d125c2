import type { Draft } from '@randevou/contracts';
import type { TurnContext } from '../turn-context.ts';

/**
 * The one open draft, or the place from the waiting list whose tap waits for a detail. A turn that is run again may have
 * committed it the first time, or made another of it: then the one that was shown counts, since the ledger answers a
 * repeated call as it did before.
 */
export function draftInQuestion({ state, session, input }: TurnContext): Draft | undefined {
  const { openDraft, offers } = state;
  const { awaiting, shown } = session;
  const repeated = input.turn.attempt > 1;
  const tapped = offers.find(({ id }) => id === awaiting?.draftId);
  if (tapped !== undefined) return tapped;
  if (repeated && shown !== undefined && shown.id === awaiting?.draftId) return shown;
  if (openDraft === undefined || (repeated && openDraft.turnId === input.turn.turnId)) {
    return repeated ? (shown ?? openDraft) : undefined;
  }
  return openDraft;
}
