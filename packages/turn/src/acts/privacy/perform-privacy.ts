import type { OptionTarget } from '@randevou/contracts';
import { composeReply } from '../../render/compose-reply.ts';
import type { Answer, TurnContext } from '../../turn-context.ts';
import { privacyWordingFor } from '../../wording/privacy/privacy-wording-for.ts';
import { askToForget } from './ask-to-forget.ts';
import { forget } from './forget.ts';
import type { PrivacyAct } from './privacy-act.ts';
import { showData } from './show-data.ts';

/** What the customer wants of their own data; no model either way. */
export function performPrivacy(context: TurnContext, act: PrivacyAct): Answer | Promise<Answer> {
  switch (act) {
    case 'show':
      return showData(context);
    case 'ask':
      return askToForget(context);
    case 'forget':
      return forget(context);
    case 'keep': {
      const { nothingForgotten } = privacyWordingFor(context.language);
      return { reply: composeReply([nothingForgotten]), outcome: 'discarded' };
    }
  }
}

/** A tap forgets only on the message that asked last: one from far up, or read late, is asked once more. */
export function tapForget(
  context: TurnContext,
  { what }: Extract<OptionTarget, { kind: 'forget' }>,
): Answer | Promise<Answer> {
  if (what === 'keep') return performPrivacy(context, 'keep');
  const isAsked = context.session.proposal?.kind === 'forget' && !context.late;
  return performPrivacy(context, isAsked ? 'forget' : 'ask');
}
