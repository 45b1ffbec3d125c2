import type { Language } from '@randevou/contracts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import type { Wording } from './wording.ts';

const TABLES: Readonly<Partial<Record<Language, Wording>>> = { en, fr, es, pt };

/** Whether code can speak the language. */
export function isSpoken(language: Language): boolean {
  return TABLES[language] !== undefined;
}

/** The table of the language; English for one without a table. */
export function wordingFor(language: Language): Wording {
  return TABLES[language] ?? en;
}
