import type { OptionTarget } from '@randevou/contracts';
import { pauseOf } from '@randevou/conversation';
import { recogniseResume } from '@randevou/understanding';
import { textOf } from '../read-content.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { callBack } from './call-back.ts';
import { callBackFor } from './call-back-for.ts';

/** A tap that calls the assistant back: on the owner's phone, for the customer that it names. */
export function tapResume(context: TurnContext, { customerId }: Extract<OptionTarget, { kind: 'resume' }>): Answer {
  const { handoffs } = context.input;
  if (customerId === undefined || handoffs === undefined) return callBack(context);
  return callBackFor(
    context,
    handoffs.filter(({ conversation }) => conversation.customerId === customerId),
  );
}

/**
 * The same in words: of the owner for everybody who waits, of a customer for themselves. Nothing for who waits for nobody,
 * since the words may then mean anything. The newest text counts.
 */
export function sayResume(context: TurnContext): Answer | undefined {
  const { input, session } = context;
  const { handoffs = [], contact, now, turn } = input;
  const isPaused = pauseOf(session, contact, now) !== undefined;
  if (!isPaused && handoffs.length === 0) return undefined;
  const newest = turn.messages.map(textOf).findLast((text) => text !== undefined);
  if (newest === undefined || !recogniseResume(newest)) return undefined;
  if (handoffs.length === 0) return callBack(context);
  return { ...callBackFor(context, handoffs), ...(isPaused ? { paused: null } : {}) };
}
