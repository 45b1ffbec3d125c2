/** Lower case, no accents, plain apostrophes and single spaces: what patterns are matched against. */
export function foldClaim(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]|[*_~`]|\p{Cf}/gu, '')
    .replaceAll(/[’‘´]/g, "'")
    .replaceAll(/[^\S\n]+/g, ' ');
}
