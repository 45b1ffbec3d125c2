import type { Draft } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { committedAnswer } from '../render/committed-answer.ts';
import { refusedAnswer } from '../render/refused-answer.ts';
import { unavailableAnswer } from '../render/unavailable-answer.ts';
import { offeredTime } from '../render/wished-time.ts';
import { askDetail } from './ask-detail.ts';
import { draftAgain } from './draft-again.ts';
import { detailOf, type DetailAnswer } from './read-detail.ts';

/**
 * Commits the draft on the customer's act, or asks for the detail that it lacks. What the ledger refuses comes back as
 * a fresh draft where that is still possible.
 */
export async function confirmDraft(context: TurnContext, draft: Draft, detail?: DetailAnswer): Promise<Answer> {
  const given = detail === undefined ? undefined : detailOf(detail);
  const missing = draft.missing.find((field) => field !== given);
  if (missing !== undefined) {
    if (detail === undefined) return askDetail(context, draft, missing);
    // Only the last answer completes the tap: those before it go into a new draft, which keeps them.
    return draftAgain(context, draft, { detail, ask: true });
  }
  if (context.late) return draftAgain(context, draft, { detail, lead: context.words.notes.tappedLate });
  const result = await context.tools.commitDraft({ draft_id: draft.id, ...detail });
  switch (result.outcome) {
    case 'committed':
      return committedAnswer(context, result);
    case 'unavailable':
      return unavailableAnswer(context, { ...result, wish: offeredTime(context, draft.slot), name: draft.name });
    case 'refused':
      if (result.reason === 'draft_expired') {
        return draftAgain(context, draft, { detail, lead: context.words.notes.holdRanOut });
      }
      return refusedAnswer(context, result);
  }
}
