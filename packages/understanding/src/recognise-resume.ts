import { isNothingBut } from './is-nothing-but.ts';
import { COURTESIES } from './phrases/answer-phrases.ts';
import { RESUME } from './phrases/resume-phrases.ts';

const POLITE = `${COURTESIES}|ok|okay|thank you|merci|gracias|obrigad[oa]|let me|actually|finalement|en fait|mejor|melhor|then|now|alors|entonces|entao`;
/** Nobody calls the assistant back in a long story. */
const MOST_CHARACTERS = 80;

/**
 * Whether a text is nothing but the wish to go on with the assistant in place of a person; to be asked only where a
 * person is waited for.
 */
export function recogniseResume(text: string): boolean {
  return text.length <= MOST_CHARACTERS && /\p{L}/u.test(text) && isNothingBut(text, RESUME, POLITE);
}
