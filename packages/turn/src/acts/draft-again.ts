import { splitIds, type Answers, type Draft, type DraftResult, type Slot } from '@randevou/contracts';
import { draftAnswer } from '../render/draft-answer.ts';
import { staffName } from '../render/describe.ts';
import { refusedAnswer } from '../render/refused-answer.ts';
import { unavailableAnswer } from '../render/unavailable-answer.ts';
import { offeredTime } from '../render/wished-time.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { askDetail } from './ask-detail.ts';
import type { DetailAnswer } from './read-detail.ts';
import { seriesAgain } from './series-again.ts';

export interface DraftWish {
  readonly kind: Draft['kind'];
  readonly slot: Slot;
  readonly partySize?: number | undefined;
  readonly name?: string | undefined;
  /** To custom questions; a move keeps those of its booking. */
  readonly answers?: Answers | undefined;
  /** The booking to be moved or cancelled. */
  readonly reference?: string | undefined;
  /** All visits, where it is a series. */
  readonly series?: Draft['series'];
}

export interface DraftAgainOptions {
  readonly detail?: DetailAnswer | undefined;
  readonly lead?: string | undefined;
  /** The customer has already tapped: go on asking for what is missing. */
  readonly ask?: boolean;
}

/** Proposes what was on the customer's screen once more: the ledger decides whether it can still be had. */
export async function draftAgain(
  context: TurnContext,
  wish: DraftWish,
  options: DraftAgainOptions = {},
): Promise<Answer> {
  const { slot } = wish;
  const { lead, ask = false } = options;
  if (wish.series !== undefined) return seriesAgain(context, wish, wish.series, options);
  const result = await draft(context, wish, options.detail);
  switch (result.outcome) {
    case 'drafted': {
      const [missing] = result.draft.missing;
      if (ask && missing !== undefined) return askDetail(context, result.draft, missing, lead);
      return draftAnswer(context, { ...result, lead });
    }
    case 'unavailable':
      return unavailableAnswer(context, {
        ...result,
        wish: offeredTime(context, slot),
        name: wish.name,
      });
    case 'refused':
      return refusedAnswer(context, result);
  }
}

/** The tool call for a draft as wished. */
export function draft(context: TurnContext, wish: DraftWish, detail?: DetailAnswer): Promise<DraftResult> {
  const { tools, dates } = context;
  const { slot, reference } = wish;
  if (wish.kind === 'cancel' && reference !== undefined) return tools.draftCancel({ reference });
  const time = { date: dates.date(slot.start), time: dates.wallTime(slot.start) };
  // Nobody minds which table; a person who was chosen stays chosen.
  const isPersonal = splitIds(slot.resourceId).some((id) => staffName(context, id) !== undefined);
  const place = isPersonal ? { resource_id: slot.resourceId } : {};
  const party = wish.partySize === undefined ? {} : { party_size: wish.partySize };
  if (reference !== undefined && wish.kind === 'move') {
    return tools.draftMove({
      reference,
      service_id: slot.serviceId,
      ...time,
      ...place,
      ...party,
      ...(detail && 'party_size' in detail ? detail : {}),
    });
  }
  const name = wish.name === undefined ? {} : { name: wish.name };
  const given = Object.entries({ ...wish.answers, ...(detail && 'answers' in detail ? detail.answers : {}) });
  return tools.draftBooking({
    service_id: slot.serviceId,
    ...time,
    ...place,
    ...party,
    ...name,
    ...(detail === undefined || 'answers' in detail ? {} : detail),
    ...(given.length === 0 ? {} : { answers: given.map(([question, answer]) => ({ question, answer })) }),
  });
}
