import type { Answer, TurnContext } from '../turn-context.ts';
import { draftAnswer } from '../render/draft-answer.ts';
import { askDetail } from './ask-detail.ts';
import { confirmDraft } from './confirm-draft.ts';
import { draftAgain } from './draft-again.ts';
import type { PendingQuestion } from './pending-question.ts';
import type { DetailAnswer } from './read-detail.ts';

/** The answer to a question of the business's own: completes a tap, or goes into a new draft, which is shown. */
export function takeAnswer(context: TurnContext, pending: PendingQuestion, detail: DetailAnswer): Promise<Answer> {
  const { draft, tapped, lapsed } = pending;
  if (lapsed) return draftAgain(context, draft, { detail, ask: tapped, lead: context.words.notes.holdRanOut });
  return tapped ? confirmDraft(context, draft, detail) : draftAgain(context, draft, { detail });
}

/** Asks the same question once more. */
export function askAgain(context: TurnContext, { draft, question, tapped, lapsed }: PendingQuestion): Answer {
  const { notes } = context.words;
  const lead = question.choices === undefined ? notes.pardon : notes.pickOne;
  return tapped || lapsed
    ? askDetail(context, draft, `question:${question.id}`, lead)
    : draftAnswer(context, { draft, lead });
}
