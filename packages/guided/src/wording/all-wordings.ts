import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { GuidedWording } from './guided-wording.ts';
import { pt } from './pt.ts';

/** The sentences of all languages: to know our own again. */
export function allWordings(): readonly GuidedWording[] {
  return [en, fr, es, pt];
}
