import { hear, type Heard } from '../hear.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { SENTENCE_END } from '../sentence-end.ts';

/** "And" before another question. */
const AND_ASKS =
  /,?\s+(?:and|also|et|y|e)\s+(?=(?:also |aussi |tambien |também )?(?:do|does|is|are|can|could|what|when|where|who|how|which|est-ce|avez|vous|y a-t-il|o[uù]|quand|combien|qu|peut-on|comment|c'est|cu[aá]nto|d[oó]nde|cu[aá]ndo|hay|tienen|aceptan|qu[eé]|c[oó]mo|puedo|quanto|onde|quando|h[aá]|t[eê]m|aceitam|como|posso|qual)(?![\p{L}]))/iu;
const MOST_PARTS = 3;

/** The questions of a text, each read alone; the whole where it is one question. */
export function questionParts({ wish, facts, profile }: PlannedTurn): readonly Heard[] {
  const listener = { profile, language: facts.language };
  const parts = wish.text
    .split(SENTENCE_END)
    .flatMap((sentence) => sentence.split(AND_ASKS))
    .filter((part) => part.trim() !== '')
    .map((part) => hear(part, facts.now, undefined, listener))
    .filter(({ understood }) => understood.intent === 'question');
  return parts.length < 2 ? [wish] : parts.slice(0, MOST_PARTS);
}
