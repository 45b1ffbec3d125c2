import type { Language, LocalizedText } from '@randevou/contracts';

/** A text in the wanted language, else in the first of the others that it has; `undefined` for an empty one. */
export function textIn(text: LocalizedText, language: Language, others: readonly Language[] = []): string | undefined {
  return [language, ...others].map((code) => text[code]).find((known) => known !== undefined) ?? Object.values(text)[0];
}
