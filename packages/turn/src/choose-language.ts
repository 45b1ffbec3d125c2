import type { BusinessProfile, Language, Session } from '@randevou/contracts';
import { detectLanguage, isForeign, requestedLanguage } from '@randevou/understanding';
import { isSpoken } from './wording/wording-for.ts';

/**
 * The language to answer in: the one asked for, else that of the customer's texts, else the one of the conversation so
 * far, else the business's first. Only languages of the profile that code can speak; any other is answered in the first.
 */
export function chooseLanguage(profile: BusinessProfile, session: Session, texts: readonly string[]): Language {
  const supported = profile.languages.filter(isSpoken);
  const [first = 'en'] = supported;
  const previous = supported.find((language) => language === session.language);
  const requested = texts.map(requestedLanguage).findLast((code) => code !== undefined);
  const wanted = supported.find((language) => language === requested);
  if (wanted !== undefined) return wanted;
  const text = texts.join('\n');
  if (isForeign(text, supported, previous)) return first;
  return detectLanguage(text, { supported, ...(previous === undefined ? {} : { previous }) }) ?? previous ?? first;
}
