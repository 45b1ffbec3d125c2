import type { Language } from '@randevou/contracts';
import { phrasesOf } from './phrases/intent-phrases.ts';
import { recogniseConsent } from './recognise-consent.ts';
import { lexiconOf } from './when/lexicons.ts';
import { toSymbols } from './when/to-symbols.ts';
import { fold } from './when/tokenise.ts';

const WORD = "\\p{L}[\\p{L}'’.-]*";
const STOP =
  /^(?:and|at|on|for|the|tomorrow|today|tonight|please|thanks|thank|with|in|who|she|he|by|to|et|a|le|la|pour|demain|aujourd.*|ce|svp|s'il|merci|avec|qui|elle|il|de|du|y|el|para|manana|hoy|por|gracias|con|e|amanha|hoje|com|obrigad.*|but|mais|pero|mas|table|not|we|i|je|on|nous|not|sure|ready|late|running|coming|here|free|available|looking|interested|a|an|my|mon|ma|notre|mi|mes|something|someone|us|me|moi|nous|it|that|this|them|him|her|lui|two|deux|lunch|dinner|comment|como)$/;

/**
 * The name in a bare answer to "what name?" ("Anna", "it's Anna Smith", "au nom de Paul"); undefined for anything that
 * is no name: numbers, questions, consent, dates, long sentences.
 */
export function parseName(text: string, language: Language): string | undefined {
  const named = nameAfter(text, language);
  if (named !== undefined) return named;
  if (/[?\d:/]/.test(text) || recogniseConsent(text, language) !== undefined) return undefined;
  const lead = new RegExp(`^(?:(?:${phrasesOf(language).nameLead})[ :,]+)+`, 'iu');
  const folded = fold(text);
  const start = lead.exec(folded)?.[0].length ?? 0;
  const rest = (folded.length === text.length ? text : folded).slice(start);
  const words = cleanWords(rest);
  if (words.length === 0 || words.length > 4) return undefined;
  if (/ (?:[WMRPDH]-?\w+|Uday|now|table) /.test(toSymbols(words.join(' '), lexiconOf(language)))) return undefined;
  return capitalised(words);
}

/** The name after "under the name of", "au nom de", "for my mother"; for the middle of a sentence. */
export function nameAfter(text: string, language: Language): string | undefined {
  const folded = fold(text);
  const source = folded.length === text.length ? text : folded;
  const pattern = new RegExp(
    `(?<![\\p{L}])(?:${phrasesOf(language).nameAfter}|${phrasesOf(language).forWord})(?![\\p{L}])[ :,]*(${WORD}(?: ${WORD}){0,3})`,
    'giu',
  );
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    const [whole, tail = ''] = match;
    // Another phrase may begin in what looked like a name ("I am booking for my boss Ann").
    pattern.lastIndex = match.index + whole.length - tail.length;
    const raw = source.slice(match.index + whole.length - tail.length, match.index + whole.length);
    const strong = /name|nom|called|appelle|llamo|chamo|nombre/.test(whole.slice(0, whole.length - tail.length));
    const words = cleanWords(raw);
    const shouted = text === text.toUpperCase();
    const kept = strong
      ? words
      : words.filter(
          (word, index) =>
            !shouted && /^\p{Lu}/u.test(word) && (index === 0 || /^\p{Lu}/u.test(words[index - 1] ?? '')),
        );
    if (kept.length > 0 && !/ (?:[WMRPH]-?\w+|n\d+) /.test(toSymbols(kept[0] ?? '', lexiconOf(language))))
      return capitalised(kept);
  }
  return undefined;
}

/** Words up to the first that cannot belong to a name. */
function cleanWords(text: string): readonly string[] {
  const words = text
    .split(/[\s,;!]+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}.]+$|(?<=\p{L}{3,})\.$/gu, ''))
    .filter((word) => word !== '');
  const stop = words.findIndex((word) => STOP.test(fold(word)) || !/^\p{L}/u.test(word));
  return stop === -1 ? words : words.slice(0, stop);
}

function capitalised(words: readonly string[]): string {
  return words
    .slice(0, 4)
    .map((word) => (word === word.toLowerCase() ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word))
    .join(' ')
    .slice(0, 120);
}
