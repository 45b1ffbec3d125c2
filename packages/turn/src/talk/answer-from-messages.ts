import { Temporal } from 'temporal-polyfill';
import {
  encodeOptionId,
  type AgentMessage,
  type BookingView,
  type FindSlotsArguments,
  type ReplyOption,
  type UnavailableReason,
} from '@randevou/contracts';
import { askForPerson } from '../acts/ask-for-person.ts';
import { cutText } from '../cut-text.ts';
import { composeReply } from '../render/compose-reply.ts';
import { decisionOptions, draftAnswer, draftLines, missingQuestion } from '../render/draft-answer.ts';
import { listAnswer } from '../render/list-answer.ts';
import { bookingLine } from '../render/describe.ts';
import { personOption } from '../notices/notice-options.ts';
import { offerAnswer } from '../render/offer-answer.ts';
import { refusedAnswer } from '../render/refused-answer.ts';
import { seriesAnswer } from '../render/series-answer.ts';
import { unavailableAnswer } from '../render/unavailable-answer.ts';
import { withWaiting } from '../render/waiting-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { draftExact } from './draft-exact.ts';
import { keepAnswers } from './keep-answers.ts';
import { readFinding } from './read-finding.ts';
import { otherWeekday, slotOnWeekday } from './other-weekday.ts';
import { searchOf } from '../render/search-of.ts';
import { wishedTime } from '../render/wished-time.ts';

/** A list has ten rows; one stays for a person. */
const MOST_CHOICES = 9;
/** A lead longer than this drowns what follows. */
const LEAD_MAX = 600;

/**
 * The reply to what the agent (or the guided policy) did: results rendered by code, with its text before them where
 * that adds an answer. `text` has passed the claim guard; `undefined` when the turn came to nothing.
 */
export async function answerFromMessages(
  context: TurnContext,
  messages: readonly AgentMessage[],
  text: string,
): Promise<Answer | undefined> {
  const last = messages.findLast((message) => message.role === 'assistant');
  const answer = await answerTo(context, messages, text);
  return answer === undefined || last?.next === undefined ? answer : { ...answer, next: last.next };
}

async function answerTo(
  context: TurnContext,
  messages: readonly AgentMessage[],
  text: string,
): Promise<Answer | undefined> {
  const last = messages.findLast((message) => message.role === 'assistant');
  const found = readFinding(messages);
  const finding = found?.kind === 'slots' ? ((await draftExact(context, found)) ?? found) : found;
  const said =
    text !== '' &&
    text.length <= LEAD_MAX &&
    (askedBusiness(messages) || finding?.kind === 'list' || last?.next !== undefined || last?.leads === true)
      ? text
      : undefined;
  const weekday = otherWeekday(context);
  const lead = [weekday?.note, said].filter((line) => line !== undefined).join('\n\n') || undefined;
  switch (finding?.kind) {
    case 'person':
      return askForPerson(context, finding.reason, lead);
    case 'draft': {
      const { result } = finding;
      if (result.outcome === 'drafted') {
        const kept = await keepAnswers(context, result);
        const instead = weekday === undefined ? undefined : await slotOnWeekday(context, kept.draft, weekday);
        const neighbours = [...(instead === undefined ? [] : [instead]), ...kept.neighbours];
        return draftAnswer(context, { ...kept, neighbours, lead });
      }
      if (result.outcome === 'refused') {
        return isSame(context, result.booking, finding.arguments)
          ? listAnswer(context, result.booking === undefined ? [] : [result.booking], context.words.alreadyThere)
          : refusedAnswer(context, { ...result, lead });
      }
      const { name } = finding.arguments;
      return unavailableAnswer(context, {
        ...result,
        ...(typeof name === 'string' ? { name } : {}),
        wish: wishedTime(context, finding.arguments),
        lead,
      });
    }
    case 'series':
      return seriesAnswer(context, { result: finding.result, arguments: finding.arguments, lead });
    case 'slots': {
      const { result, wish } = finding;
      const { slots, reason, more, reference, partySize } = result;
      // Only a booking of the customer's own is kept: the tool found it.
      const search = searchOf({ ...wish, reference: result.reference });
      if (reason !== undefined || slots.length === 0) {
        const request = {
          reason: reasonOf(reason, wish),
          alternatives: slots,
          reference,
          partySize,
          name: wish.name,
          more,
          search,
          lead,
        };
        return unavailableAnswer(context, { ...request, wish: wishedTime(context, exactOnly(wish)) });
      }
      const request = { slots, more, reference, partySize: partySize ?? wish.party_size, name: wish.name, search };
      const moved = context.state.bookings.find((booking) => booking.reference === reference);
      const heading = moved === undefined ? undefined : context.words.offer.toMove(bookingLine(context, moved));
      return offerAnswer(context, { ...request, above: lead, ...(heading === undefined ? {} : { lead: [heading] }) });
    }
    case 'list':
      return {
        ...withWaiting(context, listAnswer(context, finding.result.bookings, lead), finding.result.waiting ?? []),
        ...(last?.asked === undefined ? {} : { asked: last.asked }),
      };
    case undefined:
      return text === '' ? undefined : textAnswer(context, text, last);
  }
}

