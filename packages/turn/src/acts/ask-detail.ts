import { encodeOptionId, type Detail, type Draft, type ReplyOption } from '@randevou/contracts';
import { composeReply } from '../render/compose-reply.ts';
import { draftLines } from '../render/draft-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';

const MOST_CHOICES = 10;

/** After a tap: asks for the one detail that is missing; its answer completes the tap. */
export function askDetail(context: TurnContext, draft: Draft, field: Detail): Answer {
  const { words } = context;
  return {
    reply: composeReply(
      [...draftLines(context, draft), words.asks[field]],
      field === 'partySize' ? sizes(context, draft) : [],
      words.titles.choicesLabel,
    ),
    outcome: 'asked',
    asked: field,
    shown: draft,
    awaiting: { field, draftId: draft.id },
  };
}

/** The sizes that fit, most to be expected first. */
function sizes({ profile, words, nonce }: TurnContext, draft: Draft): ReplyOption[] {
  const seats = profile.resources.find(({ id }) => id === draft.slot.resourceId)?.seats ?? MOST_CHOICES;
  return Array.from({ length: Math.min(seats, MOST_CHOICES) }, (_, index) => ({
    id: encodeOptionId({ kind: 'answer', nonce, field: 'partySize', value: String(index + 1) }),
    title: words.people(index + 1),
  }));
}
