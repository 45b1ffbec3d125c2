import { isOtherScript } from './is-other-script.ts';
import { LANGUAGE_WORDS } from './language-words.ts';
import { languageScores } from './language-scores.ts';

/** So much more must speak for another language than for any that is spoken. */
const CLEAR_LEAD = 0.9;

/** Whether a message is clearly written in another language than those supported, known here or not. */
export function isForeign(text: string, supported: readonly string[], previous?: string): boolean {
  if (isOtherScript(text)) return true;
  const scores = languageScores(text, Object.keys(LANGUAGE_WORDS), previous);
  const [best] = scores;
  const own = scores.find(({ language }) => supported.includes(language));
  return best !== undefined && !supported.includes(best.language) && best.score - (own?.score ?? 0) >= CLEAR_LEAD;
}
