import { Language } from '@randevou/contracts';
import { COURTESIES } from './phrases/answer-phrases.ts';
import { PRIVACY, type PrivacyPhrases } from './phrases/privacy-phrases.ts';
import { fold } from './when/tokenise.ts';

/** To be told what is held, or to be forgotten. */
export interface PrivacyWish {
  readonly wish: 'show' | 'forget';
  /** Those that have the words. */
  readonly languages: readonly Language[];
}

const POLITE = `${COURTESIES}|thank you|merci(?: beaucoup)?|(?:muchas )?gracias|(?:muito )?obrigad[oa]|ok|and|et|y|e|good (?:morning|afternoon|evening)|bonsoir|buen[oa]s(?: (?:dias|tardes|noches))?|bom dia|boa (?:tarde|noite)|immediately|right now|now|today|too|also|as well|tambien|tambem|aussi|la|ahora|agora|maintenant`;
const FIRST = new RegExp(`^(?:(?:${POLITE}) )+`);
const LAST = new RegExp(`(?: (?:${POLITE}))+$`);
/** A right that people have is claimed in a sentence; long stories are for the conversation. */
const MOST_CHARACTERS = 200;
/** Without one of these nothing of it is meant, and the long patterns need not be built. */
const ABOUT_IT = new RegExp(
  [
    'dat[ao]|dado|donnee|info|details|about (?:me|us)|\\b(?:on|of|sur|de|sobre) (?:me|us|moi|nous|mim?|nos)\\b',
    'gdpr|rgpd|lgpd|lopd|dsar|arco|habeas|acces|consent|derecho|direito|droit|right',
    'forg[eo]t|oubli|olvid|esque[cs]|message|mensa|convers|chat|histor',
    'number|numero|phone|telef|profil|perfil|account|compte|cuenta|conta\\b|cadastro|record|dossier|fich[ae]',
    '(?:delete|erase|remove|wipe) (?:me|us|all|everything)|(?:supprim|effac|enlev|retir)\\w*[- ](?:moi|nous|tout)',
    '(?:borr|elimin|quit|apag|exclu|remov)\\w*(?:[- ](?:todo|tudo|me)|me\\b)|me (?:apagu|exclu|remov)',
  ].join('|'),
);
const BETWEEN = /[.!?;,\n]+|\b(?:and|then|et|puis|y|luego|e|depois)\b/u;

/**
 * Whether a text is nothing but the question what is held about its writer, or the wish to be forgotten; case, accents,
 * punctuation and courtesies aside, in whatever language. Of both, to be forgotten counts. "Forget it", "forget about
 * Thursday" and "delete my booking" are neither.
 */
export function recognisePrivacyWish(text: string): PrivacyWish | undefined {
  if (text.length > MOST_CHARACTERS || !ABOUT_IT.test(fold(text))) return undefined;
  const whole = wishOf(text);
  if (whole !== undefined) return whole;
  const parts = text.split(BETWEEN).filter((part) => /\p{L}/u.test(part));
  const wishes = parts.flatMap((part) => wishOf(part) ?? []);
  if (parts.length < 2 || wishes.length < parts.length) return undefined;
  return wishes.find(({ wish }) => wish === 'forget') ?? wishes[0];
}

function wishOf(text: string): PrivacyWish | undefined {
  const words = fold(text)
    .replaceAll(/[^\p{L}\p{N}'-]+/gu, ' ')
    .trim()
    .replace(FIRST, '')
    .replace(LAST, '');
  const said = (field: keyof PrivacyPhrases): readonly Language[] =>
    Language.options.filter((language) => patternOf(language, field).test(words));
  const forget = said('forget');
  if (forget.length > 0) return { wish: 'forget', languages: forget };
  const show = said('show');
  return show.length === 0 ? undefined : { wish: 'show', languages: show };
}

const patterns = new Map<string, RegExp>();

/** Built when it is first needed: few ever ask. */
function patternOf(language: Language, field: keyof PrivacyPhrases): RegExp {
  const key = `${language} ${field}`;
  const known = patterns.get(key) ?? new RegExp(`^(?:${PRIVACY[language][field]})$`);
  patterns.set(key, known);
  return known;
}
