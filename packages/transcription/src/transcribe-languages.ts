/**
 * The dialects that Amazon Transcribe knows for the bot's languages: the ones that its streaming language identification
 * has had from the start. One per language, as a stream may name no two of the same.
 */
const CODES = new Map([
  ['en', 'en-US'],
  ['fr', 'fr-FR'],
  ['es', 'es-US'],
  ['pt', 'pt-BR'],
] as const);

export type TranscribeLanguage = typeof CODES extends Map<unknown, infer Code> ? Code : never;

/** Transcribe's codes of the languages of a profile, in their order; what it does not know is left out. */
export function transcribeLanguages(languages: readonly string[]): readonly TranscribeLanguage[] {
  return [...CODES]
    .filter(([language]) => languages.includes(language))
    .sort(([one], [other]) => languages.indexOf(one) - languages.indexOf(other))
    .map(([, code]) => code);
}
