import type { AskedField } from '@randevou/contracts';
import { servicesOf, type Understanding } from '@randevou/understanding';
import { AND_ASKS } from './and-asks.ts';
import { asksOfWish } from './asks-of-wish.ts';
import type { GuidedInput } from './guided-input.ts';
import { hear, type Heard, type Listener } from './hear.ts';
import { openAt } from './open-at.ts';
import { SENTENCE_END } from './sentence-end.ts';

const FOLLOW_UP = /^\s*(?:and|et|what about|how about|y|e)\b/i;

/** The texts of this turn, each read in its place. */
export function listen(input: GuidedInput, asked: AskedField | undefined, listener: Listener): readonly Heard[] {
  const { facts, events } = input;
  return events.flatMap((event) => {
    if (event.type !== 'text') return [];
    const heard = hear(event.text, facts.now, asked, listener);
    return [withWishBeside(withTopicBefore(heard, input, listener), facts.now, listener)];
  });
}

/** Sentences of the turn's texts, each read alone, and the questions that are joined to one. */
export function sentences({ events, facts }: GuidedInput, listener: Listener): readonly Heard[] {
  const read = (text: string): Heard[] => (text.trim() === '' ? [] : [hear(text, facts.now, undefined, listener)]);
  return events
    .flatMap((event) => (event.type === 'text' ? event.text.split(SENTENCE_END) : []))
    .flatMap(read)
    .flatMap((heard) => {
      if (heard.understood.intent === 'question') return [heard];
      const [wish = '', ...joined] = heard.text.split(AND_ASKS);
      if (joined.length === 0) return [heard];
      return [wish, ...joined.filter((question) => !asksOfWish(question))].flatMap(read);
    });
}

/** What a lone number may be while times are on the screen: an hour if anything begins then, else people. */
export function bareNumberMeans({ events, facts, profile }: GuidedInput): AskedField | undefined {
  const shown = facts.offer !== undefined || facts.openDraft !== undefined;
  const numbers = events.map((event) =>
    event.type === 'text' ? /^\D{0,14}(\d{1,2})\D{0,24}$/.exec(event.text)?.[1] : undefined,
  );
  const [number] = numbers;
  if (!shown || number === undefined || numbers.includes(undefined)) return undefined;
  const services = servicesOf(profile.services, facts.openDraft?.slot.serviceId ?? '');
  const asksParty = services.some(({ asks }) => asks.includes('partySize'));
  return asksParty && !openAt(profile, Number(number)) ? 'partySize' : 'time';
}

/** "How much is a colour? And can I have one on Thursday at 11?": the wish is what is to be done. */
function withWishBeside(heard: Heard, now: string, listener: Listener): Heard {
  if (heard.understood.intent !== 'question') return heard;
  const parts = heard.text.split(SENTENCE_END).filter((part) => part.trim() !== '');
  if (parts.length < 2) return heard;
  const wish = parts
    .map((part) => hear(part, now, undefined, listener))
    .find(({ text, understood: { intent, explicit, entities } }) => {
      const saysWhen = entities.date !== undefined || entities.time !== undefined || entities.from !== undefined;
      return (
        // "What if I cancel late?" cancels nothing.
        (!text.includes('?') && (intent === 'move' || intent === 'cancel')) ||
        (intent === 'book' && (explicit === true || saysWhen))
      );
    });
  return wish === undefined ? heard : withIntent(heard, wish.understood.intent);
}

/** "And on Monday?" after "when do you open on Saturday?" asks the same once more. */
function withTopicBefore(heard: Heard, { history, facts }: GuidedInput, listener: Listener): Heard {
  const { text, understood } = heard;
  const isShort = FOLLOW_UP.test(text) && text.includes('?') && text.trim().split(/\s+/).length <= 6;
  if (!isShort || understood.intent !== 'book') return heard;
  const last = history.at(-1);
  const said = history.findLast((item) => item.role === 'customer');
  if (last?.role !== 'assistant' || last.outcome !== 'answered' || said === undefined) return heard;
  const { intent, topic } = hear(said.text, facts.now, undefined, listener).understood;
  if (intent !== 'question' || (topic !== 'hours' && topic !== 'price')) return heard;
  return { ...heard, understood: { ...understood, intent, topic } };
}

function withIntent(heard: Heard, intent: Understanding['intent']): Heard {
  const { topic: _topic, ...rest } = heard.understood;
  return { ...heard, understood: { ...rest, intent } };
}
