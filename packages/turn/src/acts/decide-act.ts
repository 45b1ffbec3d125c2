import {
  decodeOptionId,
  Detail,
  splitIds,
  type AskedDetail,
  type Draft,
  type OptionTarget,
  type Session,
  type Slot,
  type TurnEvent,
} from '@randevou/contracts';
import { isBareCancel, isBareKeep, readAnswer, recogniseConsent, understand } from '@randevou/understanding';
import { boundTexts } from '../bound-texts.ts';
import { locationOf, textOf, unreadable, type Unreadable } from '../read-content.ts';
import type { TurnContext } from '../turn-context.ts';
import { draftInQuestion } from './draft-in-question.ts';
import { pendingQuestion, type PendingQuestion } from './pending-question.ts';
import { privacyAct, type PrivacyAct } from './privacy/privacy-act.ts';
import { readDetail, type DetailAnswer } from './read-detail.ts';
import { steeringAct } from './steering-act.ts';
import { waitingAct, type WaitingAct } from './waiting-act.ts';

/** What the customer did, as far as code can tell. `talk` is for the agent. */
export type CustomerAct =
  | { readonly kind: 'tap'; readonly target: OptionTarget; readonly title: string }
  | { readonly kind: 'consent'; readonly draft: Draft }
  /** Consent to a draft whose hold has run out: to be shown again. */
  | { readonly kind: 'late_consent'; readonly draft: Draft }
  | { readonly kind: 'dissent'; readonly draft: Draft }
  | { readonly kind: 'detail'; readonly draft: Draft; readonly detail: DetailAnswer }
  /** The answer to a question of the business's own. */
  | { readonly kind: 'answer'; readonly pending: PendingQuestion; readonly detail: DetailAnswer }
  /** No answer to it, and nothing else either. */
  | { readonly kind: 'no_answer'; readonly pending: PendingQuestion }
  /** About what is held of the customer. */
  | { readonly kind: 'privacy'; readonly act: PrivacyAct }
  /** About the waiting list. */
  | { readonly kind: 'waiting'; readonly act: WaitingAct }
  /** Begins anew, or gives up what is under way. */
  | { readonly kind: 'steer'; readonly steering: 'restart' | 'drop'; readonly draft: Draft | undefined }
  /** A number typed instead of a tap. */
  | { readonly kind: 'pick'; readonly slot: Slot }
  | { readonly kind: 'talk'; readonly events: readonly TurnEvent[] }
  /** Nothing but what code cannot read. */
  | { readonly kind: 'unreadable'; readonly what: Unreadable }
  /** Nothing that wants an answer. */
  | { readonly kind: 'silent' };

const TYPED_NUMBER = /^\s*(\d{1,2})\s*[.)]?\s*$/;

/** `messages`: those of the turn that are still to be answered. */
export function decideAct(context: TurnContext, messages = context.input.turn.messages): CustomerAct {
  const tap = messages[0]?.message.content;
  if (tap?.kind === 'tap') {
    const target = decodeOptionId(tap.optionId);
    // A button of a template of someone else's making: its title says what it means.
    return target === undefined ? talk(boundTexts([tap.title]), []) : { kind: 'tap', target, title: tap.title };
  }
  const texts = boundTexts(messages.map(textOf).filter((text) => text !== undefined));
  const places = messages.map(locationOf).filter((event) => event !== undefined);
  if (texts.length === 0 && places.length === 0) {
    const what = unreadable(messages);
    return what === undefined ? { kind: 'silent' } : { kind: 'unreadable', what };
  }
  return (places.length === 0 ? decideText(context, texts) : undefined) ?? talk(texts, places);
}

