import type { Language } from '@randevou/contracts';
import { phrasesOf, says } from './phrases/intent-phrases.ts';
import { fold } from './when/tokenise.ts';

export type Intent = 'book' | 'move' | 'cancel' | 'list' | 'question' | 'waitlist' | 'person' | 'other';

/** What a question or small talk is about. */
export type Topic =
  | 'hours'
  | 'price'
  | 'services'
  | 'info'
  | 'greeting'
  | 'thanks'
  | 'bye'
  | 'help'
  | 'stop'
  | 'language'
  | 'nothing'
  | 'complaint';

/** What else the message shows: it wants a day or time, or names a service, staff or party. */
export interface Evidence {
  readonly when: boolean;
  readonly detail: boolean;
  /** It speaks of earlier, later or other times. */
  readonly shift: boolean;
}

/** What the customer wants. Wishes to book beat questions when a day or time is wanted ("a table on the terrace at 8?"). */
export function findIntent(
  text: string,
  language: Language,
  evidence: Evidence,
): { readonly intent: Intent; readonly topic?: Topic } {
  const folded = fold(text);
  const phrases = phrasesOf(language);
  const has = (
    key:
      | 'complaint'
      | 'annoyed'
      | 'cancel'
      | 'move'
      | 'waitlist'
      | 'list'
      | 'book'
      | 'availability'
      | 'hours'
      | 'price'
      | 'services'
      | 'info'
      | 'asking',
  ): boolean => says(folded, phrases[key]);
  if (!/[\p{L}\d]/u.test(folded)) return { intent: 'other', topic: 'nothing' };
  if (isWhole(folded, phrases.stop)) return { intent: 'other', topic: 'stop' };
  if (isWhole(folded, phrases.speak)) return { intent: 'other', topic: 'language' };
  const asks = text.includes('?') || new RegExp(`^\\W*(?:${phrases.asking})\\b`).test(folded);

  if (has('complaint') || (has('annoyed') && !evidence.when && !asks)) return { intent: 'person', topic: 'complaint' };
  // "Are you a human?" asks for none.
  const rest = folded.replaceAll(new RegExp(`(?<![\\p{L}\\d])(?:${phrases.whatAreYou})`, 'gu'), ' ');
  if (says(rest, phrases.person)) return { intent: 'person' };
  if (rest !== folded && !evidence.when && !evidence.detail) return { intent: 'other', topic: 'help' };
  if (has('waitlist')) return { intent: 'waitlist' };
  if (has('list')) return has('cancel') ? { intent: 'cancel' } : has('move') ? { intent: 'move' } : { intent: 'list' };
  if (has('cancel'))
    return asks &&
      says(
        folded,
        'polic\\w+|politi\\w+|condition\\w*|free of charge|fees?|frais|gratuit\\w*|until when|how late|what (?:if|happens)|jusqu.?a quand|que se passe[- ]t[- ]il|deadline|delai|taxa|cargo|tarifa',
      )
      ? { intent: 'question', topic: 'info' }
      : { intent: 'cancel' };
  if (has('move')) return { intent: 'move' };

  if (isGoodbye(folded, language) && !evidence.detail) return { intent: 'other', topic: 'bye' };
  if (says(folded, phrases.help) && !evidence.when && !evidence.detail) return { intent: 'other', topic: 'help' };

  const booking = has('book');
  if (has('hours') && !(booking && evidence.when)) return { intent: 'question', topic: 'hours' };
  if (has('price'))
    return booking && evidence.when && !asks ? { intent: 'book' } : { intent: 'question', topic: 'price' };
  if (has('info') && !(evidence.when && (booking || evidence.detail)) && (asks || !booking))
    return { intent: 'question', topic: 'info' };
  if (booking || evidence.detail) return { intent: 'book' };
  if (evidence.when && (has('availability') || !asks)) return { intent: 'book' };
  if (has('services')) return { intent: 'question', topic: 'services' };
  if (evidence.when) return { intent: 'book' };
  if (evidence.shift) return { intent: 'book' };
  const talk = smallTalk(folded, language);
  if (talk !== undefined) return { intent: 'other', topic: talk };
  if (has('availability')) return { intent: 'book' };
  return asks ? { intent: 'question', topic: 'info' } : { intent: 'other' };
}

/** Says this, courtesies aside, and nothing else. */
function isWhole(folded: string, pattern: string): boolean {
  const polite = 'please|pls|ok|hello|hi|hey|bonjour|merci|svp|stp|hola|ola|por favor';
  return new RegExp(`^\\W*(?:(?:${polite})\\W+)*(?:${pattern})(?:\\W+(?:${polite}))*\\W*$`).test(folded);
}

/** "See you tomorrow" wants no table tomorrow. */
function isGoodbye(folded: string, language: Language): boolean {
  const words = folded.match(/[\p{L}\d]+/gu) ?? [];
  return words.length <= 5 && !/[\d?]/.test(folded) && says(folded, phrasesOf(language).bye);
}

function smallTalk(folded: string, language: Language): Topic | undefined {
  const phrases = phrasesOf(language);
  const kinds = ['help', 'greeting', 'thanks', 'bye'] as const;
  return kinds.find(
    (kind) =>
      says(folded, phrases[kind]) &&
      folded
        .replace(/[^\p{L} ]/gu, '')
        .trim()
        .split(/ +/).length <= 8,
  );
}
