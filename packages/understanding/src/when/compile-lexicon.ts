import type { WhenLexicon } from './lexicon.ts';
import { tokenise } from './tokenise.ts';

/** A phrase of a lexicon as tokens, with the grammar symbols it stands for. */
export interface Phrase {
  readonly tokens: readonly string[];
  readonly symbol: string;
  /** Begins with a digit and is written in one ("2moro"). */
  readonly glued?: true;
  readonly after?: RegExp;
  readonly before?: RegExp;
}

export interface CompiledLexicon {
  readonly source: WhenLexicon;
  /** By first token; longer phrases and those with a context first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Single words long enough to be recognised with a typo. */
  readonly fuzzy: readonly { readonly word: string; readonly symbol: string }[];
  readonly notTypos: ReadonlySet<string>;
  readonly ordinalSuffix: RegExp;
}

const ZONES = 'gmt|utc|pst|pdt|est|edt|cst|cdt|mst|mdt|cet|cest|bst';

/** Turns the tables of a lexicon into a form that is fast to match. */
export function compileLexicon(source: WhenLexicon): CompiledLexicon {
  const all: Phrase[] = [];
  const add = (phrases: string, symbol: string, context: Pick<Phrase, 'after' | 'before'> = {}): void => {
    for (const phrase of phrases.split('|')) {
      const tokens = tokenise(phrase).map((token) => token.text);
      if (tokens.length === 0) continue;
      all.push({ tokens, symbol, ...context, ...(/^\d+\p{L}/u.test(phrase) ? { glued: true } : {}) });
      // "pasadomañana", "sextafeira": spaces and hyphens are left out on phones.
      const joined = tokens.join('');
      if (/^[WRHP]/.test(symbol) && tokens.length > 1 && /^[a-z]{9,}$/.test(joined)) {
        all.push({ tokens: [joined], symbol, ...context });
      }
    }
  };
  for (const [phrases, symbol, where] of source.contextual ?? []) add(phrases, symbol, where);
  for (const [symbol, phrases] of Object.entries(source.phrases)) add(phrases, symbol);
  for (const [value, words] of Object.entries(source.numbers)) add(words, `w${value}`);
  for (const [value, words] of Object.entries(source.ordinals)) add(words, `v${value}`);
  for (const zone of ZONES.split('|')) add(zone, `Z${zone}`);
  add('p.m.|p.m|pm|p m', 'pm');
  add('a.m.|a.m', 'am');
  add('@', 'at');

  const phrases = new Map<string, Phrase[]>();
  for (const phrase of all) {
    const [first = ''] = phrase.tokens;
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  for (const list of phrases.values()) {
    list.sort((a, b) => b.tokens.length - a.tokens.length || Number(isContextual(b)) - Number(isContextual(a)));
  }
  const fuzzy = all
    .filter((phrase) => phrase.tokens.length === 1 && /^[WMRP]/.test(phrase.symbol) && !isContextual(phrase))
    .map((phrase) => ({ word: phrase.tokens[0] ?? '', symbol: phrase.symbol }))
    .filter(({ word }) => word.length >= 5);
  return {
    source,
    phrases,
    fuzzy,
    notTypos: new Set((source.notTypos ?? '').split('|')),
    ordinalSuffix: new RegExp(`^(?:${source.ordinalSuffix})$`),
  };
}

function isContextual(phrase: Phrase): boolean {
  return phrase.after !== undefined || phrase.before !== undefined;
}
