import type { Draft } from '@randevou/contracts';
import type { TurnContext } from '../turn-context.ts';

/** Longer ago, a visit that was talked about is forgotten. */
const STALE_MS = 60 * 60_000;

/**
 * The draft of the visit that is talked about, whose name and answers count for another time too: the open one, else
 * the one last shown if nothing was booked or dropped since.
 */
export function draftUnderWay({ state, session, input }: TurnContext): Draft | undefined {
  const draft = state.openDraft ?? (isUnsettled(session) ? session.shown : undefined);
  if (draft?.kind !== 'book' || input.now - Date.parse(draft.createdAt) > STALE_MS) return undefined;
  return draft;
}

function isUnsettled({ history }: TurnContext['session']): boolean {
  const last = history.findLast(
    (item) =>
      item.role === 'assistant' &&
      (isSettled(item.outcome) || item.outcome === 'drafted' || item.asked?.startsWith('question:') === true),
  );
  return last?.role === 'assistant' && !isSettled(last.outcome);
}

function isSettled(outcome: string): boolean {
  return outcome === 'committed' || outcome === 'discarded';
}
