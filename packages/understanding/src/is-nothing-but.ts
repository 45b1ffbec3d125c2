import { COURTESIES } from './phrases/answer-phrases.ts';
import { fold } from './when/tokenise.ts';

const compiled = new Map<string, RegExp>();

/** Whether a text is made of these phrases alone, courtesies aside. */
export function isNothingBut(text: string, phrases: string): boolean {
  let pattern = compiled.get(phrases);
  if (pattern === undefined) {
    pattern = new RegExp(
      `^\\W*(?:(?:${COURTESIES})\\W+)*(?:${phrases})(?:\\W+(?:${phrases}|${COURTESIES}))*\\W*$`,
      'u',
    );
    compiled.set(phrases, pattern);
  }
  return pattern.test(fold(text));
}
