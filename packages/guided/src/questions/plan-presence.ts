import { StaffHoursResult } from '@randevou/contracts';
import { call } from '../calls.ts';
import { dayName } from '../day-name.ts';
import type { Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { questionWordingFor } from '../wording/question-wording.ts';
import { askedDays } from './asked-days.ts';
import { noAnswer } from './no-answer.ts';
import { spans } from './spans.ts';
import { toolResult } from './tool-result.ts';

type Person = StaffHoursResult['staff'][number];

/** Far enough to find the next day after a leave of a week. */
const LOOK_AHEAD = 14;

/** "Does Karim work on Saturday?", "when is Léa in next week?", "who is there tomorrow?" */
export function planPresence(turn: PlannedTurn): Plan {
  const { wish, facts, words, profile } = turn;
  const { resourceId } = wish.understood.entities;
  const asked = askedDays(wish.understood);
  const oneDay = asked?.days === 1 ? asked.date : undefined;
  const days = oneDay !== undefined && resourceId !== undefined ? { date: oneDay, days: LOOK_AHEAD } : asked;
  return {
    calls: [
      call('staff_hours', {
        ...(days ?? { date: facts.today, days: 7 }),
        ...(resourceId === undefined ? {} : { resource_id: resourceId }),
      }),
    ],
    closing: (results) => {
      const found = StaffHoursResult.safeParse(toolResult(results, 'staff_hours'));
      const staff = found.success ? found.data.staff : [];
      const [person] = staff;
      if (person === undefined) return noAnswer(words, profile);
      const text =
        staff.length > 1
          ? everybody(turn, staff, oneDay)
          : oneDay === undefined
            ? daysOf(turn, person)
            : dayOf(turn, person, oneDay);
      return { type: 'reply', text };
    },
  };
}

/** Of one day; when not in, with the next one. */
function dayOf({ facts, words }: PlannedTurn, { name, days }: Person, date: string): string {
  const say = questionWordingFor(facts.language);
  const long = (day: string): string => dayName(day, words.locale, 'long');
  const hours = (windows: Person['days'][number]['windows']): string => spans(windows, ` ${words.and} `);
  const today = days.find((day) => day.date === date);
  if (today !== undefined && today.windows.length > 0) return say.isIn(name, long(date), hours(today.windows));
  const next = days.find((day) => day.date > date && day.windows.length > 0);
  const after = next === undefined ? '' : ` ${say.nextIn(long(next.date), hours(next.windows))}`;
  return `${say.isNotIn(name, long(date))}${after}`;
}

function daysOf({ facts, words }: PlannedTurn, { name, days }: Person): string {
  const say = questionWordingFor(facts.language);
  const lines = days.map(({ date, windows }) => {
    const when = windows.length === 0 ? say.notIn : spans(windows, ', ');
    return `- ${dayName(date, words.locale, 'short')}: ${when}`;
  });
  return [say.inFor(name), ...lines].join('\n');
}

function everybody(turn: PlannedTurn, staff: readonly Person[], oneDay: string | undefined): string {
  const { facts, words } = turn;
  if (oneDay === undefined) return staff.map((person) => daysOf(turn, person)).join('\n\n');
  const say = questionWordingFor(facts.language);
  const day = dayName(oneDay, words.locale, 'long');
  const lines = staff.flatMap(({ name, days }) => {
    const windows = days.find(({ date }) => date === oneDay)?.windows ?? [];
    return windows.length === 0 ? [] : [`- ${name}: ${spans(windows, ', ')}`];
  });
  return lines.length === 0 ? say.nobodyIn(day) : [say.inOn(day), ...lines].join('\n');
}
