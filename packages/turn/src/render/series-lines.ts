import { UnavailableReason, type Draft, type MissedVisit, type Money, type Slot } from '@randevou/contracts';
import type { Voice } from '../turn-context.ts';
import { fullTime, moneyText, staffName, whatIsBooked } from './describe.ts';
import { localInstant } from './local-instant.ts';

/** What a drafted series holds, visit by visit, and the dates that it leaves out. */
export function seriesLines(voice: Voice, draft: Draft): string[] {
  const { words } = voice;
  const { visits = [], missed = [] } = draft.series ?? {};
  const slots = visits.map(({ slot }) => slot);
  const staff = new Set(slots.map(({ resourceId }) => staffName(voice, resourceId)));
  return [
    words.draft.book(whatIsBooked(voice, draft, { withStaff: staff.size === 1 })),
    ...slots.map((slot) => visitLine(voice, slot, staff.size > 1)),
    // A list ends at a blank line.
    ...(missed.length === 0 ? [''] : ['', words.series.missed, ...missedLines(voice, missed), '']),
  ];
}

/** Each missed date with the reason. */
export function missedLines({ words, dates, profile }: Voice, missed: readonly MissedVisit[]): string[] {
  return missed.map(({ date, reason }) => {
    const known = UnavailableReason.safeParse(reason);
    const why = (known.success ? words.series.why[known.data] : undefined) ?? words.series.notPossible;
    return `- ${dates.day(localInstant(date, profile.timeZone))} (${why})`;
  });
}

/** `€45 each, €180 in all` */
export function seriesPrice(voice: Voice, price: Money, count: number): string {
  if (count < 2) return moneyText(voice, price);
  return voice.words.series.each(moneyText(voice, price), moneyText(voice, { ...price, amount: price.amount * count }));
}

function visitLine(voice: Voice, slot: Slot, namesStaff: boolean): string {
  const name = namesStaff ? staffName(voice, slot.resourceId) : undefined;
  const who = name === undefined ? '' : `, ${voice.words.withStaff(name)}`;
  return `- **${fullTime(voice, slot.start)}**${who}`;
}
