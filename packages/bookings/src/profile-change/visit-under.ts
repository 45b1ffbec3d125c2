import { type Booking, type BusinessProfile, type ServiceProfile, type VisitPart } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { busyTime, partsOf } from '../agenda/visit-entries.ts';
import { MINUTE } from '../desk.ts';

export interface VisitRules {
  readonly before: BusinessProfile | undefined;
  readonly after: BusinessProfile;
}

/** One service of a visit as a profile would have it; instants in epoch milliseconds. */
export interface PartUnder {
  readonly serviceId: string;
  readonly resourceIds: readonly string[];
  readonly start: number;
  readonly end: number;
  /** As it was booked. */
  readonly bookedStart: number;
  readonly bookedEnd: number;
  readonly busyStart: number;
  readonly busyEnd: number;
}

export interface VisitUnder {
  readonly reference: string;
  readonly people: number;
  readonly parts: readonly PartUnder[];
  readonly isAtOtherWallTime: boolean;
}

/**
 * A booking with the durations and buffers of the new profile, as far as the change is about them: a service whose
 * duration stays leaves its bookings as they are, and what the owner booked for a time of its own keeps that. Later
 * services of a visit move back as far as they have to.
 */
export function visitUnder({ before, after }: VisitRules, booking: Booking): VisitUnder {
  const parts: PartUnder[] = [];
  for (const part of partsOf(booking)) {
    const last = parts.at(-1);
    const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = lengthsUnder({ before, after }, booking, part);
    const follows = last?.resourceIds.some((id) => part.resourceIds.includes(id)) === true;
    const earliest = last === undefined ? -Infinity : follows ? last.busyEnd + bufferBeforeMinutes * MINUTE : last.end;
    const start = Math.max(Date.parse(part.start), earliest);
    const end = start + durationMinutes * MINUTE;
    parts.push({
      serviceId: part.serviceId,
      resourceIds: part.resourceIds,
      start,
      end,
      bookedStart: Date.parse(part.start),
      bookedEnd: Date.parse(part.end),
      ...busyTime({ start, end, bufferBeforeMinutes, bufferAfterMinutes }),
    });
  }
  const start = Date.parse(booking.slot.start);
  return {
    reference: booking.reference,
    people: booking.partySize ?? 1,
    parts,
    isAtOtherWallTime:
      before !== undefined &&
      before.timeZone !== after.timeZone &&
      wallTime(start, before.timeZone) !== wallTime(start, after.timeZone),
  };
}

type Lengths = Pick<ServiceProfile, 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>;

function lengthsUnder({ before, after }: VisitRules, booking: Booking, part: VisitPart): Lengths {
  const booked = {
    durationMinutes: (Date.parse(part.end) - Date.parse(part.start)) / MINUTE,
    bufferBeforeMinutes: part.bufferBeforeMinutes,
    bufferAfterMinutes: part.bufferAfterMinutes,
  };
  const old = before?.services.find(({ id }) => id === part.serviceId);
  const service = after.services.find(({ id }) => id === part.serviceId);
  if (old === undefined || service === undefined) return booked;
  const changed = (name: keyof Lengths): number => {
    const isUsual = booking.source === 'customer' || booked[name] === old[name];
    return isUsual && old[name] !== service[name] ? service[name] : booked[name];
  };
  return {
    durationMinutes: changed('durationMinutes'),
    bufferBeforeMinutes: changed('bufferBeforeMinutes'),
    bufferAfterMinutes: changed('bufferAfterMinutes'),
  };
}

function wallTime(instant: number, timeZone: string): string {
  return zonedIso(instant, timeZone).slice(0, 16);
}
