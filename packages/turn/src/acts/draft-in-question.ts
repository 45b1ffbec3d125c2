import type { Draft } from '@randevou/contracts';
import type { TurnContext } from '../turn-context.ts';

/**
 * The one open draft. A turn that is run again may have committed it the first time, or made another of it: then the
 * one that was shown counts, since the ledger answers a repeated call as it did before.
 */
export function draftInQuestion({ state, session, input }: TurnContext): Draft | undefined {
  const { openDraft } = state;
  const repeated = input.turn.attempt > 1;
  if (openDraft === undefined || (repeated && openDraft.turnId === input.turn.turnId)) {
    return repeated ? (session.shown ?? openDraft) : undefined;
  }
  return openDraft;
}
