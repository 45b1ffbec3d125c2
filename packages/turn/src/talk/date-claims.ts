import { Temporal } from 'temporal-polyfill';
import { foldClaim } from './claims/fold-claim.ts';

/** A date as a text names it; without a year the one that is meant is near. */
export interface DateClaim {
  readonly text: string;
  readonly day: number;
  /** Absent in "Friday the 6th". */
  readonly month?: number;
  readonly year?: number;
  /** 1 is Monday. */
  readonly weekday?: number;
}

const MONTHS = [
  'january|jan|janvier|janv|enero|ene|janeiro',
  'february|feb|fevrier|fevr|fev|febrero|fevereiro',
  'march|mar|mars|marzo|marco',
  'april|apr|avril|avr|abril|abr',
  'may|mai|mayo|maio',
  'june|jun|juin|junio|junho',
  'july|jul|juillet|juil|julio|julho',
  'august|aug|aout|agosto|ago',
  'september|sept|sep|septembre|septiembre|setiembre|setembro|set',
  'october|oct|octobre|octubre|outubro|out',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|decembre|diciembre|dic|dezembro|dez',
];
const WEEKDAYS = [
  'monday|mon|lundi|lun|lunes|segunda',
  'tuesday|tues|tue|mardi|mar|martes|terca',
  'wednesday|wed|mercredi|mer|miercoles|mie|quarta',
  'thursday|thurs|thur|thu|jeudi|jeu|jueves|jue|quinta',
  'friday|fri|vendredi|ven|viernes|vie|sexta|sex',
  'saturday|sat|samedi|sam|sabado|sab',
  'sunday|sun|dimanche|dim|domingo|dom',
];
const names = (lists: readonly string[]): string => lists.join('|');
const WEEKDAY = String.raw`(?<weekday>${names(WEEKDAYS)})(?:-feira)?\.?,?\s+(?:the |le |el |dia |o dia )?`;
const DAY = String.raw`(?<day>[12]?\d|3[01])(?!\d)(?:st|nd|rd|th|er|o)?`;
const MONTH = String.raw`(?<month>${names(MONTHS)})(?![\p{L}])\.?`;
const YEAR = String.raw`(?:,?\s+(?:de |del )?(?<year>20\d\d))?`;
const FORMS = [
  new RegExp(String.raw`(?<![\p{L}\d.:/-])(?:${WEEKDAY})?${DAY}\s+(?:of |de )?${MONTH}${YEAR}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\d])(?:${WEEKDAY})?${MONTH}\s+(?:the )?${DAY}(?![:\d]|\s?[ap]\.?m)${YEAR}`, 'gu'),
  /(?<![\d-])(?<year>20\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?!\d)/gu,
  new RegExp(
    String.raw`(?<![\d/.,:])(?:${WEEKDAY})?(?<day>[0-3]?\d)/(?<month>[01]?\d)(?:/(?<year>20\d\d))?(?![\d/])`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])${WEEKDAY}${DAY}(?![\p{L}\d:/%-]|\.\d|\s?(?:h|[ap]\.?m|heures?|horas?|people|pers|o'clock|${names(MONTHS)}|of |de ))`,
    'gu',
  ),
];

/** Dates with a day of the month that a text names, in the languages that code speaks. */
export function dateClaims(text: string): DateClaim[] {
  const folded = foldClaim(text);
  const claims = FORMS.flatMap((form) => [...folded.matchAll(form)]).flatMap((match): DateClaim[] => {
    const { day = '', month, year, weekday } = match.groups ?? {};
    const numbers = { day: Number(day), month: month === undefined ? undefined : monthOf(month) };
    if (numbers.day < 1 || numbers.day > 31 || (numbers.month ?? 1) < 1 || (numbers.month ?? 1) > 12) return [];
    return [
      {
        text: match[0].trim().replace(/\.$/, ''),
        day: numbers.day,
        ...(numbers.month === undefined ? {} : { month: numbers.month }),
        ...(year === undefined ? {} : { year: Number(year) }),
        ...(weekday === undefined ? {} : { weekday: weekdayOf(weekday) }),
      },
    ];
  });
  return claims;
}

/** 1 is Monday. */
export function weekdayOf(name: string): number {
  return 1 + WEEKDAYS.findIndex((list) => list.split('|').includes(name));
}

/** Whether a date falls on the weekday that it is called by; one without a year is the one nearest to today. */
export function isRightWeekday({ day, month, year, weekday }: DateClaim, today: string): boolean {
  if (weekday === undefined || month === undefined) return true;
  const from = Temporal.PlainDate.from(today);
  const years = year === undefined ? [from.year, from.year + 1] : [year];
  const dates = years
    .flatMap((each) => dateOf(each, month, day))
    .filter((date) => year !== undefined || isNear(date, from));
  return dates.length === 0 || dates.some((date) => date.dayOfWeek === weekday);
}

function isNear(date: Temporal.PlainDate, from: Temporal.PlainDate): boolean {
  const { days } = from.until(date, { largestUnit: 'days' });
  return days > -60 && days <= 305;
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate[] {
  try {
    return [Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })];
  } catch {
    // 30 February.
    return [];
  }
}

function monthOf(name: string): number {
  return /^\d+$/.test(name) ? Number(name) : 1 + MONTHS.findIndex((list) => list.split('|').includes(name));
}
