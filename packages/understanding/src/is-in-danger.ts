import type { Language } from '@randevou/contracts';
import { says } from './phrases/intent-phrases.ts';
import { talkPhrasesOf } from './phrases/talk-phrases.ts';
import { fold } from './when/tokenise.ts';

/** Whether somebody's life may be in danger. English is understood beside the customer's language. */
export function isInDanger(text: string, language: Language): boolean {
  const folded = fold(text);
  const tables = language === 'en' ? (['en'] as const) : ([language, 'en'] as const);
  return tables.some((code) => says(folded, talkPhrasesOf(code).danger));
}
