import type { JoinWaitingListResult, WaitingView } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { composeReply } from './compose-reply.ts';
import { leaveOptions } from './waiting-options.ts';
import { waitingWish } from './waiting-wish.ts';

/** Of those behind, nobody likes to hear how many stand before them. */
const LAST_TOLD = 3;
/** Rows of a list. */
const MOST_OPTIONS = 10;

/** In line now: for what, and what happens next. */
export function waitingAnswer(
  context: TurnContext,
  { entry, position }: Extract<JoinWaitingListResult, { outcome: 'waiting' }>,
): Answer {
  const { words, input } = context;
  const text = [
    words.waiting.joined(`**${waitingWish(context, entry)}**`),
    position > LAST_TOLD ? undefined : words.waiting.position(position),
    input.contact.wantsReminders ? words.waiting.willWrite : words.waiting.messagesOff,
  ];
  return { reply: composeReply(text, leaveOptions(context, [entry])), outcome: 'answered', offer: null };
}

/** What the customer waits for, each with the way out. */
export function waitingList(context: TurnContext, entries: readonly WaitingView[], closing?: string): Answer {
  const { words } = context;
  if (entries.length === 0) return { reply: composeReply([words.waiting.none]), outcome: 'answered' };
  const text = [...waitingLines(context, entries), ...(closing === undefined ? [] : ['', closing])];
  const options = leaveOptions(context, entries.slice(0, MOST_OPTIONS));
  return { reply: composeReply(text, options, words.titles.choicesLabel), outcome: 'listed' };
}

/** A list of bookings, and what the customer waits for after it; options as far as a list has rows. */
export function withWaiting(context: TurnContext, list: Answer, entries: readonly WaitingView[]): Answer {
  if (entries.length === 0) return list;
  const { text, options } = list.reply;
  const leave = leaveOptions(context, entries).slice(0, MOST_OPTIONS - options.length);
  return {
    ...list,
    reply: composeReply(
      [text, '', ...waitingLines(context, entries)],
      [...options, ...leave],
      context.words.titles.choicesLabel,
    ),
  };
}

function waitingLines(context: TurnContext, entries: readonly WaitingView[]): string[] {
  return [context.words.waiting.heading, ...entries.map((entry) => `- ${waitingWish(context, entry)}`)];
}