/** A time beside a span of hours is only where to look first. */
function exactOnly({ time, ...wish }: FindSlotsArguments): FindSlotsArguments {
  const isSpan = wish.time_from !== undefined || wish.time_to !== undefined;
  return isSpan || time === undefined ? wish : { ...wish, time };
}

/** In a span of hours the rim of a service or of the grid is no reason: nothing is free there. */
function reasonOf(reason: UnavailableReason | undefined, wish: FindSlotsArguments): UnavailableReason {
  const isSpan = wish.time_from !== undefined || wish.time_to !== undefined;
  if (reason === undefined || (isSpan && (reason === 'service_not_given_then' || reason === 'off_grid'))) return 'full';
  return reason;
}

/** What was asked for is what the customer has. */
function isSame(
  { profile }: TurnContext,
  booking: BookingView | undefined,
  args: Readonly<Record<string, unknown>>,
): boolean {
  if (booking === undefined) return false;
  const { slot, partySize } = booking;
  const local = Temporal.Instant.from(slot.start).toZonedDateTimeISO(profile.timeZone);
  return (
    args['date'] === local.toPlainDate().toString() &&
    args['time'] === local.toPlainTime().toString({ smallestUnit: 'minute' }) &&
    args['service_id'] === slot.serviceId &&
    (args['party_size'] ?? partySize) === partySize
  );
}

/** Text alone; an answer while a draft is open shows the draft's state, so that a "yes" after it is about that. */
function textAnswer(
  context: TurnContext,
  text: string,
  last: Extract<AgentMessage, { role: 'assistant' }> | undefined,
): Answer {
  const { words, nonce, state, input } = context;
  const asked = last?.asked;
  if (asked === 'reference' && state.bookings.length > 0)
    return { ...listAnswer(context, state.bookings, text, changeAsked(last?.choices ?? [])), asked };
  const choices = (last?.choices ?? []).flatMap(({ value, title }): ReplyOption[] => {
    if (asked === undefined || asked === 'reference') return [];
    return [{ id: encodeOptionId({ kind: 'answer', nonce, field: asked, value: cutText(value, 60) }), title }];
  });
  // Where only the telephone is left, so is a person.
  const isLeft = last?.offersPerson === true || text.includes(context.profile.phone);
  const person = isLeft ? [personOption(context, 'cannot_help')] : [];
  if (asked !== undefined) {
    const options = [...choices.slice(0, MOST_CHOICES), ...person];
    return { reply: composeReply([text], options, words.titles.choicesLabel), outcome: 'asked', asked };
  }
  const draft = state.openDraft;
  if (draft !== undefined && Date.parse(draft.expiresAt) > input.now && !text.includes('?')) {
    const [missing] = draft.missing;
    const question = missingQuestion(context, draft);
    const [confirm, drop] = decisionOptions(context, draft);
    const reply = composeReply(
      [text, '', ...draftLines(context, draft), ...question.lines],
      [confirm, ...question.options, drop, ...person],
      words.titles.choicesLabel,
    );
    return { reply, outcome: 'drafted', shown: draft, ...(missing === undefined ? {} : { asked: missing }) };
  }
  return { reply: composeReply([text], person), outcome: 'answered' };
}

/** The guided policy's choices of a booking name what is to be done with it: `cancel:7EGD08`. */
function changeAsked(choices: readonly { readonly value: string }[]): 'move' | 'cancel' | undefined {
  return (['move', 'cancel'] as const).find((kind) => choices.every(({ value }) => value.startsWith(`${kind}:`)));
}

function askedBusiness(messages: readonly AgentMessage[]): boolean {
  return messages.some((message) => message.role === 'tool' && message.server === 'business');
}
