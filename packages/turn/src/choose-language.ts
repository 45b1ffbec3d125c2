import type { BusinessProfile, Language, Session } from '@randevou/contracts';
import { detectLanguage } from '@randevou/understanding';
import { isSpoken } from './wording/wording-for.ts';

/** Languages that can be told apart, spoken here or not: Spanish is no bad French. */
const DETECTABLE = ['en', 'fr', 'es', 'pt', 'de', 'it'];

/**
 * The language to answer in: that of the customer's texts, else the one of the conversation so far, else the
 * business's first. Only languages of the profile that code can speak.
 */
export function chooseLanguage(profile: BusinessProfile, session: Session, texts: readonly string[]): Language {
  const supported = profile.languages.filter(isSpoken);
  const [first = 'en'] = supported;
  const previous = supported.find((language) => language === session.language);
  const text = texts.join('\n');
  const known = previous === undefined ? {} : { previous };
  const detected = detectLanguage(text, { supported, ...known });
  const anyLanguage = detectLanguage<string>(text, { supported: DETECTABLE, ...known });
  const isForeign = anyLanguage !== undefined && !supported.some((language) => language === anyLanguage);
  return (isForeign ? undefined : detected) ?? previous ?? first;
}
