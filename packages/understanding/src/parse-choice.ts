import type { Language } from '@randevou/contracts';
import { phrasesOf, says } from './phrases/intent-phrases.ts';
import { fold } from './when/tokenise.ts';

/** Place in a list, from 1 or from the end (-1); or by time. */
export type Choice = number | 'earliest' | 'latest';

const LAST = '(?:the )?last (?:one|option)|the last|(?:le|la) dernier\\w*|el ultimo|la ultima|o ultimo|a ultima';
const EARLIEST = '(?:the |your )?(?:earliest|soonest)(?: one)?|le plus tot|la mas temprana|el mas temprano|o mais cedo';
const LATEST = 'the latest(?: one)?|le plus tard|la mas tarde|el mas tarde|o mais tarde';
const NUMBERED =
  /^\W*(?:(?:i'?ll take|i take|give me|je prends|je veux|the|le|la) )?(?:options?|number|no|num|numero|n|choice|choix|opcion|opcao)\W{0,3}(\d{1,2})\W*(?:please|pls|svp|stp|por favor)?\W*$|^\W*#\s?(\d{1,2})\W*$/;

/** Which of several options a text picks: "the second one" → 2, "option 3" → 3, "the last one" → -1, "the earliest". */
export function parseChoice(text: string, language: Language): Choice | undefined {
  const folded = fold(text);
  if (folded.trim().split(/\s+/).length > 8) return undefined;
  const [, word, sign] = NUMBERED.exec(folded) ?? [];
  const numbered = Number(word ?? sign ?? 0);
  if (numbered > 0) return numbered;
  if (says(folded, LAST)) return -1;
  if (says(folded, EARLIEST)) return 'earliest';
  if (says(folded, LATEST)) return 'latest';
  const index = phrasesOf(language).choices.findIndex((pattern) => says(folded, pattern));
  return index === -1 ? undefined : index + 1;
}
