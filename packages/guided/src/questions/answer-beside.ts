import type { AgentMessage } from '@randevou/contracts';
import type { Plan } from '../guided-input.ts';
import { infoAnswers } from './info-answers.ts';

/** Characters that a proposal leaves free in a message with options. */
const ROOM = 600;

/** The answer to a question beside a wish: where the menu would be too long for it, what the business says of it. */
export function answerBeside({ calls, closing }: Plan, results: readonly AgentMessage[]): string {
  const { text } = closing(results);
  if (text.length <= ROOM) return text;
  const own = results.filter(({ role }) => role === 'tool').slice(0, calls.length);
  const written = own.flatMap(infoAnswers).find(({ source }) => source === 'faq');
  return written === undefined || written.text.length > ROOM ? text : written.text;
}
