import { composeReply } from '../../render/compose-reply.ts';
import { bookingLine } from '../../render/describe.ts';
import type { Answer, TurnContext } from '../../turn-context.ts';
import { privacyWordingFor } from '../../wording/privacy/privacy-wording-for.ts';

/**
 * Forgets the customer: first in the ledger, which a repeated turn finds done, then with the turn's own record, which
 * takes conversation, name and number with it. The reply is the last that goes to them.
 */
export async function forget(context: TurnContext): Promise<Answer> {
  const words = privacyWordingFor(context.language);
  const { cancelled, kept } = await context.tools.forgetCustomer();
  const lines = [
    words.forgotten,
    ...(cancelled.length === 0
      ? []
      : ['', words.cancelled, ...cancelled.map((each) => `- ${bookingLine(context, each)}`)]),
    ...(kept.length === 0 ? [] : ['', words.kept, ...kept.map((each) => `- ${bookingLine(context, each)}`)]),
    ...(context.input.contact.wantsReminders ? [] : ['', words.refusal]),
    '',
    words.comeBack,
  ];
  return { reply: composeReply(lines), outcome: 'committed', offer: null, forget: true };
}