function decideText(context: TurnContext, texts: readonly string[]): CustomerAct | undefined {
  const { session } = context;
  const draft = draftInQuestion(context);
  const text = texts.join('\n');
  const privacy = privacyAct(context, texts);
  if (privacy !== undefined) return { kind: 'privacy', act: privacy };
  const waiting = waitingAct(context, text);
  if (waiting !== undefined) return { kind: 'waiting', act: waiting };
  const steered = steeringAct(context, text, draft);
  if (steered !== undefined) return steered;
  const pending = pendingQuestion(context, draft);
  const answer = pending === undefined ? undefined : readPending(context, text, pending);
  if (pending !== undefined && answer?.kind === 'answer') {
    return { kind: 'answer', pending, detail: { answers: { [pending.question.id]: answer.text } } };
  }
  if (draft !== undefined) {
    const consent = recogniseConsent(text, context.language);
    const keeps = draft.kind !== 'book' && isBareKeep(text, context.language);
    if (consent === 'no' || keeps || callsOff(context, text, draft)) return { kind: 'dissent', draft };
    if (session.awaiting?.draftId === draft.id) {
      const { field } = session.awaiting;
      const detail = isDetail(field) ? readDetail(field, text, draft, context) : undefined;
      if (detail !== undefined) return { kind: 'detail', draft, detail };
    } else if (isOnScreen(session)) {
      if (consent === 'yes' || (draft.kind === 'cancel' && isBareCancel(text, context.language)))
        return { kind: 'consent', draft };
    }
  } else if (session.shown !== undefined && session.history.at(-1)?.role === 'assistant') {
    const last = session.history.at(-1);
    const proposed = last?.role === 'assistant' && last.outcome === 'drafted';
    if (proposed && recogniseConsent(text, context.language) === 'yes')
      return { kind: 'late_consent', draft: session.shown };
  }
  if (pending !== undefined && answer?.kind === 'unclear' && !wasAskedAgain(context))
    return { kind: 'no_answer', pending };
  const typed = TYPED_NUMBER.exec(text)?.[1];
  const last = session.history.at(-1);
  if (typed === undefined || last?.role !== 'assistant' || last.outcome !== 'offered') return undefined;
  const slot = typedSlot(context, Number(typed));
  return slot === undefined ? undefined : { kind: 'pick', slot };
}

/** The only time on the screen at that hour, before or after noon; else its place in the list. */
function typedSlot({ session, dates }: TurnContext, typed: number): Slot | undefined {
  const slots = session.offer?.slots ?? [];
  const atHour = slots.filter(({ start }) => {
    const [hour, minute] = dates.wallTime(start).split(':').map(Number);
    return minute === 0 && (hour === typed || hour === typed + 12);
  });
  return atHour.length === 1 ? atHour[0] : slots[typed - 1];
}

/** "Cancel" while a visit is proposed drops the proposal; with bookings that stand, only the bare word does. */
function callsOff({ language, state, profileFacts, input }: TurnContext, text: string, draft: Draft): boolean {
  if (draft.kind !== 'book') return false;
  if (isBareCancel(text, language)) return true;
  if (state.bookings.length > 0 || text.includes('?')) return false;
  const { intent, entities } = understand(text, {
    now: input.now,
    timeZone: profileFacts.timeZone,
    locale: language,
    profile: profileFacts,
  });
  const { date, time, from, partySize } = entities;
  return intent === 'cancel' && [date, time, from, partySize].every((value) => value === undefined);
}

function readPending(context: TurnContext, text: string, pending: PendingQuestion): ReturnType<typeof readAnswer> {
  const { input, profileFacts, language } = context;
  return readAnswer(text, {
    question: pending.question,
    language,
    serviceIds: splitIds(pending.draft.slot.serviceId),
    now: input.now,
    timeZone: profileFacts.timeZone,
    locale: language,
    profile: profileFacts,
  });
}

/** Once is enough: what does not help twice is for the conversation. */
function wasAskedAgain({ session, words }: TurnContext): boolean {
  const [last, before] = session.history.filter((item) => item.role === 'assistant').toReversed();
  // Where no texts are kept, what was asked twice was asked again.
  if (last?.text === '') return last.asked !== undefined && last.asked === before?.asked;
  const { pardon, pickOne } = words.notes;
  return last !== undefined && [pardon, pickOne].some((lead) => last.text.startsWith(lead));
}

function isDetail(field: AskedDetail): field is Detail {
  return Detail.safeParse(field).success;
}

/** Consent to something else that was said since, such as a question, is no consent to the draft. */
function isOnScreen({ history }: Session): boolean {
  const last = history.findLast((item) => item.role === 'assistant');
  if (last === undefined) return false;
  const asksBack = last.question === true || last.text.includes('?');
  return last.outcome === 'drafted' || (last.outcome === 'answered' && !asksBack);
}

function talk(texts: readonly string[], places: readonly TurnEvent[]): CustomerAct {
  return {
    kind: 'talk',
    events: [...texts.map((text) => ({ type: 'text' as const, text })), ...places],
  };
}
