import { joinIds, Language, type ProfileFacts } from '@randevou/contracts';
import { detectLanguage } from './detect-language.ts';
import { findIntent, type Intent, type Topic } from './find-intent.ts';
import { findShift, findShiftMinutes } from './find-shift.ts';
import { findService } from './find-service.ts';
import { findServices } from './find-services.ts';
import { findEmergencyService } from './find-emergency-service.ts';
import { findStaff } from './find-staff.ts';
import { isInPain } from './is-in-pain.ts';
import { servicesAt } from './fits-windows.ts';
import { isForeign } from './is-foreign.ts';
import { isNothingBut } from './is-nothing-but.ts';
import { nameAfter } from './parse-name.ts';
import { parseMorePeople, parsePartySize } from './parse-party-size.ts';
import { NOT_TO_COME, PERSON_ALONE } from './phrases/answer-phrases.ts';
import { phrasesOf, says } from './phrases/intent-phrases.ts';
import { STEERING } from './phrases/steering-phrases.ts';
import { settleByWindows } from './settle-by-windows.ts';
import { dayWishes, type DayWishes } from './when/day-wishes.ts';
import { readWhen, type WhenContext, type WhenReading } from './when/read-when.ts';
import { fold } from './when/tokenise.ts';
import { whenContext, type Now } from './when/when-context.ts';

export interface UnderstandOptions {
  /** ISO or epoch milliseconds; without offset a wall time of `timeZone`. */
  readonly now: Now;
  readonly timeZone: string;
  /** The language of the conversation so far; a text without evidence stays in it. */
  readonly locale?: string;
  readonly profile: ProfileFacts;
  /** What was asked before this text: lets bare answers be read ("7", "four"). */
  readonly asked?: string | undefined;
}

