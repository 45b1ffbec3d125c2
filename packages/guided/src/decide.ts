import type { GuidedInput, GuidedStep } from './guided-input.ts';
import { planTurn } from './plan-turn.ts';

/**
 * The next step of a turn: the first tool call that has not been made yet, then the reply. Deterministic, without
 * state: the same input gives the same step. A tool that failed is not called again.
 */
export function decide(input: GuidedInput): GuidedStep {
  const plan = planTurn(input);
  const made = input.results.filter((message) => message.role === 'tool').length;
  return plan.calls[made] ?? plan.closing(input.results);
}
