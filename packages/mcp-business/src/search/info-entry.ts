import type { Language, SearchInfoResult } from '@randevou/contracts';

/** Something that can be found. Words of all languages are searched, whatever the language of the answer. */
export interface InfoEntry {
  readonly source: SearchInfoResult['answers'][number]['source'];
  /** What it is about: counts most. */
  readonly subject: string;
  /** Topics it is about, whatever its words. */
  readonly topics: readonly string[];
  /** The rest of its text. */
  readonly body: string;
  readonly title: (language: Language) => string;
  readonly text: (language: Language) => string;
}

/** All languages of a text, for searching. */
export function allLanguages(texts: Readonly<Partial<Record<Language, string>>>): string {
  return Object.values(texts).join(' ');
}
