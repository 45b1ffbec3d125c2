import type { Language } from '@randevou/contracts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { PrivacyWording } from './privacy-wording.ts';
import { pt } from './pt.ts';

const TABLES: Readonly<Record<Language, PrivacyWording>> = { en, fr, es, pt };

/** What is said about the customer's own data, in their language. */
export function privacyWordingFor(language: Language): PrivacyWording {
  return TABLES[language];
}
