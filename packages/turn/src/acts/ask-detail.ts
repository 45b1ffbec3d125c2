import type { AskedDetail, Draft, Session } from '@randevou/contracts';
import { asLead, composeReply } from '../render/compose-reply.ts';
import { detailQuestion } from '../render/detail-question.ts';
import { draftLines } from '../render/draft-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';

/** After a tap: asks for the one detail that comes next; the last answer completes the tap. */
export function askDetail(
  context: TurnContext,
  draft: Draft,
  field: AskedDetail,
  lead?: string,
  given?: NonNullable<Session['awaiting']>['given'],
): Answer {
  const { text, options } = detailQuestion(context, draft, field);
  return {
    reply: composeReply(
      [...asLead(lead), ...draftLines(context, draft), text],
      options,
      context.words.titles.choicesLabel,
    ),
    outcome: 'asked',
    asked: field,
    shown: draft,
    awaiting: { field, draftId: draft.id, ...(given === undefined ? {} : { given }) },
  };
}
