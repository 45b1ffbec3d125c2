import { Temporal } from 'temporal-polyfill';
import { FindSlotsArguments, type Draft, type Slot } from '@randevou/contracts';
import { understand } from '@randevou/understanding';
import { ownWords } from '../read-content.ts';
import type { TurnContext } from '../turn-context.ts';

/** A date and a weekday that were said together and are not the same day. */
export interface OtherWeekday {
  /** Names both, so that nobody comes on the wrong day. */
  readonly note: string;
  /** The day of the weekday, `YYYY-MM-DD`. */
  readonly date: string;
}

/** "Friday 10 March" when the tenth is a Tuesday. */
export function otherWeekday(context: TurnContext): OtherWeekday | undefined {
  const { input, profileFacts, language, words } = context;
  const { timeZone } = profileFacts;
  for (const text of input.turn.messages.map(ownWords)) {
    if (text === undefined) continue;
    const understood = understand(text, { now: input.now, timeZone, locale: language, profile: profileFacts });
    const { weekdayDate, entities } = understood;
    if (weekdayDate === undefined || entities.date === undefined) continue;
    const note = words.notes.otherWeekday(dayOf(context, entities.date), dayOf(context, weekdayDate));
    return { note, date: weekdayDate };
  }
  return undefined;
}

/** The place that a draft would have on the day of the weekday, if it is free. */
export async function slotOnWeekday(
  { tools, dates }: TurnContext,
  { slot, partySize, kind, reference }: Draft,
  { date }: OtherWeekday,
): Promise<Slot | undefined> {
  const wish = FindSlotsArguments.safeParse({
    service_id: slot.serviceId,
    date,
    time: dates.wallTime(slot.start),
    ...(partySize === undefined ? {} : { party_size: partySize }),
    ...(kind === 'move' ? { reference } : {}),
    limit: 1,
  });
  return wish.success ? (await tools.findSlots(wish.data)).exact : undefined;
}

function dayOf({ dates, profileFacts }: TurnContext, date: string): string {
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: profileFacts.timeZone, plainTime: '12:00' });
  return dates.day(noon.toInstant().toString());
}
