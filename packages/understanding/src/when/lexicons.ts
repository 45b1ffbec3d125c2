import { de } from '../lexicons/de.ts';
import { en } from '../lexicons/en.ts';
import { es } from '../lexicons/es.ts';
import { fr } from '../lexicons/fr.ts';
import { it } from '../lexicons/it.ts';
import { pt } from '../lexicons/pt.ts';
import { compileLexicon, type CompiledLexicon } from './compile-lexicon.ts';

const sources = { en, fr, es, pt, de, it };

/** Languages that dates are read in; a superset of those the bot speaks. */
export type WhenLanguage = keyof typeof sources;
export const WHEN_LANGUAGES: readonly WhenLanguage[] = ['en', 'fr', 'es', 'pt', 'de', 'it'];

const compiled = new Map<WhenLanguage, CompiledLexicon>();

/** The lexicon of a language, compiled on first use. */
export function lexiconOf(language: WhenLanguage): CompiledLexicon {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const fresh = compileLexicon(sources[language]);
  compiled.set(language, fresh);
  return fresh;
}
