import { Temporal } from 'temporal-polyfill';
import { understand } from '@randevou/understanding';
import { ownWords } from '../read-content.ts';
import type { TurnContext } from '../turn-context.ts';

/** "Friday 10 March" when the tenth is a Tuesday: says which day is meant, so that nobody comes on the wrong one. */
export function weekdayNote({ input, profileFacts, language, dates, words }: TurnContext): string | undefined {
  const { timeZone } = profileFacts;
  for (const text of input.turn.messages.map(ownWords)) {
    if (text === undefined) continue;
    const { weekdayDiffers, entities } = understand(text, {
      now: input.now,
      timeZone,
      locale: language,
      profile: profileFacts,
    });
    if (weekdayDiffers !== true || entities.date === undefined) continue;
    const noon = Temporal.PlainDate.from(entities.date).toZonedDateTime({ timeZone, plainTime: '12:00' });
    return words.notes.otherWeekday(dates.day(noon.toInstant().toString()));
  }
  return undefined;
}
