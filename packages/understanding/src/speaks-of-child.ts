import { fold } from './when/tokenise.ts';

/** From this age on, services for children are not meant. */
const GROWN_UP = 13;
const CHILD =
  /(?<!\p{L})(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|(?:little|young|small) (?:boys?|girls?|ones?|sons?|daughters?|brothers?|sisters?)|enfants?|gamine?s?|gosses?|petite? (?:garcon|fille|frere|soeur|fils)|nin[oa]s?|niñ[oa]s?|peques?|criancas?|menin[oa]s?|filhinh[oa]s?)(?!\p{L})/u;
const AGE =
  /(?<![\p{L}\d:.,/])(\d{1,2})[ -]?(?:(?:years?|yrs?|yo|y\/o)(?:[ -]?olds?)?|ans?|anos?)(?!\p{L})|(?:son|daughter|nephew|niece|fils|fille|neveu|niece|hij[oa]|sobrin[oa]|filh[oa])(?: (?:is|who is|aged?|qui a|a|tiene|tem|de|of))? \(?(\d{1,2})(?=\s*(?:[,.;!?)]|$))|(?:he|she)(?:'s| is) (\d{1,2})(?=\s*(?:[,.;!?]|$))/u;

/** Whether a visit is for a child: it is called one, or is of that age ("my son of 7", "ma fille de 4 ans"). */
export function speaksOfChild(text: string): boolean {
  const folded = fold(text);
  const age = (AGE.exec(folded) ?? []).slice(1).find((group: string | undefined) => group !== undefined);
  return age === undefined ? CHILD.test(folded) : Number(age) < GROWN_UP;
}
