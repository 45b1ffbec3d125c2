import { FindSlotsArguments } from '@randevou/contracts';
import { composeReply } from '../render/compose-reply.ts';
import { offerAnswer } from '../render/offer-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';

const PAGE = 9;
const MOST_SLOTS = 50;

/** The next free times of the latest search, or those that it would find now. */
export async function showMore(
  context: TurnContext,
  { fromStart = false }: { readonly fromStart?: boolean } = {},
): Promise<Answer> {
  const { session, tools, words } = context;
  const { shown = 0, ...search } = session.offer?.search ?? {};
  const skip = fromStart ? 0 : Number(shown);
  const wish = FindSlotsArguments.safeParse({ ...search, limit: Math.min(skip + PAGE, MOST_SLOTS) });
  const nothing: Answer = { reply: composeReply([words.offer.noMore]), outcome: 'answered' };
  if (session.offer === undefined || !wish.success || skip >= MOST_SLOTS) return nothing;
  const found = await tools.findSlots(wish.data);
  const slots = found.slots.slice(skip);
  if (slots.length === 0) return nothing;
  const { partySize, reference, name } = session.offer;
  return offerAnswer(context, {
    slots,
    partySize,
    reference,
    name,
    more: found.more,
    search: { ...search, shown: skip },
  });
}
