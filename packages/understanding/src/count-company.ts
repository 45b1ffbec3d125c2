import { fold } from './when/tokenise.ts';

const NUMBERS = ['', '', 'two deux dos dois duas', 'three trois tres', 'four quatre cuatro quatro'];
const ONE =
  /(?<!\p{L})(?:my|our|ma|mon|notre|mi|minha|meu) (?:\p{L}+ )?(?:wife|husband|partner|\p{L}*friend|m[ou]m|dad|mother|father|son|daughter|sister|brother|femme|mari|cop(?:ine|ain)|mere|pere|fils|fille|soeur|frere|amie?|espos[oa]|marido|mujer|mulher|novi[oa]|m[ao]dre|mae|pai|hij[oa]|filh[oa]|herman[oa]|irmao?|amig[oa])(?!\p{L})/gu;
const SEVERAL =
  /(?<![\p{L}\d])(\d{1,2}|\p{L}{3,6}) (?:kids|children|friends|enfants|amie?s|nin[oa]s|amig[oa]s|hij[oa]s|filh[oa]s|criancas)(?!\p{L})/gu;
const SPEAKER =
  /(?<!\p{L})(?:(?:me|myself|moi|yo|eu)(?= ?(?:,|and|et|y|e|\+|plus|my|ma|mon|mi)(?!\p{L}))|(?:,|and|et|y|e|\+) (?:me|myself|i|moi|yo|eu)(?!\p{L}))/u;
/** These say a number of all beside. */
const WHOLE = /(?<!\p{L})(?:incl\p{L}*|dont|compris)(?!\p{L})/u;

/** "Me, my wife and our two kids": the speaker and the company, where some of it is counted. */
export function countCompany(text: string): number | undefined {
  const folded = fold(text);
  const groups = [...folded.matchAll(SEVERAL)]
    .map(([, count = '']) => Number(count) || NUMBERS.findIndex((words) => words.split(' ').includes(count)))
    .filter((count) => count > 0);
  if (groups.length === 0 || !SPEAKER.test(folded) || WHOLE.test(folded)) return undefined;
  return 1 + [...folded.matchAll(ONE)].length + groups.reduce((sum, count) => sum + count, 0);
}
