import { Temporal } from 'temporal-polyfill';
import { LocalDate, WallTime } from '@randevou/contracts';
import type { TurnContext } from '../turn-context.ts';

export interface WishedTime {
  /** Ready to be shown: the day, with the time if one was named. */
  readonly when?: string;
  readonly resourceId?: string;
}

/** When and with whom the arguments of a tool call asked for. */
export function wishedTime(
  { dates, words, profile }: TurnContext,
  args: { readonly date?: unknown; readonly time?: unknown; readonly resource_id?: unknown },
): WishedTime {
  const date = LocalDate.safeParse(args.date);
  const time = WallTime.safeParse(args.time);
  const resource = typeof args.resource_id === 'string' ? { resourceId: args.resource_id } : {};
  if (!date.success) return resource;
  const start = Temporal.PlainDate.from(date.data)
    .toZonedDateTime({
      timeZone: profile.timeZone,
      plainTime: time.success && time.data !== '24:00' ? time.data : '12:00',
    })
    .toInstant()
    .toString();
  const when = time.success ? words.dateAt(dates.day(start), dates.time(start)) : dates.day(start);
  return { when, ...resource };
}
