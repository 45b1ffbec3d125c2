import type { Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { notUnderstood } from './not-understood.ts';

/** What was said twice in a row has not helped: in place of the third time a person is offered. */
export function neverThrice(turn: PlannedTurn, plan: Plan): Plan {
  const [last, before] = turn.history.filter((item) => item.role === 'assistant').toReversed();
  return {
    ...plan,
    closing: (results) => {
      const reply = plan.closing(results);
      // Who has been offered a person already has a way on: two questions may have the same answer.
      if (reply.text === '' || reply.offersPerson === true || last?.text !== before?.text || last?.text !== reply.text)
        return reply;
      const { text } = notUnderstood(turn).closing(results);
      const other = text === reply.text ? turn.words.lost(turn.profile.phone) : text;
      return { ...reply, text: reply.asked === undefined ? other : `${other}\n\n${reply.text}`, offersPerson: true };
    },
  };
}
