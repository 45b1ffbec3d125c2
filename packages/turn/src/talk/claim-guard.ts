import { en } from './claims/en.ts';
import { es } from './claims/es.ts';
import { foldClaim } from './claims/fold-claim.ts';
import { fr } from './claims/fr.ts';
import { pt } from './claims/pt.ts';
import type { ClaimPatterns } from './claims/claim-patterns.ts';
import { contactClaims, contactKey } from './contact-claims.ts';
import { dateClaims, isRightWeekday, weekdayOf, type DateClaim } from './date-claims.ts';
import { isInternalText } from './internal-text.ts';
import { priceClaims, timeClaims } from './read-claims.ts';

export interface Evidence {
  /** Everything that tools and facts of the turn hold, as JSON or text. */
  readonly texts: readonly string[];
  /** Wall times of the instants among them, `HH:MM` in the business's zone. */
  readonly times: readonly string[];
  /** Dates of these and of the rest, `YYYY-MM-DD`. */
  readonly dates: readonly string[];
  /** What the customer wrote: may be repeated in a question, and backs no statement. */
  readonly customer: readonly string[];
  /** Bookings of the customer that stand. */
  readonly hasBookings: boolean;
  /** The business's today, `YYYY-MM-DD`. */
  readonly today: string;
  /** What this turn looked up: times, what the business tells, a person. */
  readonly looked: { readonly times: boolean; readonly business: boolean; readonly person: boolean };
}

const REFERENCE = /(?<![\p{L}\d])(?=[A-Z]*\d)[0-9A-HJKMNP-TV-Z]{6}(?![\p{L}\d])/gu;
const NEAR_A_REFERENCE =
  /(?:reference|r[ée]f[ée]rence|referencia|refer[êe]ncia|code|code de r\S+|c[óo]digo)\W+(?:\S+\W+){0,2}?([0-9A-Z]{6})(?![\p{L}\d])/giu;

