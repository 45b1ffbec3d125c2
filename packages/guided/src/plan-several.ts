import { completeWish } from './complete-wish.ts';
import { dayName } from './day-name.ts';
import type { Plan } from './guided-input.ts';
import type { PlannedTurn } from './plan-turn.ts';

const MOST_LATER = 3;

/**
 * Several wishes in one text are met one after the other: this plan is of the first, the others are handed back as
 * texts, each whole, and taken up as the one before them is settled.
 */
export function planSeveral(turn: PlannedTurn, plan: Plan): Plan {
  const later = laterTexts(turn);
  if (later.length === 0) return plan;
  return {
    ...plan,
    closing: (results) => {
      const reply = plan.closing(results);
      const text = [turn.words.oneByOne, reply.text].filter((line) => line !== '').join('\n\n');
      return { ...reply, text, next: later };
    },
  };
}

function laterTexts(turn: PlannedTurn): readonly string[] {
  const { wish, request, words } = turn;
  const { entities } = wish.understood;
  const parted = (wish.later ?? []).map(({ text, understood }) =>
    understood.intent === 'book' ? completeWish(turn, text, understood.entities) : text,
  );
  const [, ...days] = entities.datesAll === true && entities.every === undefined ? (entities.dates ?? []) : [];
  const clock = request.when.time === undefined ? '' : `, ${request.when.time}`;
  const others = days.map((date) => completeWish(turn, `${dayName(date, words.locale, 'long')}${clock}`, {}));
  return [...parted, ...others].slice(0, MOST_LATER);
}
