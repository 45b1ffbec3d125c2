import type { CompiledLexicon, Phrase } from './compile-lexicon.ts';
import type { WhenLexicon } from './lexicon.ts';
import { isNearWord } from './is-near-word.ts';
import { tokenise, type Token } from './tokenise.ts';

/**
 * The message in the words of the grammar: " weare n4 _ R1 at n7 : n30 pm ". Digits stay as they were typed (`n07`),
 * number words become digits (`n29`), what the lexicon does not know becomes `_`.
 */
export function toSymbols(text: string, lexicon: CompiledLexicon): string {
  const tokens = tokenise(text);
  let symbols = ' ';
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (token === undefined) break;
    const phrase = longestPhrase(tokens, index, symbols, lexicon);
    const ordinal = digitOrdinal(tokens, index, lexicon);
    // "2a feira" is Monday.
    if (ordinal !== undefined && (phrase === undefined || phrase.tokens.length < 2)) {
      symbols += `${ordinal} `;
      index += 2;
      continue;
    }
    if (phrase === undefined && /^\d/.test(token.text)) {
      symbols += `n${token.text} `;
      index += 1;
      continue;
    }
    if (phrase !== undefined) {
      symbols += `${phrase.symbol} `;
      index += phrase.tokens.length;
      continue;
    }
    symbols += `${/^\p{L}/u.test(token.text) ? (guess(token.text, lexicon) ?? '_') : token.text} `;
    index += 1;
  }
  return composeNumbers(symbols, lexicon.source);
}

function digitOrdinal(tokens: readonly Token[], index: number, lexicon: CompiledLexicon): string | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || !/^\d{1,2}$/.test(token.text) || token.end !== next.start)
    return undefined;
  return lexicon.ordinalSuffix.test(next.text) ? `o${String(Number(token.text))}` : undefined;
}

function longestPhrase(
  tokens: readonly Token[],
  index: number,
  before: string,
  lexicon: CompiledLexicon,
): Phrase | undefined {
  const candidates = lexicon.phrases.get(tokens[index]?.text ?? '') ?? [];
  // Contexts look a few words around; the mark keeps `^` for the beginning of the text.
  const near = before.length > 160 ? `#${before.slice(-160)}` : before;
  return candidates.find((phrase) => {
    if (phrase.glued === true && tokens[index]?.end !== tokens[index + 1]?.start) return false;
    if (!phrase.tokens.every((word, offset) => tokens[index + offset]?.text === word)) return false;
    if (phrase.after !== undefined && !phrase.after.test(near)) return false;
    if (phrase.before === undefined) return true;
    const rest = tokens
      .slice(index + phrase.tokens.length, index + phrase.tokens.length + 12)
      .map((token) => `${token.text} `);
    return phrase.before.test(` ${rest.join('')}`);
  });
}

function guess(word: string, lexicon: CompiledLexicon): string | undefined {
  if (word.length < 5 || lexicon.notTypos.has(word)) return undefined;
  const near = new Set(lexicon.fuzzy.filter((entry) => isNearWord(word, entry.word)).map((entry) => entry.symbol));
  return near.size === 1 ? [...near][0] : undefined;
}

/** "twenty four" → 24, "vingt et un" → 21, "two thousand (and) twenty" → 2020, "seven thirty" → 7:30, "six oh two" → 6:02. */
function composeNumbers(symbols: string, { dottedDates }: WhenLexicon): string {
  // "Am 3.", "Freitag, der 13." are days.
  const dotted = dottedDates
    ? symbols.replaceAll(/(?<= (?:on|the|of|this|next|until|from|W\d|W\d ,) )n(\d{1,2}) [.](?= (?![nov]\d|M))/g, 'o$1')
    : symbols;
  return (
    dotted
      .replaceAll(/(?<= )w([2-6]0) (?:and )?([wv])([1-9])(?= )/g, (_, tens: string, kind: string, unit: string) => {
        return `${kind}${String(Number(tens) + Number(unit))}`;
      })
      // In words it is "ten to five", with digits "10 to 5" may be both ends.
      .replaceAll(/(?<= )(?<!(?:from|between|open) (?:at )?)w(5|10|20|25) to (?=w\d)/g, 'n$1 Umin to ')
      .replaceAll(/(?<= )w(\d+) w1000(?: and)?(?: w(\d+))?(?= )/g, (_, thousands: string, rest: string | undefined) => {
        return `n${String(Number(thousands) * 1000 + Number(rest ?? 0))}`;
      })
      // "March fifteenth twenty twenty six".
      .replaceAll(/(?<= (?:M\d+ (?:the )?[vo]\d+|[vo]\d+ (?:of )?M\d+) (?:, )?)w20 [nw]([1-9]\d)(?= )/g, 'n20$1')
      .replaceAll(
        /(?<= )w(\d|1[0-2]) (?:w0 w([1-9])|w([1-5]\d))(?= (?!U|M|people|of|oc))/g,
        (_, h: string, unit?: string, m?: string) => {
          return `n${h} : n${m ?? `0${unit ?? '0'}`}`;
        },
      )
      .replaceAll(/(?<= )n(\d|1[0-2]) n0 n([1-9])(?= )/g, 'n$1 : n0$2')
      .replaceAll(/(?<= )w(\d+)(?= )/g, 'n$1')
  );
}
