import { AND_ASKS } from '../and-asks.ts';
import { hear, type Heard } from '../hear.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { SENTENCE_END } from '../sentence-end.ts';

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
