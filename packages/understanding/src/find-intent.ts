import type { Language } from '@randevou/contracts';
import { findTalk, type Talk } from './find-talk.ts';
import { phrasesOf, says } from './phrases/intent-phrases.ts';
import { QUESTIONS } from './phrases/question-phrases.ts';
import { requestedLanguage } from './requested-language.ts';
import { fold } from './when/tokenise.ts';

export type Intent = 'book' | 'move' | 'cancel' | 'list' | 'question' | 'waitlist' | 'person' | 'other';

/** What a question or small talk is about. */
export type Topic =
  | 'hours'
  | 'price'
  | 'duration'
  /** Who is there when. */
  | 'presence'
  /** Who gives a service. */
  | 'who'
  | 'services'
  | 'info'
  | 'greeting'
  | 'thanks'
  | 'bye'
  | 'help'
  | 'stop'
  | 'language'
  | 'nothing'
  | 'complaint'
  | Talk;

/** What else the message shows: it wants a day or time, or names a service, staff or party. */
export interface Evidence {
  readonly when: boolean;
  readonly detail: boolean;
  /** It speaks of earlier, later or other times. */
  readonly shift: boolean;
  /** It names somebody of the staff, or a service. */
  readonly staff?: boolean;
  readonly service?: boolean;
  /** Staff can be chosen by name here. */
  readonly hasStaff?: boolean;
  /** Something hurts now, and there is a service for that. */
  readonly pain?: boolean;
}

/** What the customer wants. Wishes to book beat questions when a day or time is wanted ("a table on the terrace at 8?"). */
export function findIntent(
  text: string,
  language: Language,
  evidence: Evidence,
): { readonly intent: Intent; readonly topic?: Topic } {
  const folded = fold(text);
  const phrases = phrasesOf(language);
  const has = (
    key:
      | 'complaint'
      | 'annoyed'
      | 'cancel'
      | 'move'
      | 'waitlist'
      | 'list'
      | 'book'
      | 'availability'
      | 'hours'
      | 'price'
      | 'services'
      | 'info'
      | 'asking',
  ): boolean => says(folded, phrases[key]);
  const talk = findTalk(text, language);
  if (!/[\p{L}\d]/u.test(folded)) return { intent: 'other', topic: talk ?? 'nothing' };
  if (isWhole(folded, phrases.stop)) return { intent: 'other', topic: 'stop' };
  if (requestedLanguage(text) !== undefined || isWhole(folded, phrases.speak))
    return { intent: 'other', topic: 'language' };
  const asks = text.includes('?') || new RegExp(`^\\W*(?:${phrases.asking})\\b`).test(folded);
  if (talk === 'danger') return { intent: 'other', topic: talk };

  if (has('complaint') || (has('annoyed') && !evidence.when && !asks)) return { intent: 'person', topic: 'complaint' };
  // "Are you a human?" asks for none.
  const rest = folded.replaceAll(new RegExp(`(?<![\\p{L}\\d])(?:${phrases.whatAreYou})`, 'gu'), ' ');
  if (says(rest, phrases.person) || SOMEBODY.test(rest)) return { intent: 'person' };
  if (rest !== folded && !evidence.when && !evidence.detail) return { intent: 'other', topic: 'robot' };
  if (talk !== undefined && !LAST.has(talk) && !(evidence.when && (evidence.detail || has('book'))))
    return { intent: 'other', topic: talk };
  const staffQuestion = asks || evidence.hasStaff === true ? aboutStaff(folded, language, evidence, asks) : undefined;
  if (staffQuestion !== undefined) return { intent: 'question', topic: staffQuestion };
  if (has('waitlist')) return { intent: 'waitlist' };
  const change = has('cancel') ? 'cancel' : has('move') ? 'move' : undefined;
  if (change !== undefined) {
    const asksRules = asks && says(folded, QUESTIONS[language].changeRules);
    return asksRules ? { intent: 'question', topic: 'info' } : { intent: change };
  }
  if (has('list') || WHEN_MINE.test(folded)) return { intent: 'list' };

  if (evidence.pain === true) return { intent: 'book' };

  if (isGoodbye(folded, language, evidence.when) && !evidence.detail) return { intent: 'other', topic: 'bye' };
  if (says(folded, phrases.help) && !evidence.when && !evidence.detail && !(asks && has('info')))
    return { intent: 'other', topic: 'help' };

  const booking = has('book');
  const idle = !evidence.when && !evidence.detail && !booking;
  if (talk !== undefined && idle && !asks) return { intent: 'other', topic: talk };
  if (says(folded, QUESTIONS[language].duration) && asks && !evidence.when)
    return { intent: 'question', topic: 'duration' };
  if (has('hours') && !(booking && evidence.when)) return { intent: 'question', topic: 'hours' };
  if (has('price'))
    return booking && evidence.when && !asks ? { intent: 'book' } : { intent: 'question', topic: 'price' };
  if (has('info') && !(evidence.when && (booking || evidence.detail)) && (asks || !booking))
    return { intent: 'question', topic: 'info' };
  if (booking || evidence.detail) return { intent: 'book' };
  const wantsThing = asks && says(folded, QUESTIONS[language].hasThing);
  if (evidence.when && ((has('availability') && !wantsThing) || !asks)) return { intent: 'book' };
  if (wantsThing && !evidence.when) return { intent: 'question', topic: has('services') ? 'services' : 'info' };
  if (has('services')) return { intent: 'question', topic: 'services' };
  if (evidence.when && !wantsThing) return { intent: 'book' };
  if (evidence.shift) return { intent: 'book' };
  const small = smallTalk(folded, language);
  if (small !== undefined) return { intent: 'other', topic: small };
  if (has('availability') && (!asks || says(folded, QUESTIONS[language].freeTime))) return { intent: 'book' };
  if (talk !== undefined) return { intent: 'other', topic: talk };
  return asks ? { intent: 'question', topic: 'info' } : { intent: 'other' };
}

