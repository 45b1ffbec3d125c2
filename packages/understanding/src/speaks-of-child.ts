import { fold } from './when/tokenise.ts';

/** From this age on, services for children are not meant. */
const GROWN_UP = 13;
const CHILD =
  /(?<!\p{L})(?:kids?|child(?:ren)?|toddler|baby|little (?:boy|girl|one)|enfants?|petite? (?:garcon|fille)|nin[oa]s?|criancas?|menin[oa]s?)(?!\p{L})/u;
/** "A client for 5 years" and "il y a 2 ans" tell no age. */
const AGE =
  /(?<!(?<!\p{L})(?:in|since|last|past|over|after|than|fait|depuis|y a|plus de|ha|hace|faz|mas de|mais de|for(?= \d+ years(?! old))) )(?<![\p{L}\d:.,/])(\d{1,2})[ -]?(?:years?|yrs?|yo|ans?|anos?)(?!\p{L})|(?<!\p{L})(?:(?:grand)?(?:son|daughter)|fils|fille|hij[oa]|filh[oa]|s?he)(?:'s)?,? (?:is |aged? |de |of )?\(?(\d{1,2})(?=\s*(?:[,.;!?)]|$))/u;

/** Whether a visit is for a child: it is called one, or is of that age ("my son of 7", "ma fille de 4 ans"). */
export function speaksOfChild(text: string): boolean {
  const folded = fold(text);
  const age = (AGE.exec(folded) ?? []).slice(1).find((group: string | undefined) => group !== undefined);
  return age === undefined ? CHILD.test(folded) : Number(age) < GROWN_UP;
}
