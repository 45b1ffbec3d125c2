import type { DraftSeriesArguments } from '@randevou/contracts';
import { answersFor } from './answers-for.ts';
import { call } from './calls.ts';
import type { Plan } from './guided-input.ts';
import { nextDays } from './next-days.ts';
import type { PlannedTurn } from './plan-turn.ts';
import { ask, tool } from './reply.ts';

const MOST_TIMES = 12;
const CHOICES = [2, 3, 4, 5, 6, 8, 10, 12];

/** Several visits at the same hour: asks for the first day, the hour and their number, then proposes them together. */
export function planSeries(
  turn: PlannedTurn,
  wish: Pick<DraftSeriesArguments, 'service_id' | 'party_size' | 'resource_id'>,
): Plan {
  const { request, words, profile, facts } = turn;
  const { every, when, name } = request;
  const { date, dateTo, dates, time, times: hours } = when;
  if (date === undefined || dateTo !== undefined || dates !== undefined) {
    return ask(words.ask.date, 'date', nextDays(profile.services, facts.today, words.locale));
  }
  if (time === undefined || hours !== undefined) return ask(words.ask.time, 'time');
  const times = every?.times;
  if (every === undefined || times === undefined || times > MOST_TIMES) {
    const question = times === undefined ? words.ask.times : words.tooManyTimes(MOST_TIMES);
    return ask(
      question,
      'times',
      CHOICES.map((count) => ({ value: String(count), title: words.times(count) })),
    );
  }
  return tool(
    call('draft_series', {
      ...wish,
      date,
      time,
      every_days: every.days,
      times: Math.max(2, times),
      ...(name === undefined ? {} : { name }),
      ...answersFor(turn, wish.service_id),
    }),
  );
}
