import type { Draft } from '@randevou/contracts';
import type { TurnContext } from '../turn-context.ts';

/** What is held for the customer and talked about: a place from the waiting list only while its tap waits for a detail. */
export function draftOnScreen({ state, session }: TurnContext): Draft | undefined {
  const { openDraft, offers } = state;
  return offers.find(({ id }) => id === session.awaiting?.draftId) ?? openDraft;
}
