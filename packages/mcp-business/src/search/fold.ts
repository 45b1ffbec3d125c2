/** A text as it is compared: lower case, no accents and ligatures, plain apostrophes. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’‘`´]/g, "'");
}

/**
 * What the forms of a word share in all four languages, of a folded word: without plural, gender and `-ing`
 * ("végétariennes" and "vegetariano" become `vegetarian`). Empty for words of one letter.
 */
export function stem(folded: string): string {
  if (folded.length < 2) return '';
  if (folded.length < 4) return folded;
  const one = folded
    .replace(/ies$/, 'y')
    .replace(/(?<=au|eu)x$/, '')
    .replace(/(?<!s)s$/, '')
    .replace(/(?<=.{4})ing$/, '');
  const bare = one.replace(/(?<=.{4})[aeiouy]$/, '');
  return bare.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
