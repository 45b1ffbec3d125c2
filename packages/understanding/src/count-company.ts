import { fold } from './when/tokenise.ts';

const RELATIVE =
  'wife|husband|partner|girlfriend|boyfriend|fiancee?|mother|mom|mum|father|dad|son|daughter|sister|brother|friend|boss|colleague|femme|mari|copine|copain|compagne|compagnon|mere|maman|pere|papa|fils|fille|soeur|frere|amie?|collegue|espos[oa]|marido|mujer|mulher|novi[oa]|namorad[oa]|pareja|madre|mama|padre|mae|pai|hij[oa]|filh[oa]|herman[oa]|irma|irmao|amig[oa]';
const MANY =
  'kids|children|friends|sons|daughters|sisters|brothers|parents|colleagues|enfants|amie?s|filles|copains|copines|soeurs|freres|collegues|ninos|hij[oa]s|amig[oa]s|filh[oa]s|criancas|herman[oa]s|irmaos|irmas';
const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  deux: 2,
  trois: 3,
  quatre: 4,
  dos: 2,
  tres: 3,
  cuatro: 4,
  dois: 2,
  duas: 2,
  quatro: 4,
};
const ONE = new RegExp(`(?<!\\p{L})(?:my|our|ma|mon|notre|mi|minha|meu)(?: \\p{L}+)? (?:${RELATIVE})(?!\\p{L})`, 'gu');
const SEVERAL = new RegExp(`(?<![\\p{L}\\d])(\\d{1,2}|${Object.keys(NUMBERS).join('|')}) (?:${MANY})(?!\\p{L})`, 'gu');
const SPEAKER =
  /(?<!\p{L})(?:(?:me|myself|moi|yo|eu)(?= ?(?:,|and|et|y|e|\+|plus|with|avec|con|com|my|ma|mon|mi|minha|meu)(?!\p{L}))|(?:,|and|et|y|e|\+) (?:me|myself|i|moi|yo|eu)(?!\p{L}))/u;
/** These say a number of all beside. */
const WHOLE = /(?<!\p{L})(?:including|incl|dont|compris|incluyendo|incluidos|incluindo)(?!\p{L})/u;

/** "Me, my wife and our two kids": the speaker and the company, where some of it is counted. */
export function countCompany(text: string): number | undefined {
  const folded = fold(text);
  const groups = [...folded.matchAll(SEVERAL)].map(([, count = '']) => NUMBERS[count] ?? Number(count));
  if (groups.length === 0 || !SPEAKER.test(folded) || WHOLE.test(folded)) return undefined;
  return 1 + [...folded.matchAll(ONE)].length + groups.reduce((sum, count) => sum + count, 0);
}