export interface Entities extends DayWishes {
  /** Several of one visit in one id (`haircut+beard`). */
  readonly serviceId?: string;
  readonly resourceId?: string;
  readonly partySize?: number;
  /** Who the visit is for. */
  readonly name?: string;
  /** `YYYY-MM-DD`; `dateTo` ends a range of days. */
  readonly date?: string;
  readonly dateTo?: string;
  /** `HH:MM`; `from` and `to` are the earliest and latest wanted start. */
  readonly time?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface Understanding {
  readonly language: Language;
  readonly intent: Intent;
  readonly entities: Entities;
  /** What a question or small talk is about. */
  readonly topic?: Topic;
  /** The wish to book was put in words ("book", "a table"), not only implied by a day or a detail. */
  readonly explicit?: true;
  readonly shift?: 'earlier' | 'later' | 'other';
  /** "An hour later": minutes from what is on the screen or booked, negative for earlier. */
  readonly shiftMinutes?: number;
  /** The next free time, whenever it is. */
  readonly soonest?: true;
  /** No day was said: `date` is when the time comes next. */
  readonly dateImplied?: true;
  /** Only a weekday was said: it may be one of another week. */
  readonly weekdayOnly?: true;
  /** The weekday that was said is not that of the date. */
  readonly weekdayDiffers?: true;
  /** The nearest day that is the weekday which was said. */
  readonly weekdayDate?: string;
  /** "As last time", "the usual". */
  readonly asBefore?: true;
  /** At the time of day, or on the day, that is known already. */
  readonly sameTime?: true;
  readonly sameDay?: true;
  /** Beside what is under way, not in place of it. */
  readonly also?: true;
  /** "Both of them", "all". */
  readonly all?: true;
  /** In place of something that is booked or proposed ("at 9 instead"). */
  readonly instead?: true;
  /** So many people come on top of those known before. */
  readonly morePeople?: number;
  /** Services that the visit shall not have: "without the beard". */
  readonly withoutServices?: readonly string[];
  /** The service comes on top of those known before: "and a beard trim too". */
  readonly addsServices?: true;
  /** The visit is for someone else. */
  readonly forOther?: true;
  /** Any member of staff will do. */
  readonly anyone?: true;
  /** Other readings that lie in opening hours too. */
  readonly ambiguous?: readonly { readonly date?: string; readonly time?: string }[];
}

/** "Four instead of 2": the 2 is no hour. */
const PARTY_BEFORE =
  /(?<![\p{L}\d])(?:instead of|rather than|not|au lieu de|en vez de|en lugar de|em vez de|ao inv[eé]s de) \d{1,2}(?![\p{L}\d:.]| ?(?:am|pm|h|o'?clock))/giu;

/**
 * Intent and entities of one message, read in the customer's language and, where that finds nothing, in the others of
 * the profile. "7:30" is the half of the day in which the wanted service, or any, is open.
 */
export function understand(text: string, options: UnderstandOptions): Understanding {
  const { profile } = options;
  const previous = profile.languages.find((language) => language === options.locale?.slice(0, 2).toLowerCase());
  const language = languageOf(text, profile, previous);
  const asksParty = profile.services.some((service) => service.asks.includes('partySize'));
  const morePeople = asksParty ? parseMorePeople(text) : undefined;
  const partySize = asksParty && morePeople === undefined ? partySizeOf(text, language, options) : undefined;
  const services = findServices(text, profile, language);
  const found = services.wanted.length === 0 ? undefined : joinIds(services.wanted);
  const wantsService = found !== undefined && says(fold(text), phrasesOf(language).book);
  const pain = !wantsService && isInPain(text, language) ? findEmergencyService(profile) : undefined;
  const named = pain ?? found;
  const resourceId = findStaff(text, profile);
  // "It broke this morning" tells when it happened, not when to come.
  const told =
    pain !== undefined && says(fold(text), `${NOT_TO_COME}|this morning|ce matin|esta manana|esta manha|hoje cedo`);
  const timed = partySize === undefined ? text : text.replace(PARTY_BEFORE, ' ');
  const reading = told ? NOTHING_READ : read(timed, language, options);
  const when = settleByWindows(reading, profile, named);

  const detail =
    named !== undefined ||
    services.unwanted.length > 0 ||
    resourceId !== undefined ||
    (partySize ?? morePeople) !== undefined;
  const shift = findShift(text, language);
  const evidence = {
    when: reading.finds > 0,
    detail,
    shift: shift !== undefined,
    staff: resourceId !== undefined,
    service: named !== undefined,
    hasStaff: profile.staff.length > 0,
    pain: pain !== undefined,
  };
  // "A person please" may be a party of one, but not where something else was asked.
  const wantsPerson = options.asked?.startsWith('question:') === true && isNothingBut(text, PERSON_ALONE);
  const shiftMinutes = findShiftMinutes(text, language);
  const wanted = wantsPerson ? ({ intent: 'person' } as const) : findIntent(text, language, evidence);
  // "Could it be put off by a week?"
  const putsOff = shiftMinutes !== undefined && wanted.intent === 'question' && wanted.topic === 'info';
  const { intent, topic }: ReturnType<typeof findIntent> = putsOff ? { intent: 'move' } : wanted;
  const phrases = phrasesOf(language);
  const steering = STEERING[language];
  const folded = fold(text);
  const said = nameAfter(text, language);
  const isName =
    said !== undefined && findStaff(said, profile) === undefined && findService(said, profile) === undefined;
  const name = isName ? said : undefined;
  const byTime = named ?? (asksParty && intent === 'book' ? serviceByTime(profile, when) : undefined);
  return {
    language,
    intent,
    entities: {
      ...(byTime === undefined ? {} : { serviceId: byTime }),
      ...(resourceId === undefined ? {} : { resourceId }),
      ...(partySize === undefined ? {} : { partySize }),
      ...(name === undefined ? {} : { name }),
      ...(when.date === undefined ? {} : { date: when.date }),
      ...(when.dateTo === undefined ? {} : { dateTo: when.dateTo }),
      ...(when.time === undefined ? {} : { time: when.time }),
      ...(when.from === undefined ? {} : { from: when.from }),
      ...(when.to === undefined ? {} : { to: when.to }),
      ...dayWishes({ ...reading, ...when }),
    },
    ...(intent === 'book' && says(folded, phrases.book) ? { explicit: true } : {}),
    ...(topic === undefined ? {} : { topic }),
    ...(shift === undefined ? {} : { shift }),
    ...(shiftMinutes === undefined ? {} : { shiftMinutes }),
    ...(says(folded, phrases.soonest) || (pain !== undefined && reading.finds === 0) ? { soonest: true } : {}),
    ...(reading.dateImplied === true ? { dateImplied: true } : {}),
    ...(reading.weekdayOnly === true ? { weekdayOnly: true } : {}),
    ...(reading.weekdayDiffers === true ? { weekdayDiffers: true } : {}),
    ...(reading.weekdayDate === undefined ? {} : { weekdayDate: reading.weekdayDate }),
    ...(says(folded, steering.asBefore) ? { asBefore: true } : {}),
    ...(says(folded, steering.sameTime) ? { sameTime: true } : {}),
    ...(says(folded, steering.sameDay) ? { sameDay: true } : {}),
    ...(says(folded, steering.also) ? { also: true } : {}),
    ...(says(folded, steering.all) ? { all: true } : {}),
    ...(says(folded, phrases.instead) ? { instead: true } : {}),
    ...(morePeople === undefined ? {} : { morePeople }),
    ...(services.unwanted.length === 0 ? {} : { withoutServices: services.unwanted }),
    ...(services.added === undefined ? {} : { addsServices: true }),
    ...(says(folded, phrases.forOther) && !(services.wanted.length > 1 && says(folded, FOR_ME))
      ? { forOther: true }
      : {}),
    ...(says(folded, phrases.anyone) ? { anyone: true } : {}),
    ...(when.ambiguous.length === 0 ? {} : { ambiguous: when.ambiguous }),
  };
}

/** "A cut for me and one for my son" is not for somebody else. */
const FOR_ME = '(?:for me|pour moi|para mim?)(?=\\s*(?:and|et|y|e|,|\\+|$))';

/** The language of a text: of the profile's, unless it is clearly another that can be read. */
function languageOf(text: string, { languages }: ProfileFacts, previous: Language | undefined): Language {
  const known = previous === undefined ? {} : { previous };
  const read = isForeign(text, languages, previous) ? Language.options : languages;
  return detectLanguage(text, { supported: read, ...known }) ?? languages[0] ?? 'en';
}

const NOTHING_READ: WhenReading = { finds: 0, ambiguous: [] };

/** In the language of the message, else in another of the business: "une table for 4 jeudi". */
function partySizeOf(text: string, language: Language, { asked, profile }: UnderstandOptions): number | undefined {
  const size = parsePartySize(text, language, { bare: asked === 'partySize' });
  const others = size === undefined ? profile.languages.filter((other) => other !== language) : [];
  return others.reduce((found, other) => found ?? parsePartySize(text, other), size);
}

/** In the language of the message; when that understands nothing, in the others that the business speaks. */
function read(text: string, language: Language, options: UnderstandOptions): WhenReading {
  const context: WhenContext = {
    ...whenContext(options.now, options.timeZone, language),
    // "A haircut" is no answer to "at what time?", though "a" counts as one elsewhere.
    expectTime: options.asked === 'time' && (/\d/.test(text) || !/^\W*(?:an?|une?|uma?)\b/i.test(text)),
    last: says(fold(text), phrasesOf(language).move),
  };
  let best = readWhen(text, language, context);
  for (const other of best.finds === 0 ? options.profile.languages : []) {
    const attempt = readWhen(text, other, {
      ...context,
      expectTime: false,
      monthFirst: other === 'en' && context.monthFirst,
    });
    if (attempt.finds > best.finds) best = attempt;
  }
  return best;
}

/** "A table" is lunch or dinner by the time wanted. */
function serviceByTime(profile: ProfileFacts, when: Entities): string | undefined {
  const parties = profile.services.filter((service) => service.asks.includes('partySize'));
  if (parties.length < profile.services.length) return undefined;
  // On a closed day the hours of the other days tell lunch from dinner.
  const onDay = servicesAt(parties, when);
  const fitting = onDay.length > 0 ? onDay : servicesAt(parties, { ...when, date: undefined });
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}
