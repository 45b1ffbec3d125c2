/** One word, number or punctuation mark of a message; `start` and `end` are offsets into the folded text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Lower case, no accents, plain apostrophes and hyphens: typing on a phone leaves them out anyway. */
export function fold(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .replaceAll('ß', 'ss')
      .replaceAll(/[’‘`´]/g, "'")
      .replaceAll(/[‐‑–—]/g, '-')
      .replaceAll('ª', 'a')
      .replaceAll(/[º°]/g, 'o')
      // "15 March '26".
      .replaceAll(/(?<=\p{L}[.,]? )'(?=\d\d(?![\d'\p{L}]))/gu, '20')
      .replaceAll('½', ' 1/2')
      .replaceAll('¼', ' 1/4')
      .replaceAll('¾', ' 3/4')
  );
}

/**
 * Words, digit runs and the punctuation that dates are written with. Digits and letters part ("15h30", "Feb13");
 * apostrophes and hyphens inside words do too ("aujourd'hui", "vingt-neuf"), a hyphen after a digit stays.
 */
export function tokenise(text: string): readonly Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  for (const match of folded.matchAll(/[$€£]\s?\d+|\d+|\p{L}+|[:/.,@?!-]/gu)) {
    const previous = folded[match.index - 1] ?? ' ';
    if (match[0] === '-' && !/[\d\s.h]/.test(previous)) continue;
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
