import { OpeningHoursResult } from '@randevou/contracts';
import { call } from '../calls.ts';
import { dayName } from '../day-name.ts';
import type { Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { questionWordingFor } from '../wording/question-wording.ts';
import { askedDays } from './asked-days.ts';
import { isWithin } from './is-within.ts';
import { noAnswer } from './no-answer.ts';
import { spans } from './spans.ts';
import { toolResult } from './tool-result.ts';

type Day = OpeningHoursResult['days'][number];

const NOW =
  /\b(?:now|right now|currently|at the moment|maintenant|en ce moment|actuellement|la tout de suite|ahora|en este momento|agora|neste momento)\b/;
/** Asks for the hours themselves, not whether it is open. */
const ASKS_HOURS =
  /\b(?:when|what time|until|till|from|how late|how early|hours?|times?|schedule|quand|a quelle heure|jusqu|horaires?|heures?|cuando|que hora|hasta|horarios?|quando|que horas|ate|funcionamento)\b/;
const ASKS_OPEN = /\b(?:open|ouverts?|ouverte|abiert\w+|abert\w+|abren|abrem|abre|ouvrez)\b/;

/** Opening hours: now, of the days asked for, or of the week. */
export function planHours(turn: PlannedTurn): Plan {
  const { wish, facts } = turn;
  const { understood, text } = wish;
  const folded = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  const asked = askedDays(understood);
  const { time, from, to } = understood.entities;
  const asksHours = ASKS_HOURS.test(folded);
  const plainly = ASKS_OPEN.test(folded) && asked === undefined && (time ?? from ?? to) === undefined;
  if (!asksHours && (NOW.test(folded) || plainly)) {
    return hoursOf(turn, { date: facts.today, days: 7 }, (days) => nowLine(turn, days));
  }
  const says = !asksHours && understood.dateImplied !== true && (time !== undefined || from !== undefined);
  return hoursOf(turn, asked, (days) => {
    const wanted = understood.entities.dates;
    const told = wanted === undefined ? days : days.filter(({ date }) => wanted.includes(date));
    const [only] = told;
    if (told.length !== 1 || only === undefined) return weekLines(turn, told);
    return dayLine(turn, only, says ? { time, from, to } : undefined);
  });
}

function hoursOf(
  { words, profile }: PlannedTurn,
  asked: { readonly date: string; readonly days: number } | undefined,
  tell: (days: readonly Day[]) => string,
): Plan {
  return {
    calls: [call('opening_hours', asked ?? {})],
    closing: (results) => {
      const found = OpeningHoursResult.safeParse(toolResult(results, 'opening_hours'));
      if (!found.success || found.data.days.length === 0) return noAnswer(words, profile);
      return { type: 'reply', text: tell(found.data.days) };
    },
  };
}

/** Whether it is open now and until when, else when it opens next. */
function nowLine({ facts, words }: PlannedTurn, days: readonly Day[]): string {
  const say = questionWordingFor(facts.language);
  // The turn's instant carries the business's offset, so its text is the wall time.
  const now = facts.now.slice(11, 16);
  const open = days[0]?.windows.find((window) => isWithin(window, now));
  if (open !== undefined) return say.openNow(open.to);
  const [next] = days.flatMap(({ date, windows }) =>
    windows.filter(({ from }) => date > facts.today || from > now).map(({ from }) => ({ date, from })),
  );
  return say.closedNow(next && say.dayAt(dayName(next.date, words.locale, 'long'), next.from));
}

function dayLine(
  { words, facts }: PlannedTurn,
  { date, windows }: Day,
  at:
    | { readonly time?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined }
    | undefined,
): string {
  const day = dayName(date, words.locale, 'long');
  if (windows.length === 0) return words.closedOn(day);
  const line = words.openOn(day, spans(windows, ` ${words.and} `));
  if (at === undefined) return line;
  const say = questionWordingFor(facts.language);
  const { time, from = '00:00', to = '24:00' } = at;
  const isOpen = windows.some((window) =>
    time !== undefined ? isWithin(window, time) : window.from < to && (window.to > from || window.to <= window.from),
  );
  return `${isOpen ? say.yes : say.notThen} ${line}`;
}

function weekLines({ words }: PlannedTurn, days: readonly Day[]): string {
  const lines = days.map(({ date, windows }) => {
    const when = windows.length === 0 ? words.closed : spans(windows, ', ');
    return `- ${dayName(date, words.locale, 'short')}: ${when}`;
  });
  return [words.openingHours, ...lines].join('\n');
}
