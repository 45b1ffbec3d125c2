import type { Language } from '@randevou/contracts';
import { isInDanger } from './is-in-danger.ts';
import { isNothingBut } from './is-nothing-but.ts';
import { says } from './phrases/intent-phrases.ts';
import { talkPhrasesFor, type TalkPhrases } from './phrases/talk-phrases.ts';
import { fold } from './when/tokenise.ts';

/** What somebody talks about who wants no visit. */
export type Talk = Exclude<keyof TalkPhrases, 'courtesies' | 'pain'>;

const WHOLE = ['howAreYou', 'apology', 'congratulation', 'laugh', 'love', 'compliment'] as const;
/** In the order of what matters most. */
const ANYWHERE = ['instructions', 'robot', 'anger', 'insult', 'jobs', 'spam', 'languages', 'outOfScope'] as const;
const LINK = /https?:\/\/|www\.\S|\b\w+\.(?:com|net|io|xyz|click|top|info)\b/i;
const LAUGHING = /^[\s\p{P}]*(?:[😀😁😂🤣😃😄😅😆😹😜🤪]\ufe0f?[\s\p{P}]*)+$/u;
const LOVING = /^[\s\p{P}]*(?:[❤♥💕💖💗💙💚💛🧡💜🖤💘💓💞😍🥰😘😻💋🌹💐🤗]\ufe0f?[\s\p{P}]*)+$/u;
const ANGRY = /^[\s\p{P}]*(?:[😠😡🤬🖕👎😤]\ufe0f?[\s\p{P}]*)+$/u;

/**
 * What a text is about beside any wish: how somebody is, a compliment, an insult, an order to the bot, the weather.
 * `undefined` for anything that may be about a visit. English is understood beside the customer's language.
 */
export function findTalk(text: string, language: Language): Talk | undefined {
  const byEmoji = findByEmoji(text);
  if (byEmoji !== undefined) return byEmoji;
  const folded = fold(text);
  const tables = talkPhrasesFor(language);
  const anywhere = (kind: keyof TalkPhrases): boolean => tables.some((phrases) => says(folded, phrases[kind]));
  if (isInDanger(text, language)) return 'danger';
  const whole = WHOLE.find((kind) => tables.some((phrases) => isNothingBut(text, phrases[kind], phrases.courtesies)));
  if (whole !== undefined) return whole;
  const found = ANYWHERE.find(anywhere);
  return found ?? (LINK.test(text) ? 'spam' : undefined);
}

function findByEmoji(text: string): Talk | undefined {
  if (LAUGHING.test(text)) return 'laugh';
  if (LOVING.test(text)) return 'love';
  return ANGRY.test(text) ? 'anger' : undefined;
}
