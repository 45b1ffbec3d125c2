import { encodeOptionId, type Draft, type Offer, type ReplyOption, type Slot } from '@randevou/contracts';
import type { Answer, TurnContext, Voice } from '../turn-context.ts';
import { asLead, composeReply } from './compose-reply.ts';
import { fullTime, moneyText, whatIsBooked } from './describe.ts';
import { fitText } from '../fit-text.ts';
import { answerLines, detailQuestion } from './detail-question.ts';
import { seriesLines, seriesPrice } from './series-lines.ts';
import { minuteOf, slotOptions } from './slot-options.ts';
import type { Change } from '../wording/wording.ts';
import { shownName } from './shown-name.ts';

const MOST_NEIGHBOURS = 6;
/** Confirm and drop beside them fill the ten rows of a list. */
const MOST_BETWEEN = 8;

export interface DraftAnswerRequest {
  readonly draft: Draft;
  /** Free slots near by, nearest first. */
  readonly neighbours?: readonly Slot[];
  /** Stands before everything else. */
  readonly lead?: string | undefined;
}

/** The proposal as it stands in the ledger: denied to be done, with Confirm first and neighbouring times after. */
export function draftAnswer(context: TurnContext, { draft, neighbours = [], lead }: DraftAnswerRequest): Answer {
  const { words } = context;
  const [missing] = draft.missing;
  const question = missingQuestion(context, draft);
  const near = neighbours.slice(0, Math.min(MOST_NEIGHBOURS, MOST_BETWEEN - question.options.length));
  const text = [
    ...asLead(lead),
    ...draftLines(context, draft),
    ...(missing === undefined ? [hintOf(context, draft)] : question.lines),
    near.length === 0 || missing !== undefined ? undefined : words.otherTimes,
  ];
  // The times of a series are no choice of one of them.
  const offer = draft.kind === 'cancel' || draft.series !== undefined ? undefined : offerOf(context, draft, near);
  const times =
    offer === undefined
      ? []
      : slotOptions(context, { ...offer, offerId: offer.id, slots: near, day: context.dates.date(draft.slot.start) });
  const [confirm, drop] = decisionOptions(context, draft);
  return {
    reply: composeReply(text, [confirm, ...question.options, ...times, drop], words.titles.choicesLabel),
    outcome: 'drafted',
    ...(missing === undefined ? {} : { asked: missing }),
    offer: offer ?? null,
    shown: draft,
  };
}

/**
 * What is asked for beside the options of a draft. Answers to a question of the business's own can be tapped; where
 * there are too many for the list, they stand in the text, to be answered by number. A party size is written.
 */
export function missingQuestion(
  context: TurnContext,
  draft: Draft,
): { readonly lines: readonly string[]; readonly options: readonly ReplyOption[] } {
  const [missing] = draft.missing;
  if (missing === undefined) return { lines: [], options: [] };
  const { text, options } = detailQuestion(context, draft, missing);
  if (missing === 'partySize') return { lines: [text], options: [] };
  if (options.length <= MOST_BETWEEN) return { lines: [text], options };
  return { lines: [text, ...options.map(({ title }, index) => `${String(index + 1)}. ${title}`)], options: [] };
}

/** Kind, service, party, time, staff, price and answers; the first line denies that anything is done. */
export function draftLines(context: Voice, draft: Draft): string[] {
  const { words } = context;
  const { labels } = words;
  if (draft.series !== undefined) {
    const { visits } = draft.series;
    return [
      ...seriesLines(context, draft),
      ...(draft.name === undefined ? [] : [`${labels.name} ${shownName(draft.name)}`]),
      ...(draft.price === undefined ? [] : [`${labels.price} ${seriesPrice(context, draft.price, visits.length)}`]),
      ...answerLines(context, draft),
    ];
  }
  const time = `**${fullTime(context, draft.slot.start)}**`;
  return [
    words.draft[changeOf(draft)](whatIsBooked(context, draft)),
    ...(draft.from === undefined || changeOf(draft) === 'change'
      ? [time]
      : [`${labels.from} ${fullTime(context, draft.from.start)}`, `${labels.to} ${time}`]),
    ...(draft.name === undefined ? [] : [`${labels.name} ${shownName(draft.name)}`]),
    ...(draft.price === undefined ? [] : [`${labels.price} ${moneyText(context, draft.price)}`]),
    ...answerLines(context, draft),
    ...(draft.kind === 'book' ? [] : [`${labels.reference} ${draft.reference}`]),
  ];
}

function hintOf({ words }: Voice, draft: Draft): string {
  return draft.series === undefined ? words.draftHint[changeOf(draft)] : words.series.hint(draft.series.visits.length);
}

/** A move to where the booking stands changes something else about it. */
function changeOf({ kind, from, slot }: Draft): Change {
  return kind === 'move' && from?.start === slot.start ? 'change' : kind;
}

/** The option that commits the draft, and the one that drops it. */
export function decisionOptions(context: Voice, draft: Draft): [ReplyOption, ReplyOption] {
  const { words, nonce } = context;
  const { titles } = words;
  const confirm: ReplyOption = {
    id: encodeOptionId({
      kind: 'confirm',
      draftId: draft.id,
      startMinute: minuteOf(draft.slot.start),
      resourceId: draft.slot.resourceId,
      nonce,
    }),
    title: draft.kind === 'cancel' ? titles.confirmCancel : titles.confirm,
    description: fitText(fullTime(context, draft.slot.start), 72),
  };
  const drop: ReplyOption =
    draft.kind === 'book'
      ? { id: encodeOptionId({ kind: 'discard', draftId: draft.id, nonce }), title: titles.discard }
      : { id: encodeOptionId({ kind: 'keep', nonce, reference: draft.reference }), title: titles.keep };
  return [confirm, drop];
}

function offerOf({ input, nonce }: TurnContext, draft: Draft, near: readonly Slot[]): Offer {
  return {
    id: nonce,
    at: new Date(input.now).toISOString(),
    slots: [draft.slot, ...near],
    ...(draft.partySize === undefined ? {} : { partySize: draft.partySize }),
    ...(draft.kind === 'move' ? { reference: draft.reference } : {}),
    ...(draft.name === undefined ? {} : { name: draft.name }),
    search: {},
  };
}
