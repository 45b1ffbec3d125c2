import type { Language } from '@randevou/contracts';
import { says } from './phrases/intent-phrases.ts';
import { talkPhrasesFor } from './phrases/talk-phrases.ts';
import { fold } from './when/tokenise.ts';

/** Whether somebody's life may be in danger. English is understood beside the customer's language. */
export function isInDanger(text: string, language: Language): boolean {
  const folded = fold(text);
  return talkPhrasesFor(language).some(({ danger }) => says(folded, danger));
}
