import { call } from '../calls.ts';
import type { GuidedCall, Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { infoAnswers } from './info-answers.ts';
import { infoReply } from './info-reply.ts';

/** Asks for the way, in words too common to be searched for. */
const WAY = /\b(?:get there|get to you|find you|reach you|directions?|y aller|vous trouver|venir|llegar|chegar)\b/i;

/** Between two things that are asked for at once. */
const AND = /\s(?:and|et|y|e)\s|,\s/i;

/** What the business has written: frequent questions, menu, address. Nothing found is said as such. */
export function planInfo(turn: PlannedTurn): Plan {
  const { wish, words, profile, facts } = turn;
  const second = wish.text.split(AND).slice(1).join(' ').trim();
  const search = (query: string): GuidedCall =>
    call('search_info', { query: query.slice(0, 500), language: facts.language });
  return {
    calls: [search(wish.text), ...(second === '' ? [] : [search(second)])],
    closing: (results) => {
      const answers = infoAnswers(results[0]);
      if (answers.length === 0 && WAY.test(wish.text) && profile.address !== undefined) {
        return { type: 'reply', text: `${words.where} ${profile.address}` };
      }
      const first = infoReply(turn, answers);
      const more = second === '' ? [] : infoAnswers(results[1]);
      const isOther = more[0]?.source === 'faq' && answers.length > 0 && answers[0]?.source === 'faq';
      const also = isOther ? infoReply(turn, more).text : first.text;
      return also === first.text ? first : { ...first, text: `${first.text}\n\n${also}` };
    },
  };
}