/** What matters only where nothing else is wanted: "cancel my damn booking" cancels. */
const LAST: ReadonlySet<Talk> = new Set(['insult', 'anger']);

/** "Does Karim work on Saturday?" and "who does beards?", unless a time is wanted ("can Maya do a cut at 3?"). */
function aboutStaff(
  folded: string,
  language: Language,
  { when, staff = false, service = false, hasStaff = false }: Evidence,
  asks: boolean,
): Topic | undefined {
  if (!hasStaff) return undefined;
  const { presence, whoIsThere, whoGives, gives } = QUESTIONS[language];
  if (says(folded, whoIsThere) && !service) return 'presence';
  if (!asks) return undefined;
  if (staff && says(folded, presence) && !says(folded, phrasesOf(language).book)) return 'presence';
  if (when) return undefined;
  return (service && says(folded, whoGives)) || (staff && says(folded, gives)) ? 'who' : undefined;
}

/** Says this, courtesies aside, and nothing else. */
function isWhole(folded: string, pattern: string): boolean {
  const polite = 'please|pls|ok|hello|hi|hey|bonjour|merci|svp|stp|hola|ola|por favor';
  return new RegExp(`^\\W*(?:(?:${polite})\\W+)*(?:${pattern})(?:\\W+(?:${polite}))*\\W*$`).test(folded);
}

/** "Merci, à vendredi"; without thanks it may be the day that was asked for. */
const UNTIL =
  /^\W*(?:(?:ok|super|parfait|top|beaucoup|bcp|bien|muchas|muito)\W+)*(?:(?:et|y|e) )?(?:a(?= \p{L}+di(?!\p{L})| dim| dem)|on se (?:voit|dit a)|hasta(?: el)?|nos vemos(?: el)?|ate(?: a| o)?) (?!midi|minuit)\p{L}{5,}(?:[ -](?:soir|midi|prochain|feira))?\W*$/u;
/** "What day is our reservation again?", in four languages; "until when may I cancel my booking?" asks for a rule. */
const WHEN_MINE =
  /(?<!\p{L})(?<!(?:until|till|jusqu'a|hasta|ate) )(?:when|what (?:time|day)|quand|quel(?:le)? (?:heure|jour)|cuando|quando|qu?e? (?:horas?|dia))\b(?:[ ,'-]+(?:is|was|are|do|did|have|had|i|we|book|make|it|again|exactly|c|est|ce|etait|qu|que|on|ai|j|je|avons|a|deja|pour|es|era|e|esta|tengo|tenia|me|toca|mesmo|fica|ficou|tenho|temos))*,? (?:my|our|mon|ma|notre|mi|nuestra|minha|nossa|meu) (?:booking|reserv|app(?:ointmen)?t|table|resa|rdv|rendez|cita|turno|mesa|consulta|limpe?i?za|marcac|horario)/u;
/** "Is there somebody I could talk to?", in four languages. */
const SOMEBODY =
  /(?:someone|somebody|anyone|anybody)(?: (?:else|there|who|that|to|i|we|can|could|for|me)){1,4} (?:speak|talk|chat)(?= (?:to|with)(?!\p{L})|\W*$)|(?:quelqu'?un (?:a|avec) qui(?: \p{L}+){0,2}|alg(?:uien con quien|uem com quem)(?: \p{L}+){0,2}) (?:parler|discuter|hablar|falar|conversar)(?!\p{L})/u;

/** "See you tomorrow" wants no table tomorrow. */
function isGoodbye(folded: string, language: Language, when: boolean): boolean {
  const { bye, thanks, greeting } = phrasesOf(language);
  const said = folded.replaceAll(new RegExp(`(?<![\\p{L}\\d])(?:${thanks}|${greeting})(?![\\p{L}\\d])`, 'gu'), ' ');
  const words = said.match(/[\p{L}\d]+/gu) ?? [];
  if (/[\d?]/.test(folded)) return false;
  return (words.length <= 5 && says(folded, bye)) || (when && said !== folded && UNTIL.test(said.trim()));
}

function smallTalk(folded: string, language: Language): Topic | undefined {
  const phrases = phrasesOf(language);
  const kinds = ['help', 'greeting', 'thanks', 'bye'] as const;
  return kinds.find(
    (kind) =>
      says(folded, phrases[kind]) &&
      folded
        .replace(/[^\p{L} ]/gu, '')
        .trim()
        .split(/ +/).length <= 8,
  );
}
