import type { Draft } from '@randevou/contracts';
import { waitingOffer } from '../notices/waiting-offer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { asLead, composeReply } from './compose-reply.ts';

/** A place from the waiting list once more; only a tap on its own message books it, so that it is no draft shown. */
export function offeredPlace(context: TurnContext, draft: Draft, lead: string): Answer {
  const { text, options } = waitingOffer(context, draft).reply;
  return { reply: composeReply([...asLead(lead), text], options), outcome: 'answered' };
}
