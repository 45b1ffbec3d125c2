import type { TurnInput } from '@randevou/conversation';
import { composeReply } from '../render/compose-reply.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { handoffWording } from '../wording/handoff-wording.ts';

type Waiting = NonNullable<TurnInput['handoffs']>;

/** The owner has the assistant answer again: these customers, in one line that names them. */
export function callBackFor({ language, locale }: TurnContext, waiting: Waiting): Answer {
  const { owner } = handoffWording(language);
  if (waiting.length === 0) return { reply: composeReply([owner.nobodyWaits]), outcome: 'answered' };
  const names = waiting.map(({ customer }) => customer?.profileName ?? customer?.phone ?? owner.unnamed);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  const resumes = waiting.map(({ conversation, turnId, at }) => ({ conversation, turnId, at }));
  return { reply: composeReply([owner.back(list)]), outcome: 'answered', resumes };
}
