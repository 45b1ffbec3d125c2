import { quoted, Unreadable } from './unreadable.ts';

export interface TimeText {
  /** Since midnight; 1440 for the end of the day, and for a second before it. */
  readonly minutes: number;
  /** Minutes ahead of UTC, where the text says so. */
  readonly offset?: number;
}

const CLOCK = /^(\d{1,2})(?:(?:[:.]|\s?[hH]\s?)(\d{2})(?!\d))?(?::(\d{2})(?:[.,]\d+)?)?/;
const HALF = /^\s*([ap])\.?\s?m\.?/i;
const HOUR_WORD = /^\s*(?:uhr|hours|heures|horas|hrs?|hs?)\b\.?/i;
const OFFSET = /^\s*(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2})?)$/i;

/** Reads `19:30`, `19:30:00`, `7:30 PM`, `7pm`, `19h30`, `19.30 Uhr`, with or without an offset behind it. */
export function readTime(text: string): TimeText | Unreadable {
  const clock = CLOCK.exec(text);
  if (clock === null) return noTime(text);
  const [match, hourText, minuteText, secondText] = clock;
  let rest = text.slice(match.length);
  const half = HALF.exec(rest);
  const word = half ?? HOUR_WORD.exec(rest);
  if (word !== null) rest = rest.slice(word[0].length);
  const offset = rest.trim() === '' ? undefined : readOffset(rest);
  // A number alone may be anything.
  if (Number.isNaN(offset) || (minuteText === undefined && word === null)) return noTime(text);

  let hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  if (half !== null && hour <= 12) hour = (hour % 12) + (half[1]?.toLowerCase() === 'p' ? 12 : 0);
  else if (half?.[1]?.toLowerCase() === 'a') return noTime(text);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return noTime(text);
  if (second !== 0 && second !== 59) {
    return new Unreadable(`${quoted(text)} has seconds`, 'Write whole minutes, HH:MM.');
  }
  const minutes = hour * 60 + minute + (second === 59 ? 1 : 0);
  return { minutes, ...(offset !== undefined && { offset }) };
}

/** `NaN` for what is none. */
function readOffset(text: string): number {
  const match = OFFSET.exec(text);
  if (match === null) return NaN;
  if (match[1] !== undefined) return 0;
  const [hours, minutes] = [Number(match[3]), Number(match[4] ?? 0)];
  return hours > 14 || minutes > 59 ? NaN : (match[2] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

function noTime(text: string): Unreadable {
  return new Unreadable(`${quoted(text)} is no time`, 'Write the time as HH:MM, or as 7:30 PM.');
}
