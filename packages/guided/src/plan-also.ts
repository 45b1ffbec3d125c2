import { completeWish } from './complete-wish.ts';
import type { Plan } from './guided-input.ts';
import type { PlannedTurn } from './plan-turn.ts';

/** "Also book Saturday" while a visit is proposed: that comes after it, not in its place. */
export function planAlso(turn: PlannedTurn): Plan | undefined {
  const { facts, wish, before, words } = turn;
  const { also, intent, entities, dateImplied } = wish.understood;
  const ownDay = entities.date !== undefined && dateImplied !== true && entities.date !== before.when.date;
  if (also !== true || intent !== 'book' || facts.openDraft?.kind !== 'book' || !ownDay) return undefined;
  const saysTime = entities.time !== undefined || entities.from !== undefined || before.when.time === undefined;
  const text = saysTime ? wish.text : `${wish.text}, ${before.when.time ?? ''}`;
  const next = [completeWish({ ...turn, request: before }, text, entities)];
  return { calls: [], closing: () => ({ type: 'reply', text: words.oneByOne, next }) };
}
