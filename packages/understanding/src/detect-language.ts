import { languageScores, type LanguageScore } from './language-scores.ts';

const LEAST_EVIDENCE = 0.45;

/**
 * The language a message is written in, of those supported. Without clear evidence ("ok", "4", a name) it stays the
 * previous one; `undefined` when there is none either.
 */
export function detectLanguage<Code extends string>(
  text: string,
  options: { readonly supported: readonly Code[]; readonly previous?: Code },
): Code | undefined {
  const scores = languageScores(text, options.supported, options.previous);
  const [best, second] = scores;
  if (best === undefined || best.score < LEAST_EVIDENCE || best.score === second?.score)
    return options.previous ?? undecided(scores);
  return best.language;
}

/** Of equals, the one listed first, if there is any evidence at all. */
function undecided<Code extends string>(scores: readonly LanguageScore<Code>[]): Code | undefined {
  return (scores[0]?.score ?? 0) >= LEAST_EVIDENCE ? scores[0]?.language : undefined;
}
