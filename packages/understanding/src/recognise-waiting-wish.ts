import { Language } from '@randevou/contracts';
import { isNothingBut } from './is-nothing-but.ts';
import { COURTESIES } from './phrases/answer-phrases.ts';
import { says } from './phrases/intent-phrases.ts';
import { WAITING } from './phrases/waiting-phrases.ts';
import { fold } from './when/tokenise.ts';

const POLITE = `${COURTESIES}|thank you|merci|gracias|obrigad[oa]|ok|okay|yes|yeah|sure|then|oui|d'accord|alors|si|claro|vale|sim|entao|and|et|y|e`;

/**
 * What a text says about a waiting list that was spoken of, in any language: to be taken off, whatever else it says
 * (which one), or nothing but to be put on it. Speaking of a day or of anything else, it is a wish of its own.
 */
export function recogniseWaitingWish(text: string): 'join' | 'leave' | undefined {
  const folded = fold(text);
  if (Language.options.some((language) => says(folded, WAITING[language].leave))) return 'leave';
  if (/\d/.test(text)) return undefined;
  return Language.options.some((language) => isNothingBut(text, WAITING[language].join, POLITE)) ? 'join' : undefined;
}
