import type { Language } from '@randevou/contracts';
import { phrasesOf, says } from './phrases/intent-phrases.ts';
import { fold } from './when/tokenise.ts';

/** Which of several options a text picks by position: "the second one" → 2, "the last one" → -1. */
export function parseChoice(text: string, language: Language): number | undefined {
  const folded = fold(text);
  if (folded.trim().split(/\s+/).length > 8) return undefined;
  if (says(folded, 'the last(?: one| option)?|(?:le|la) dernier\\w*|el ultimo|la ultima|o ultimo|a ultima')) return -1;
  const index = phrasesOf(language).choices.findIndex((pattern) => says(folded, pattern));
  return index === -1 ? undefined : index + 1;
}
