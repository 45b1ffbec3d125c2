import type { Language } from '@randevou/contracts';
import { says } from './phrases/intent-phrases.ts';
import { talkPhrasesFor } from './phrases/talk-phrases.ts';
import { fold } from './when/tokenise.ts';

const OWN = /\b(?:my|i|i'm|mi|me|tengo|meu|minha|tenho|estou|ma|mon|mes|j'ai)\b/;

/** Whether something hurts somebody now; a question about pain ("does a filling hurt?") tells of none. */
export function isInPain(text: string, language: Language): boolean {
  const folded = fold(text);
  if (text.includes('?') && !OWN.test(folded)) return false;
  return talkPhrasesFor(language).some(({ pain }) => says(folded, pain));
}
