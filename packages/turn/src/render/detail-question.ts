import { encodeOptionId, type AskedDetail, type Draft, type ReplyOption } from '@randevou/contracts';
import { questionOf, textIn } from '@randevou/understanding';
import { fitText } from '../fit-text.ts';
import type { Voice } from '../turn-context.ts';
import { resourcesOf } from './describe.ts';

const MOST_CHOICES = 10;
/** Characters of an answer that a draft repeats. */
const ANSWER_SHOWN = 80;
/** And of all of them together. */
const ANSWERS_SHOWN = 400;

/** How a missing detail is asked for, with the answers to tap; any text answers a question without choices. */
export function detailQuestion(
  context: Voice,
  draft: Draft,
  field: AskedDetail,
): { readonly text: string; readonly options: ReplyOption[] } {
  const { words, nonce, profile, language } = context;
  if (field === 'partySize') return { text: words.asks.partySize, options: sizes(context, draft) };
  if (field === 'name') return { text: words.asks.name, options: [] };
  const question = questionOf(profile.services, draft.slot.serviceId, field);
  const text = question === undefined ? undefined : textIn(question.text, language, profile.languages);
  // The profile has lost the question since; the ledger no longer misses its answer.
  if (question === undefined || text === undefined)
    return { text: words.refused('details_missing', { phone: profile.phone }), options: [] };
  const options = (question.choices ?? []).slice(0, MOST_CHOICES).map((choice, index) => ({
    id: encodeOptionId({ kind: 'answer', nonce, field, value: String(index + 1) }),
    title: textIn(choice, language, profile.languages) ?? String(index + 1),
  }));
  return { text, options };
}

/** The sizes that fit, smallest first. */
function sizes(context: Voice, draft: Draft): ReplyOption[] {
  const { words, nonce } = context;
  const seats = seatsOf(context, draft.slot.resourceId);
  return Array.from({ length: Math.min(seats, MOST_CHOICES) }, (_, index) => ({
    id: encodeOptionId({ kind: 'answer', nonce, field: 'partySize', value: String(index + 1) }),
    title: words.people(index + 1),
  }));
}

/** People that fit at a table, or at two put together. */
function seatsOf(context: Voice, resourceId: string): number {
  const resources = resourcesOf(context, resourceId);
  if (resources.length === 0) return MOST_CHOICES;
  const joined = context.profile.joins.find(
    ({ resources: pair }) => resources.length === 2 && resources.every(({ id }) => pair.includes(id)),
  );
  return joined?.seats ?? resources.reduce((sum, { seats }) => sum + seats, 0);
}

/** Questions that are answered in the draft, with their answers. */
export function answerLines({ profile, language }: Voice, draft: Draft): string[] {
  const lines = Object.entries(draft.answers ?? {}).flatMap(([id, answer]) => {
    const question = questionOf(profile.services, draft.slot.serviceId, `question:${id}`);
    const text = question === undefined ? undefined : textIn(question.text, language, profile.languages);
    return text === undefined ? [] : [`${fitText(text, ANSWER_SHOWN)} ${fitText(answer, ANSWER_SHOWN)}`];
  });
  // The next question stands after them and must not be cut off: of many the last ones are told.
  while (lines.join('\n').length > ANSWERS_SHOWN) lines.shift();
  return lines;
}
