import type { SearchInfoResult } from '@randevou/contracts';
import type { GuidedReply } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { noAnswer } from './no-answer.ts';

type Answers = SearchInfoResult['answers'];

/** Longer, a menu is a document and no chat message. */
const MOST_DISHES = 30;

/** What was found, as it is written; dishes together by section, of the rest the best. */
export function infoReply({ words, profile }: PlannedTurn, answers: Answers): GuidedReply {
  const [best] = answers;
  if (best === undefined) return noAnswer(words, profile);
  if (best.source !== 'menu') {
    return { type: 'reply', text: best.source === 'profile' ? `${best.title}: ${best.text}` : best.text };
  }
  const sections = answers.filter(({ source }) => source === 'menu');
  const lines = sections.flatMap(({ title, text }) => [
    ...(sections.length > 1 ? [`${title}:`] : []),
    ...text
      .split('\n')
      .slice(0, MOST_DISHES)
      .map((dish) => `- ${dish}`),
  ]);
  // What the business says about allergies belongs to every answer about them.
  const care = answers.filter(({ source }) => source === 'faq').map(({ text }) => text);
  return { type: 'reply', text: [...lines, ...care.slice(0, 1)].join('\n') };
}
