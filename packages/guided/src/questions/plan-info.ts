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
  const { wish, words, profile, facts, beside } = turn;
  const parts = beside === true ? [] : wish.text.split(AND).filter((part) => part.trim() !== '');
  const search = (query: string): GuidedCall =>
    call('search_info', { query: query.slice(0, 500), language: facts.language });
  return {
    calls: [wish.text, ...(parts.length === 2 ? parts : [])].map(search),
    closing: (results) => {
      const [whole = [], ...ofParts] = results.map(infoAnswers);
      if (whole.length === 0 && WAY.test(wish.text) && profile.address !== undefined) {
        return { type: 'reply', text: `${words.where} ${profile.address}` };
      }
      const isTwofold = whole[0]?.source === 'faq' && ofParts.every(([best]) => best?.source === 'faq');
      if (!isTwofold || ofParts.length < 2) return infoReply(turn, whole);
      const texts = new Set(ofParts.map((answers) => infoReply(turn, answers).text));
      return { type: 'reply', text: [...texts].join('\n\n') };
    },
  };
}
