import type { AskedDetail, OptionTarget } from '@randevou/contracts';
import { questionOf, textIn } from '@randevou/understanding';
import { cutText } from '../cut-text.ts';
import { serviceName } from '../render/describe.ts';
import { talkWithoutModel, type TalkDeps, type Talked } from '../talk/talk.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { confirmDraft } from './confirm-draft.ts';
import { draftAgain } from './draft-again.ts';
import { draftInQuestion } from './draft-in-question.ts';
import { pendingQuestion } from './pending-question.ts';
import type { DetailAnswer } from './read-detail.ts';
import { takeAnswer } from './take-answer.ts';

type AnswerTarget = Extract<OptionTarget, { kind: 'answer' }>;

/**
 * A tapped answer: completes the tap that it was asked for, or goes on in the conversation as if it had been written.
 * No model either way.
 */
export async function tapAnswer(
  context: TurnContext,
  deps: TalkDeps,
  target: AnswerTarget,
  title: string,
): Promise<Talked> {
  const { session } = context;
  const { field, value } = target;
  const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
  if (isQuestion(field)) {
    const answer = await tapChoice(context, field, { value, title });
    if (answer !== undefined) return { answer, usage };
    return talkWithoutModel(context, deps, [{ type: 'text', text: title }]);
  }
  const draft = draftInQuestion(context);
  if (draft !== undefined && session.awaiting?.draftId === draft.id && session.awaiting.field === field) {
    const detail = field === 'partySize' ? { party_size: Number(value) } : { name: value };
    return { answer: await confirmDraft(context, draft, detail), usage };
  }
  const text = field === 'service' ? serviceName(context, value) : field === 'name' ? title : value;
  return talkWithoutModel(context, deps, [{ type: 'text', text }]);
}

type QuestionField = Extract<AskedDetail, `question:${string}`>;

function isQuestion(field: AnswerTarget['field']): field is QuestionField {
  return field.startsWith('question:');
}

/** A choice of a custom question; `undefined` when no draft is there that it could belong to. */
async function tapChoice(
  context: TurnContext,
  field: QuestionField,
  { value, title }: { readonly value: string; readonly title: string },
): Promise<Answer | undefined> {
  const { profile, language, session } = context;
  const draft = draftInQuestion(context);
  const pending = pendingQuestion(context, draft);
  const about = pending?.draft ?? draft;
  if (about?.kind !== 'book') return undefined;
  const question = questionOf(profile.services, about.slot.serviceId, field);
  if (question === undefined) return undefined;
  const choice = question.choices?.[Number(value) - 1];
  const text = choice === undefined ? title : (textIn(choice, language, profile.languages) ?? title);
  const detail: DetailAnswer = { answers: { [question.id]: cutText(text, 300) } };
  if (pending?.question.id === question.id) return takeAnswer(context, pending, detail);
  // Another answer to a question of before: whatever is asked for now is asked for again.
  return draftAgain(context, about, { detail, ask: session.awaiting?.draftId === about.id });
}
