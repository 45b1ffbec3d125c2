import type { AskedDetail, OptionTarget, Slot } from '@randevou/contracts';
import { servicesOf } from '@randevou/understanding';
import { committedAnswer } from '../render/committed-answer.ts';
import { refusedAnswer } from '../render/refused-answer.ts';
import { unavailableAnswer } from '../render/unavailable-answer.ts';
import { offeredTime } from '../render/wished-time.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { draftAgain, type DraftWish } from './draft-again.ts';
import { draftUnderWay } from './draft-under-way.ts';

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
    ...(target.reference === undefined ? saidBefore(context, offer?.name) : {}),
  };
  if (slot === undefined) return draftAgain(context, wish);
  if (late) return draftAgain(context, wish, { lead: words.notes.tappedLate });
  if (missingDetails(context, wish).length > 0) return draftAgain(context, wish, { ask: true });

  const result = await tools.commitSlot({
    slot,
    ...(partySize === undefined ? {} : { party_size: partySize }),
    ...(wish.name === undefined ? {} : { name: wish.name }),
    ...(wish.answers === undefined ? {} : { answers: wish.answers }),
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

/** Of the visit that is talked about: nobody is asked twice. */
function saidBefore(context: TurnContext, offered: string | undefined): Pick<DraftWish, 'name' | 'answers'> {
  const before = draftUnderWay(context);
  const isKnown = offered !== undefined || context.input.customer.profileName !== undefined;
  return { answers: before?.answers, name: isKnown ? offered : before?.name };
}

/** What the services ask for and nobody has said. A move keeps the details of its booking. */
function missingDetails({ profile, input }: TurnContext, wish: DraftWish): AskedDetail[] {
  if (wish.kind === 'move') return [];
  const services = servicesOf(profile.services, wish.slot.serviceId);
  const known = { partySize: wish.partySize, name: wish.name ?? input.customer.profileName };
  const details = services.flatMap(({ asks }) => asks.filter((detail) => known[detail] === undefined));
  const questions = services
    .flatMap((service) => service.questions)
    .filter(({ id }) => wish.answers?.[id] === undefined);
  return [...details, ...questions.map(({ id }) => `question:${id}` as const)];
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
