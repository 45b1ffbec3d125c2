import { Temporal } from 'temporal-polyfill';
import { LocalDate, WallTime, type Slot } from '@randevou/contracts';
import type { TurnContext } from '../turn-context.ts';
import { fullTime } from './describe.ts';

/** What could not be had, as far as it was said. */
export interface WishedTime {
  /** `2026-03-03` */
  readonly date?: string;
  /** Ready to be shown: the day. */
  readonly day?: string;
  /** Ready to be shown: day and time; only when a time was named. */
  readonly when?: string;
  readonly resourceId?: string;
  readonly serviceId?: string;
  /** Earliest and latest start that were wanted, `HH:MM`. */
  readonly from?: string;
  readonly to?: string;
  /** Of several days the last. */
  readonly lastDate?: string;
  /** It stood on the customer's screen as free. */
  readonly wasOffered?: boolean;
}

/** When, what and with whom the arguments of a tool call asked for. */
export function wishedTime(
  { dates, words, profile, session }: TurnContext,
  args: {
    readonly date?: unknown;
    readonly date_to?: unknown;
    readonly time?: unknown;
    readonly time_from?: unknown;
    readonly time_to?: unknown;
    readonly resource_id?: unknown;
    readonly service_id?: unknown;
  },
): WishedTime {
  const date = LocalDate.safeParse(args.date);
  const time = WallTime.safeParse(args.time);
  const named = {
    ...(typeof args.resource_id === 'string' ? { resourceId: args.resource_id } : {}),
    ...(typeof args.service_id === 'string' ? { serviceId: args.service_id } : {}),
    ...(typeof args.time_from === 'string' ? { from: args.time_from } : {}),
    ...(typeof args.time_to === 'string' ? { to: args.time_to } : {}),
    ...(typeof args.date_to === 'string' ? { lastDate: args.date_to } : {}),
  };
  if (!date.success) return named;
  const start = Temporal.PlainDate.from(date.data)
    .toZonedDateTime({
      timeZone: profile.timeZone,
      plainTime: time.success && time.data !== '24:00' ? time.data : '12:00',
    })
    .toInstant();
  const day = dates.day(start.toString());
  if (!time.success) return { ...named, date: date.data, day };
  const wasOffered = session.offer?.slots.some(
    (slot) =>
      Date.parse(slot.start) === start.epochMilliseconds &&
      (named.serviceId === undefined || slot.serviceId === named.serviceId) &&
      (named.resourceId === undefined || slot.resourceId === named.resourceId),
  );
  return {
    ...named,
    date: date.data,
    day,
    when: words.dateAt(day, dates.time(start.toString())),
    wasOffered: wasOffered === true,
  };
}

/** The same for a slot that stood on the customer's screen. */
export function offeredTime(context: TurnContext, { start, serviceId, resourceId }: Slot): WishedTime {
  const { dates } = context;
  return {
    date: dates.date(start),
    day: dates.day(start),
    when: fullTime(context, start),
    serviceId,
    resourceId,
    wasOffered: true,
  };
}
