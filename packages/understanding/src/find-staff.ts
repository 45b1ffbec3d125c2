import type { ProfileFacts } from '@randevou/contracts';
import { isNearWord } from './when/is-near-word.ts';
import { fold, tokenise } from './when/tokenise.ts';

const TITLES = new Set(
  'dr dra doctor docteur doctora doutor doutora mr mrs ms miss mme m mlle monsieur madame sr sra'.split(' '),
);

/** Before somebody who is not wanted, with what may stand between. */
const IN_PLACE_OF =
  /(?<!\p{L})(?:(?:instead|place) of|than|from|(?:lieu|place) d[eu]|plutot que|(?:vez|lugar|inves) d[aeo]|(?<!why |pourquoi )(?:not|pas|no|nao))(?: (?:with|avec|con|com|the|el|o|a))* $/u;

/** Beside "instead of" and "from", which may have another sense where only one is named. */
const NOT = /(?<!\p{L})(?:not|pas|no con|nao com)(?!\p{L})/u;

/**
 * The member of staff that a text names ("with Maya", "avec lea", "Dr Patel"), of two the one who is wanted ("Karim
 * instead of Maya"); undefined when none or several are.
 */
export function findStaff(text: string, profile: ProfileFacts): string | undefined {
  const words = tokenise(text).map((token) => token.text);
  const named = profile.staff.flatMap(({ id, name }) => {
    const parts = tokenise(name)
      .map((token) => token.text)
      .filter((part) => part.length > 1 && !TITLES.has(part));
    const place = words.findIndex((word) =>
      parts.some((part) => word === part || (part.length >= 5 && word.length >= 5 && isNearWord(word, part))),
    );
    return place === -1 ? [] : [{ id, refused: isRefused(words.slice(0, place)) }];
  });
  const [only] = named;
  // "Not with Patel": of two the other one; of more it stays open.
  if (named.length === 1 && only?.refused === true && NOT.test(fold(text))) {
    const others = profile.staff.filter(({ id }) => id !== only.id);
    return others.length === 1 ? others[0]?.id : undefined;
  }
  const wanted = named.length === 2 ? named.filter(({ refused }) => !refused) : named;
  return wanted.length === 1 ? wanted[0]?.id : undefined;
}

function isRefused(before: readonly string[]): boolean {
  const last = before.at(-1) ?? '';
  const words = TITLES.has(last) || last === '.' ? before.filter((word) => !TITLES.has(word) && word !== '.') : before;
  return IN_PLACE_OF.test(`${words.join(' ')} `);
}
