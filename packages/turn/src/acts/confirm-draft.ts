import type { AskedDetail, Draft, Session } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { committedAnswer } from '../render/committed-answer.ts';
import { offeredPlace } from '../render/offered-place.ts';
import { refusedAnswer } from '../render/refused-answer.ts';
import { unavailableAnswer } from '../render/unavailable-answer.ts';
import { offeredTime } from '../render/wished-time.ts';
import { askDetail } from './ask-detail.ts';
import { draftAgain } from './draft-again.ts';
import type { DetailAnswer } from './read-detail.ts';

type Given = NonNullable<NonNullable<Session['awaiting']>['given']>;

/**
 * Commits the draft on the customer's act, or asks for the detail that it lacks. What the ledger refuses comes back as
 * a fresh draft where that is still possible. Answers to a draft of the customer's own go into a new one, which keeps
 * them; a place from the waiting list cannot be drafted anew, so that the session keeps them.
 */
export async function confirmDraft(context: TurnContext, draft: Draft, detail?: DetailAnswer): Promise<Answer> {
  const { state, session, words } = context;
  const isOffer = state.offers.some(({ id }) => id === draft.id);
  const before = session.awaiting?.draftId === draft.id ? session.awaiting.given : undefined;
  const given = together(before, detail);
  const known = new Set(fieldsOf(given));
  const missing = draft.missing.find((field) => !known.has(field));
  if (missing !== undefined) {
    if (isOffer) return askDetail(context, draft, missing, undefined, given);
    if (detail === undefined) return askDetail(context, draft, missing);
    // Only the last answer completes the tap.
    return draftAgain(context, draft, { detail, ask: true });
  }
  if (context.late) {
    const lead = words.notes.tappedLate;
    return isOffer ? offeredPlace(context, draft, lead) : draftAgain(context, draft, { detail, lead });
  }
  const result = await context.tools.commitDraft({ draft_id: draft.id, ...given });
  switch (result.outcome) {
    case 'committed':
      return committedAnswer(context, result);
    case 'unavailable':
      return unavailableAnswer(context, { ...result, wish: offeredTime(context, draft.slot), name: draft.name });
    case 'refused':
      if (result.reason === 'draft_expired') {
        return draftAgain(context, draft, { detail, lead: words.notes.holdRanOut });
      }
      return refusedAnswer(context, result);
  }
}

function together(before: Given | undefined, detail: DetailAnswer | undefined): Given {
  const answers = {
    ...before?.answers,
    ...(detail !== undefined && 'answers' in detail ? detail.answers : {}),
  };
  return { ...before, ...detail, ...(Object.keys(answers).length === 0 ? {} : { answers }) };
}

function fieldsOf({ party_size, name, answers = {} }: Given): AskedDetail[] {
  return [
    ...(party_size === undefined ? [] : ['partySize' as const]),
    ...(name === undefined ? [] : ['name' as const]),
    ...Object.keys(answers).map((id) => `question:${id}` as const),
  ];
}
