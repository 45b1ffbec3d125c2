import { COURTESIES } from './phrases/answer-phrases.ts';
import { fold } from './when/tokenise.ts';

const compiled = new Map<string, RegExp>();

/** Whether a text is made of these phrases alone, courtesies aside. */
export function isNothingBut(text: string, phrases: string, courtesies = COURTESIES): boolean {
  const key = `${phrases}\n${courtesies}`;
  let pattern = compiled.get(key);
  if (pattern === undefined) {
    pattern = new RegExp(
      `^\\W*(?:(?:${courtesies})\\W+)*(?:${phrases})(?:\\W+(?:${phrases}|${courtesies}))*\\W*$`,
      'u',
    );
    compiled.set(key, pattern);
  }
  return pattern.test(fold(text));
}
