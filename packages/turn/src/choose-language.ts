import type { BusinessProfile, Language, Session } from '@randevou/contracts';
import { detectLanguage } from '@randevou/understanding';
import { isSpoken } from './wording/wording-for.ts';

/**
 * The language to answer in: that of the customer's texts, else the one of the conversation so far, else the
 * business's first. Only languages of the profile that code can speak.
 */
export function chooseLanguage(profile: BusinessProfile, session: Session, texts: readonly string[]): Language {
  const supported = profile.languages.filter(isSpoken);
  const [first = 'en'] = supported;
  const previous = supported.find((language) => language === session.language);
  const detected = detectLanguage(texts.join('\n'), { supported, ...(previous === undefined ? {} : { previous }) });
  return detected ?? previous ?? first;
}
