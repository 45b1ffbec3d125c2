import type { BusinessProfile, Language, LocalizedText } from '@randevou/contracts';

/** The text in the wanted language, else in the business's first, else in any; empty if there is none. */
export function localized(
  text: LocalizedText,
  wanted: Language | undefined,
  profile: Pick<BusinessProfile, 'languages'>,
): string {
  for (const language of [wanted, ...profile.languages]) {
    const found = language === undefined ? undefined : text[language];
    if (found !== undefined) return found;
  }
  return Object.values(text)[0] ?? '';
}
