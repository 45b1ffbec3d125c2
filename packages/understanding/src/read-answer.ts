import type { Language } from '@randevou/contracts';
import { isNothingBut } from './is-nothing-but.ts';
import { matchChoice } from './match-choice.ts';
import { OFFERS, OPEN_QUESTION, PLAIN_NO, PLAIN_YES, POLITE_NO } from './phrases/answer-phrases.ts';
import { says } from './phrases/intent-phrases.ts';
import { isBareCancel, isBareKeep, recogniseConsent } from './recognise-consent.ts';
import { saysSomethingElse, type AnswerOptions } from './says-something-else.ts';
import { textIn } from './text-in.ts';
import { fold } from './when/tokenise.ts';

/** What a text is to a question of the business's own. */
export type ReadAnswer =
  | { readonly kind: 'answer'; readonly text: string }
  /** Neither an answer nor a wish of its own: to be asked once more. */
  | { readonly kind: 'unclear' }
  /** A wish, a question or a refusal: not to be swallowed. */
  | { readonly kind: 'other' };

/** Longest answer, characters. */
const ANSWER_MAX = 300;
const OTHER = { kind: 'other' } as const;
const UNCLEAR = { kind: 'unclear' } as const;

/**
 * The answer to a custom question, if the text plainly is one: with choices the one that it names, in the customer's
 * language; without, any text that is not plainly something else. "No" answers a question that can be answered so.
 */
export function readAnswer(text: string, options: AnswerOptions): ReadAnswer {
  const { question, language, profile } = options;
  const { choices } = question;
  const asked = textIn(question.text, language, profile.languages) ?? '';
  if (choices === undefined) return readFreely(text, asked, options);
  const answer = (index: number | undefined): ReadAnswer | undefined => {
    const choice = index === undefined ? undefined : choices[index];
    const name = choice === undefined ? undefined : textIn(choice, language, profile.languages);
    return name === undefined ? undefined : { kind: 'answer', text: cut(name) };
  };
  const exactly = text.includes('?') ? undefined : answer(matchChoice(text, choices, language, { loosely: false }));
  if (exactly !== undefined) return exactly;
  if (refuses(text, language) || saysSomethingElse(text, asked, options)) return OTHER;
  return answer(matchChoice(text, choices, language, { loosely: true })) ?? UNCLEAR;
}

function readFreely(text: string, asked: string, options: AnswerOptions): ReadAnswer {
  const { language } = options;
  if (!/[\p{L}\d\p{Extended_Pictographic}]/u.test(text)) return OTHER;
  const answered: ReadAnswer = { kind: 'answer', text: cut(text) };
  const folded = fold(asked);
  const isOpen = new RegExp(OPEN_QUESTION, 'u').test(lastSentence(folded));
  if (isNothingBut(text, POLITE_NO)) return says(folded, OFFERS) ? answered : OTHER;
  if (!text.includes('?') && isNothingBut(text, `${PLAIN_YES}|${PLAIN_NO}`)) {
    if (!isOpen) return answered;
    // "None" answers "which medicines?"; a bare yes or no does not.
    return recogniseConsent(text, language) === undefined ? answered : isNothingBut(text, PLAIN_YES) ? UNCLEAR : OTHER;
  }
  if (refuses(text, language)) return OTHER;
  if (recogniseConsent(text, language) === 'yes') return UNCLEAR;
  return saysSomethingElse(text, asked, options) ? OTHER : answered;
}

/** Drops what is proposed, calls it off, or leaves things as they are. */
function refuses(text: string, language: Language): boolean {
  return recogniseConsent(text, language) === 'no' || isBareCancel(text, language) || isBareKeep(text, language);
}

/** "We would like to know: which tooth hurts?" asks what its last sentence asks. */
function lastSentence(text: string): string {
  return (
    text
      .split(/[.:;!?¿¡]+/)
      .map((part) => part.trim())
      .findLast((part) => part !== '') ?? text
  );
}

/** On one line, at most 300 characters, cut where a word ends. */
function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= ANSWER_MAX) return line;
  const head = line.slice(0, ANSWER_MAX + 1);
  const space = head.lastIndexOf(' ');
  const kept = space > 0 ? head.slice(0, space) : head.slice(0, ANSWER_MAX);
  // Half of a surrogate pair is no character.
  return kept.replace(/[\ud800-\udbff]$/, '').trimEnd();
}