/** Of a booking that stands: somebody's doing just now, or a change. */
const NOW_DONE =
  /(?<![a-z])(?:i|we|i've|we've|i'll|we'll|je|j'ai|nous|on|he|hemos|ya|voy|ja|vou|vamos|just|now|maintenant|ahora|agora)(?![a-z])|(?<![a-z])(?!esper|aguard)[a-z]{3,}(?:ei|amos|imos)(?![a-z])|acabo de|acabei de|^\W*(?:reserve|confirme|agende)\W|waiting ?list|waitlist|liste d'attente|lista de espera|cancel|annul|anul|mov|chang|cambi|mud|alter|modifi|deplac|report|decal|desmarc|remarc|resched|delet|remov|supprim|elimin|updat|reprogram/;

/** "I cannot give discounts" names none. */
const CANNOT = /(?:cannot|can't|can not|ne peux pas|no puedo|no podemos|nao posso|nao podemos|ne pouvons pas)(?![a-z])/;

/** A clause that states something, though its sentence ends in a question. */
const STATES = /^\W*(?:i|we|your?|j|vous|votre|nous|la|su|he|hemos|le|ya|a|sua|ja|reserv)/;

/**
 * Why a text of the model may not be sent, or `undefined`. It may not say that something was or will be booked, changed,
 * cancelled or passed on, nor name a time, date, price or term that no result of this turn holds, nor show how the bot
 * is made. Any of the languages that code speaks: a model may answer in another one than asked for.
 */
export function claimGuard(text: string, evidence: Evidence): string | undefined {
  if (isInternalText(text)) return 'it shows internal text';
  const contacts = foreignContact(text, evidence) ?? foreignReference(text, evidence);
  if (contacts !== undefined) return contacts;
  for (const sentence of sentencesOf(text)) {
    const refused = wordsRefused(sentence, evidence) ?? figuresRefused(sentence, evidence);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function wordsRefused(sentence: string, evidence: Evidence): string | undefined {
  const folded = foldClaim(sentence);
  const asks = sentence.includes('?');
  for (const patterns of languagesOf(folded)) {
    const clauses = clausesOf(sentence, patterns.joins);
    // Only what follows the last comma of a question is asked.
    for (const clause of asks ? clauses.slice(0, -1) : clauses) {
      if (asks && !STATES.test(clause)) continue;
      const refused = clauseRefused(clause, folded, patterns, evidence);
      if (refused !== undefined) return refused;
    }
  }
  return undefined;
}

/** Languages in which a sentence may be meant: not those of which another one has all small words, and more. */
function languagesOf(folded: string): readonly ClaimPatterns[] {
  const words = new Set(folded.split(/[^\p{L}]+/u));
  const all = [en, fr, es, pt];
  const hasOwn = (one: ClaimPatterns, other: ClaimPatterns): boolean =>
    one.smallWords.some((word) => words.has(word) && !other.smallWords.includes(word));
  return all.filter((one) => !all.some((other) => hasOwn(other, one) && !hasOwn(one, other)));
}

function clauseRefused(
  clause: string,
  sentence: string,
  patterns: ClaimPatterns,
  { looked, hasBookings, dates, today }: Evidence,
): string | undefined {
  const stands = (pattern: RegExp, shields: readonly RegExp[]): boolean => {
    const claim = pattern.exec(clause);
    return claim !== null && !shields.some((shield) => shield.test(clause.slice(0, claim.index)));
  };
  const { denied, possible, onceConfirmed, whether } = patterns;
  const open = onceConfirmed.test(sentence);
  if (!open && stands(patterns.done, [denied, possible])) {
    const standing =
      hasBookings && patterns.standing.test(clause) && !NOW_DONE.test(clause) && namesKnownWeekdays(clause, dates);
    if (!standing) return 'it says that something was booked, moved or cancelled';
  }
  if (!looked.person && !open && stands(patterns.person, [denied, possible])) return 'it says that somebody was told';
  if (!looked.times && stands(patterns.available, [whether])) return 'it says what is free without having looked';
  if (!looked.business && stands(patterns.hours, [whether, CANNOT]))
    return 'it says when the business is open without having looked';
  const isAboutTimes = looked.times && patterns.available.test(clause);
  if (!looked.business && !isAboutTimes && stands(patterns.terms, [whether, CANNOT]))
    return 'it names terms without having looked';
  if (stands(patterns.others, [denied])) return 'it speaks of other customers';
  const [, day, weekday] = patterns.dayIs.exec(sentence) ?? [];
  if (day !== undefined && weekday !== undefined && !isDay(day, weekday, today)) return `it calls ${day} ${weekday}`;
  return undefined;
}

function figuresRefused(sentence: string, evidence: Evidence): string | undefined {
  const asks = sentence.includes('?');
  const { texts, customer, today } = evidence;
  const known = new Set([...evidence.times, ...[...texts, ...(asks ? customer : [])].flatMap(timeClaims)]);
  const asked = asks ? customer.flatMap((said) => said.match(/\d+/g) ?? []).map(Number) : [];
  const time = timeClaims(sentence).find(
    (claimed) => !isKnownTime(claimed, known) && !asked.some((hour) => hour % 12 === Number(claimed.slice(0, 2)) % 12),
  );
  if (time !== undefined) return `it names the time ${time}`;
  const numbers = new Set(texts.flatMap((each) => each.match(/\d+(?:[.,]\d+)*/g) ?? []).map(plainNumber));
  const price = priceClaims(sentence).find((claimed) => !numbers.has(plainNumber(claimed)));
  if (price !== undefined) return `it names the price ${price}`;
  const dates = dateClaims(sentence);
  const wrong = dates.find((claim) => !isRightWeekday(claim, today));
  if (wrong !== undefined) return `${wrong.text} is another weekday`;
  const unknown = asks ? undefined : dates.find((claim) => !isKnownDate(claim, evidence));
  return unknown === undefined ? undefined : `it names the date ${unknown.text}`;
}

function isKnownDate({ day, month, year, weekday }: DateClaim, { dates, texts }: Evidence): boolean {
  const known = dates.some((date) => {
    const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
    const isSame = (mm: number | undefined, dd: number): boolean => dd === d && (mm === undefined || mm === m);
    return (year === undefined || year === y) && (isSame(month, day) || (month !== undefined && isSame(day, month)));
  });
  const told = texts.flatMap(dateClaims).some((each) => each.day === day && (month ?? each.month) === each.month);
  return (
    (known || told) &&
    (month !== undefined || weekday === undefined || dates.some((date) => weekdayIn(date) === weekday))
  );
}

function isDay(day: string, weekday: string, today: string): boolean {
  const shift = /^(?:today|aujourd'hui|hoy|hoje)$/.test(day) ? 0 : 1;
  return ((weekdayIn(today) - 1 + shift) % 7) + 1 === weekdayOf(weekday);
}

function namesKnownWeekdays(clause: string, dates: readonly string[]): boolean {
  const named = clause
    .split(/[^\p{L}]+/u)
    .flatMap((word) => (word.length > 4 && weekdayOf(word) > 0 ? [weekdayOf(word)] : []));
  return named.every((weekday) => dates.some((date) => weekdayIn(date) === weekday));
}

/** 1 is Monday. */
function weekdayIn(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function foreignContact(text: string, { texts }: Evidence): string | undefined {
  const known = texts.map((each) => each.toLowerCase());
  const digits = known.map((each) => each.replaceAll(/(?<=\d)[\s().-]+(?=\d)/g, ''));
  const foreign = contactClaims(text).find((contact) => {
    const key = contactKey(contact);
    return !known.some((each) => each.includes(key)) && !digits.some((each) => each.includes(key));
  });
  return foreign === undefined ? undefined : 'it names a link or number that is not the business’s';
}

function foreignReference(text: string, { texts }: Evidence): string | undefined {
  const named = [
    ...(text.match(REFERENCE) ?? []),
    ...[...text.matchAll(NEAR_A_REFERENCE)].map(([, reference = '']) => reference),
  ];
  const foreign = named.find((reference) => !texts.some((known) => known.includes(reference)));
  return foreign === undefined ? undefined : 'it names a reference that is not the customer’s';
}

/** A time without am or pm may mean either half of the day. */
function isKnownTime(time: string, known: ReadonlySet<string>): boolean {
  if (known.has(time)) return true;
  const [hour = '', minute = ''] = time.split(':');
  const other = `${String((Number(hour) + 12) % 24).padStart(2, '0')}:${minute}`;
  return Number(hour) < 12 && known.has(other);
}

function plainNumber(text: string): number {
  return Number(text.replaceAll(/[.,\u202f ](?=\d{3}(?!\d))/g, '').replace(',', '.'));
}

function sentencesOf(text: string): string[] {
  return (
    text.match(/[^.!?\n;]+(?:[.:](?=\d)[^.!?\n;]*|(?<=\b(?:mr|mrs|ms|dr|sr|sra|mme|rs))\.[^.!?\n;]*)*[.!?;]*/gi) ?? []
  );
}

function clausesOf(sentence: string, joins: readonly string[]): string[] {
  const parts = new RegExp(String.raw`[,;:()–—]|\s-\s|(?<![\p{L}'’])(?:${joins.join('|')})(?![\p{L}])`, 'u');
  return sentence
    .toLowerCase()
    .replaceAll(/go(?:ne|ing)? ahead and /g, '')
    .split(parts)
    .filter((clause) => /\p{L}/u.test(clause))
    .map(foldClaim);
}
