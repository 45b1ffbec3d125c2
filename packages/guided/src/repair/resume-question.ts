import type { Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';

/** After something in between, what had been asked is asked again in the same reply. */
export function resumeQuestion({ history }: PlannedTurn, between: Plan, goOn: () => Plan): Plan {
  const last = history.at(-1);
  if (last?.role !== 'assistant' || last.outcome !== 'asked') return between;
  const again = goOn();
  if (again.calls.length > 0) return between;
  return {
    ...between,
    closing: (results) => {
      const reply = between.closing(results);
      const question = again.closing([]);
      if (reply.asked !== undefined || reply.text === '' || question.asked === undefined) return reply;
      return { ...question, text: `${reply.text}\n\n${question.text}` };
    },
  };
}
