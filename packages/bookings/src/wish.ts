import { type Booking, type ServiceProfile, type Slot } from '@randevou/contracts';
import { addDays, localDate, type SlotQuery, startOfLocalDate } from '@randevou/scheduling';
import { type Agenda } from './agenda.ts';
import { type Desk, MINUTE, resourceOf } from './desk.ts';

/** What a customer wants room for, wherever it may stand. */
export interface Wish {
  readonly service: ServiceProfile;
  /** A booking keeps the duration and buffers that it was made with. */
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Only of services that ask for it. */
  readonly partySize?: number | undefined;
  /** Named by the customer. */
  readonly resourceId?: string | undefined;
  /** The booking to be moved. */
  readonly reference?: string | undefined;
  /** Where that booking stands: free for it, but no news to its customer. */
  readonly current?: Slot | undefined;
  readonly customerId: string;
}

export function wishFor(
  service: ServiceProfile,
  customerId: string,
  details: { readonly partySize?: number | undefined; readonly resourceId?: string | undefined },
): Wish {
  return {
    service,
    durationMinutes: service.durationMinutes,
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    partySize: asksPartySize(service) ? details.partySize : undefined,
    resourceId: details.resourceId,
    customerId,
  };
}

/** The wish to move a booking; what is not given anew stays as booked. */
export function wishToMove(
  booking: Booking,
  service: ServiceProfile,
  details: { readonly partySize?: number | undefined; readonly resourceId?: string | undefined },
): Wish {
  return {
    service,
    durationMinutes: (Date.parse(booking.slot.end) - Date.parse(booking.slot.start)) / MINUTE,
    bufferBeforeMinutes: booking.bufferBeforeMinutes,
    bufferAfterMinutes: booking.bufferAfterMinutes,
    partySize: asksPartySize(service) ? (details.partySize ?? booking.partySize) : booking.partySize,
    resourceId: details.resourceId,
    reference: booking.reference,
    current: booking.slot,
    customerId: booking.customerId,
  };
}

export function asksPartySize(service: ServiceProfile): boolean {
  return service.asks.includes('partySize');
}

/** The question to `scheduling`; the agenda must have been read around [from, to). */
export function slotQuery(desk: Desk, agenda: Agenda, wish: Wish, from: number, to: number): SlotQuery {
  const { profile } = desk;
  return {
    from,
    to,
    now: desk.now(),
    timeZone: profile.timeZone,
    hours: profile.hours,
    overrides: profile.overrides,
    horizonDays: profile.policies.horizonDays,
    service: {
      durationMinutes: wish.durationMinutes,
      bufferBeforeMinutes: wish.bufferBeforeMinutes,
      bufferAfterMinutes: wish.bufferAfterMinutes,
      slotIntervalMinutes: wish.service.slotIntervalMinutes ?? profile.policies.slotIntervalMinutes,
      noticeMinutes: wish.service.noticeMinutes ?? profile.policies.noticeMinutes,
      hours: wish.service.hours,
    },
    resources: wish.service.resources.flatMap((id) => {
      const resource = resourceOf(desk, id);
      return resource === undefined ? [] : [{ ...resource, occupied: agenda.entriesOf(id) }];
    }),
    partySize: wish.partySize,
    resourceId: wish.resourceId,
    customerId: wish.customerId,
    reference: wish.reference,
  };
}

/** Reads the agenda of the local days of [from, to), and as far around them as any visit can reach. */
export async function readAround(desk: Desk, agenda: Agenda, wish: Wish, from: number, to: number): Promise<void> {
  const { timeZone } = desk.profile;
  const first = startOfLocalDate(localDate(from, timeZone), timeZone);
  const last = startOfLocalDate(addDays(localDate(Math.max(from, to - 1), timeZone), 1), timeZone);
  const reach = Math.max(
    ...[wish, ...desk.profile.services].map(
      ({ durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }) =>
        durationMinutes + bufferBeforeMinutes + bufferAfterMinutes,
    ),
  );
  await agenda.read(first - reach * MINUTE, last + reach * MINUTE);
}
