import { eld } from 'eld/medium';

const MIN_LETTERS = 20;
const detector = eld.newInstance();
detector.setLanguageSubset(['en', 'fr', 'es', 'pt']);

/**
 * Language of a bot's text, or undefined when too little is left of it. Names, option titles and dates are taken out
 * first: they say nothing about the language that the bot chose.
 */
export function detectLanguage(text: string, ignore: readonly string[]): string | undefined {
  let rest = text;
  for (const phrase of ignore.toSorted((a, b) => b.length - a.length)) {
    if (phrase.trim() !== '') rest = rest.replaceAll(phrase, ' ');
  }
  rest = rest.replace(/[\d:/.+*_~`-]+/g, ' ');
  const letters = rest.match(/\p{L}/gu)?.length ?? 0;
  return letters < MIN_LETTERS ? undefined : detector.detect(rest).language;
}
