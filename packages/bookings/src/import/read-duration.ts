import { quoted, Unreadable } from './unreadable.ts';

const DAY_MINUTES = 1440;
const PARTS =
  /^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hour|hours|heures?|horas?|std|stunden?)\.?)?\s*(?:(?:and|et|y|e|und)\s+)?(?:(\d+)\s*(?:m|min|mins|minutes?|minutos?|minuten|mn)?\.?)?$/i;

/** Minutes of `90`, `90 min`, `1:30`, `01:30:00`, `1h30`, `1.5 h`, `1 hour 30 minutes`, `PT1H30M`. */
export function readDuration(text: string): number | Unreadable {
  if (/^[-−]/.test(text)) return new Unreadable(`${quoted(text)} is a negative duration`, 'Correct the duration.');
  const minutes = clockMinutes(text) ?? isoMinutes(text) ?? partMinutes(text);
  if (minutes === undefined || !Number.isInteger(minutes)) {
    return new Unreadable(
      `${quoted(text)} is no duration`,
      'Write whole minutes, like 90, or hours and minutes, like 1:30.',
    );
  }
  if (minutes < 1) return new Unreadable(`${quoted(text)} is no time at all`, 'Give at least one minute.');
  if (minutes > DAY_MINUTES)
    return new Unreadable(`${quoted(text)} is over 24 hours`, 'Block the time instead, or split it.');
  return minutes;
}

function clockMinutes(text: string): number | undefined {
  const match = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(text);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

function isoMinutes(text: string): number | undefined {
  const match = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?$/i.exec(text);
  return match === null ? undefined : Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
}

function partMinutes(text: string): number | undefined {
  const match = PARTS.exec(text);
  if (match === null || text === '') return undefined;
  const hours = Number((match[1] ?? '0').replace(',', '.'));
  return Math.round(hours * 60 * 1e6) / 1e6 + Number(match[2] ?? 0);
}
