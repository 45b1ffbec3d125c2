import type { Language } from '@randevou/contracts';
import { phrasesOf, says } from './phrases/intent-phrases.ts';
import { STEERING } from './phrases/steering-phrases.ts';
import { lexiconOf } from './when/lexicons.ts';
import { toSymbols } from './when/to-symbols.ts';
import { fold } from './when/tokenise.ts';

const DAY_MINUTES = 1440;

/** "Anything earlier?", "plus tard ?", "other times": relative to what is on the screen. */
export function findShift(text: string, language: Language): 'earlier' | 'later' | 'other' | undefined {
  const folded = fold(text);
  const phrases = phrasesOf(language);
  return (['earlier', 'later', 'other'] as const).find((kind) => says(folded, phrases[kind]));
}

/** "An hour later", "30 minutes plus tôt", "push it by a week": minutes, negative for earlier; whole days in 24 hours. */
export function findShiftMinutes(text: string, language: Language): number | undefined {
  const shift = findShift(text, language) ?? verbShift(text, language);
  if (shift !== 'earlier' && shift !== 'later') return undefined;
  const symbols = toSymbols(text, lexiconOf(language));
  const days = / n(\d{1,2}) (Uday|Uweek) /.exec(symbols);
  // "To Friday 16h" is a time of day.
  const match =
    /(?<! (?:at|around|until|from|next|this|[WR]\d|[DM]\d+)) (?:(?:n1 )?(half)(?: n1)?|n(\d{1,3})) (Uhour|oc|Umin)(?: and (?:n1 )?(half))? /.exec(
      symbols,
    );
  if (match === null && days === null) return undefined;
  const [, half, count, unit, more] = match ?? [];
  const minutes =
    match === null
      ? Number(days?.[1]) * (days?.[2] === 'Uweek' ? 7 : 1) * DAY_MINUTES
      : (half === undefined ? Number(count) : 0.5) * (unit === 'Umin' ? 1 : 60) + (more === undefined ? 0 : 30);
  return shift === 'earlier' ? -minutes : minutes;
}

/** "Push it back", "avancer". */
function verbShift(text: string, language: Language): 'earlier' | 'later' | undefined {
  const folded = fold(text);
  const { delays, advances } = STEERING[language];
  if (says(folded, advances)) return 'earlier';
  return says(folded, delays) ? 'later' : undefined;
}
