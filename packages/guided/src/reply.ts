import type { AskedField } from '@randevou/contracts';
import { SILENT, type GuidedCall, type GuidedReply, type Plan } from './guided-input.ts';

/** Ends the turn with a text and no tool call. */
export function reply(text: string): Plan {
  return { calls: [], closing: () => ({ type: 'reply', text }) };
}

/** Asks for one thing, with answers to tap. */
export function ask(text: string, asked: AskedField, choices: NonNullable<GuidedReply['choices']> = []): Plan {
  const question: GuidedReply = { type: 'reply', text, asked, ...(choices.length === 0 ? {} : { choices }) };
  return { calls: [], closing: () => question };
}

/** One call whose result says it all. */
export function tool(call: GuidedCall): Plan {
  return { calls: [call], closing: () => SILENT };
}

/** The same answer with a person to tap. */
export function offeringPerson(plan: Plan): Plan {
  return { ...plan, closing: (results) => ({ ...plan.closing(results), offersPerson: true }) };
}
