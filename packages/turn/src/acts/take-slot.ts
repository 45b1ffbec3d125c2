import { type Slot, type Detail, type OptionTarget } from '@randevou/contracts';
import { committedAnswer } from '../render/committed-answer.ts';
import { refusedAnswer } from '../render/refused-answer.ts';
import { unavailableAnswer } from '../render/unavailable-answer.ts';
import { offeredTime } from '../render/wished-time.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { draftAgain, type DraftWish } from './draft-again.ts';

type SlotTarget = Extract<OptionTarget, { kind: 'slot' }>;

/**
 * A tap on a free time. Of the latest offer with nothing missing it books (or moves) at once; with a detail missing it
 * is held and the detail asked for; of an older offer, or read late, it shows a draft.
 */
export async function takeSlot(context: TurnContext, target: SlotTarget): Promise<Answer> {
  const { session, late, words, tools } = context;
  const offer = session.offer?.id === target.offerId ? session.offer : undefined;
  const slot = offer?.slots.find((candidate) => isTarget(candidate, target));
  const partySize = target.partySize ?? offer?.partySize;
  const wish: DraftWish = {
    kind: target.reference === undefined ? 'book' : 'move',
    slot: slot ?? slotOf(target),
    partySize,
    name: offer?.name,
    reference: target.reference,
  };
  if (slot === undefined) return draftAgain(context, wish);
  if (late) return draftAgain(context, wish, { lead: words.notes.tappedLate });
  if (missingDetails(context, wish).length > 0) return draftAgain(context, wish, { ask: true });

  const result = await tools.commitSlot({
    slot,
    ...(partySize === undefined ? {} : { party_size: partySize }),
    ...(wish.name === undefined ? {} : { name: wish.name }),
    ...(target.reference === undefined ? {} : { reference: target.reference }),
  });
  switch (result.outcome) {
    case 'committed':
      return committedAnswer(context, result);
    case 'unavailable':
      return unavailableAnswer(context, {
        ...result,
        wish: offeredTime(context, slot),
        name: wish.name,
      });
    case 'refused':
      if (result.reason === 'details_missing') return draftAgain(context, wish, { ask: true });
      return refusedAnswer(context, result);
  }
}

/** What the service asks for and nobody has said. A move keeps the details of its booking. */
function missingDetails({ profile, input }: TurnContext, wish: DraftWish): Detail[] {
  if (wish.kind === 'move') return [];
  const asks = profile.services.find(({ id }) => id === wish.slot.serviceId)?.asks ?? [];
  const known = { partySize: wish.partySize, name: wish.name ?? input.customer.profileName };
  return asks.filter((detail) => known[detail] === undefined);
}

function isTarget(slot: Slot, { serviceId, resourceId, startMinute }: SlotTarget): boolean {
  return (
    slot.serviceId === serviceId && slot.resourceId === resourceId && Date.parse(slot.start) === startMinute * 60_000
  );
}

function slotOf({ serviceId, resourceId, startMinute, endMinute }: SlotTarget): Slot {
  const instant = (minute: number): string => new Date(minute * 60_000).toISOString();
  return { serviceId, resourceId, start: instant(startMinute), end: instant(endMinute) };
}
