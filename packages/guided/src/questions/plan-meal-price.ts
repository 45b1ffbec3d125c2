import { call } from '../calls.ts';
import type { GuidedCall, Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { questionWordingFor } from '../wording/question-wording.ts';
import { infoAnswers } from './info-answers.ts';
import { infoReply } from './info-reply.ts';

/** What a meal without a price of its own costs: the dish that is named, else all of them. */
export function planMealPrice(turn: PlannedTurn): Plan {
  const { wish, words, profile, facts } = turn;
  const search = (query: string): GuidedCall =>
    call('search_info', { query: query.slice(0, 500), language: facts.language });
  return {
    calls: [search(wish.text), search('menu')],
    closing: (results) => {
      const dish = infoAnswers(results[0]);
      if (dish.length > 0) return infoReply(turn, dish);
      const menu = infoAnswers(results[1]).filter(({ source }) => source === 'menu');
      if (menu.length === 0) return { type: 'reply', text: words.noPrice(profile.phone), offersPerson: true };
      const { byMenu } = questionWordingFor(facts.language);
      return { type: 'reply', text: `${byMenu}\n${infoReply(turn, menu).text}` };
    },
  };
}
