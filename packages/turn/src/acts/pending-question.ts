import type { AskedField, CustomQuestion, Draft } from '@randevou/contracts';
import { questionOf } from '@randevou/understanding';
import type { TurnContext } from '../turn-context.ts';

/** Longer after its hold, a question has been forgotten. */
const STALE_MS = 60 * 60_000;

/** The custom question that the customer's screen asks about a draft. */
export interface PendingQuestion {
  readonly draft: Draft;
  readonly question: CustomQuestion;
  /** Asked after a tap, which the answer completes; else it only goes into the draft. */
  readonly tapped: boolean;
  /** The hold has run out since: the draft has to be made anew. */
  readonly lapsed: boolean;
}

/** `draft`: the one in question now, if any. Without one, the draft that was asked about until its hold ran out. */
export function pendingQuestion(context: TurnContext, draft: Draft | undefined): PendingQuestion | undefined {
  const { session, profile, input } = context;
  const about = draft ?? session.shown;
  if (about?.kind !== 'book') return undefined;
  const asked = askedLast(context);
  const tapped = session.awaiting?.draftId === about.id;
  const field = tapped ? session.awaiting?.field : about.missing.find((missing) => missing === asked);
  const question = questionOf(profile.services, about.slot.serviceId, field);
  if (question === undefined) return undefined;
  if (draft === undefined && (field !== asked || input.now - Date.parse(session.history.at(-1)?.at ?? '') > STALE_MS)) {
    return undefined;
  }
  return { draft: about, question, tapped, lapsed: draft === undefined };
}

/** What the newest message of ours asks for. */
function askedLast({ session }: TurnContext): AskedField | undefined {
  const last = session.history.at(-1);
  return last?.role === 'assistant' ? last.asked : undefined;
}
