import { type OwnerRefusalReason, splitIds } from '@randevou/contracts';
import { instantOf } from '@randevou/scheduling';
import { DAY, type Desk, MINUTE, resourceOf } from '../desk.ts';
import { servicesOf, type Wish, wishFor } from '../places/wish.ts';

/** A visit stands in the items of each day that it touches, and a write holds a hundred. */
const LONGEST_VISIT = 14 * DAY;
/** Limits count each service on the day on which it begins. */
const LONGEST_VISIT_OF_SEVERAL = DAY;

/**
 * The wish for a visit of the owner's: for as long as the services last, or `minutes` in all, of which the last service
 * takes what the others leave.
 */
export function ownerWish(
  desk: Desk,
  customerId: string,
  asked: {
    readonly serviceId: string;
    readonly minutes?: number | undefined;
    readonly partySize?: number | undefined;
  },
): Wish | OwnerRefusalReason {
  const services = servicesOf(desk, asked.serviceId);
  if (services === undefined) return 'unknown_service';
  const wish = wishFor(services, customerId, { partySize: asked.partySize });
  if (asked.minutes === undefined) return wish;
  if (asked.minutes * MINUTE > (services.length > 1 ? LONGEST_VISIT_OF_SEVERAL : LONGEST_VISIT)) return 'too_long';
  const last = wish.steps.length - 1;
  const others = wish.steps.slice(0, last).reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  const left = asked.minutes - others;
  if (left <= 0) return 'ends_before_start';
  return {
    ...wish,
    steps: wish.steps.map((step, index) => (index === last ? { ...step, durationMinutes: left } : step)),
  };
}

const EARLIEST = Date.UTC(1970, 0, 2);
const LATEST = Date.UTC(2200, 0, 1);

/** The instant of a wall time of the business; undefined where there could be no booking. */
export function wantedStart(
  desk: Desk,
  { date, time }: { readonly date: string; readonly time: string },
): number | undefined {
  // Dates beyond the calendar have no instant.
  const year = Number(date.slice(0, 4));
  if (year < 1970 || year > 2199) return undefined;
  const start = instantOf(date, time, desk.profile.timeZone);
  return isInRange(start) ? start : undefined;
}

/** Whether an instant is one at which there could be a booking. */
export function isInRange(instant: number): boolean {
  return instant >= EARLIEST && instant < LATEST;
}

/** Whether the profile has all resources that an id names, each once. */
export function isKnownResource(desk: Desk, id: string): boolean {
  const ids = splitIds(id);
  return new Set(ids).size === ids.length && ids.every((each) => resourceOf(desk, each) !== undefined);
}
