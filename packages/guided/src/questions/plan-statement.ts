import { call } from '../calls.ts';
import type { Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { infoAnswers } from './info-answers.ts';
import { infoReply } from './info-reply.ts';

const TELLING_WORD = /\p{L}{4,}/u;

/** "I am afraid of the dentist" is no question and may have an answer; `otherwise` when it has none. */
export function planStatement(turn: PlannedTurn, otherwise: Plan): Plan {
  const { wish, facts } = turn;
  if (!TELLING_WORD.test(wish.text) || otherwise.calls.length > 0) return otherwise;
  return {
    calls: [call('search_info', { query: wish.text.slice(0, 500), language: facts.language })],
    closing: (results) => {
      const answers = infoAnswers(results[0]);
      return answers.length === 0 ? otherwise.closing([]) : infoReply(turn, answers);
    },
  };
}
