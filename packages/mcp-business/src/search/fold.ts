/**
 * A word as it is compared: lower case, without accents and ligatures, without the plural's `s`.
 * Empty for words of one letter.
 */
export function fold(word: string): string {
  const plain = word
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  if (plain.length < 2) return '';
  return plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss') ? plain.slice(0, -1) : plain;
}
