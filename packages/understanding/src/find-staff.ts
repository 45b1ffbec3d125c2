import type { ProfileFacts } from '@randevou/contracts';
import { isNearWord } from './when/is-near-word.ts';
import { tokenise } from './when/tokenise.ts';

const TITLES = new Set(
  'dr dra doctor docteur doctora doutor doutora mr mrs ms miss mme m mlle monsieur madame sr sra'.split(' '),
);

/** The member of staff that a text names ("with Maya", "avec lea", "Dr Patel"); undefined when none or several do. */
export function findStaff(text: string, profile: ProfileFacts): string | undefined {
  const words = tokenise(text).map((token) => token.text);
  const named = profile.staff.filter((person) => {
    const parts = tokenise(person.name)
      .map((token) => token.text)
      .filter((part) => part.length > 1 && !TITLES.has(part));
    return parts.some((part) =>
      words.some((word) => word === part || (part.length >= 5 && word.length >= 5 && isNearWord(word, part))),
    );
  });
  return named.length === 1 ? named[0]?.id : undefined;
}
