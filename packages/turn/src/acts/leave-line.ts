import { composeReply } from '../render/compose-reply.ts';
import { waitingWish } from '../render/waiting-wish.ts';
import type { Answer, TurnContext } from '../turn-context.ts';

/** Takes the customer off the waiting list, as they asked; a place that was held for them goes to the next. */
export async function leaveLine(context: TurnContext, entryId: string): Promise<Answer> {
  const { state, tools, words } = context;
  const entry = state.waiting?.find(({ id }) => id === entryId);
  const { left } = await tools.leaveWaitingList({ entry_id: entryId });
  const text = left && entry !== undefined ? words.waiting.left(waitingWish(context, entry)) : words.waiting.gone;
  return { reply: composeReply([text]), outcome: 'answered' };
}
