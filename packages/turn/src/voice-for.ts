import type { BusinessProfile, Language } from '@randevou/contracts';
import { dateFormat } from './date-format.ts';
import type { Voice } from './turn-context.ts';
import { wordingFor } from './wording/wording-for.ts';

export function voiceFor(profile: BusinessProfile, language: Language, nonce: string): Voice {
  const words = wordingFor(language);
  const locale = words.locale(profile.timeZone);
  return { profile, language, words, locale, dates: dateFormat(locale, profile.timeZone), nonce };
}
