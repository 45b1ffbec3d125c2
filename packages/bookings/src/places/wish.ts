import { type Booking, joinIds, type ServiceProfile, type Slot, splitIds } from '@randevou/contracts';
import { partsOf } from '../agenda/visit-entries.ts';
import { type Desk, MINUTE, resourceOf, serviceOf } from '../desk.ts';

/** What `findVisits` takes. */
const MOST_SERVICES = 4;

/** One service of a visit. A booking keeps the duration and buffers that it was made with. */
export interface WishedStep {
  readonly service: ServiceProfile;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
}

/** What a customer wants room for, wherever it may stand. */
export interface Wish {
  /** At least one; several are one visit. */
  readonly steps: readonly WishedStep[];
  /** Only of services that ask for it. */
  readonly partySize?: number | undefined;
  /** Named by the customer. */
  readonly resourceId?: string | undefined;
  /** The people who serve a visit of several services, as the customer was shown them: nobody else will do. */
  readonly shown?: string | undefined;
  /** The booking to be moved. */
  readonly reference?: string | undefined;
  /** Where that booking stands: free for it, but no news to its customer. */
  readonly current?: Slot | undefined;
  /** Local dates on which the customer can have nothing more. */
  readonly excludedDates?: readonly string[];
  readonly customerId: string;
}

export interface WishDetails {
  readonly partySize?: number | undefined;
  readonly resourceId?: string | undefined;
  readonly shown?: string | undefined;
  readonly excludedDates?: readonly string[];
}

/** The services that an id names, in order; undefined if one is unknown, or if they are too many for one visit. */
export function servicesOf(desk: Desk, serviceId: string): readonly ServiceProfile[] | undefined {
  const ids = splitIds(serviceId);
  if (ids.length > MOST_SERVICES) return undefined;
  const services = ids.map((id) => serviceOf(desk, id));
  return services.every((service) => service !== undefined) ? services : undefined;
}

export function wishFor(services: readonly ServiceProfile[], customerId: string, details: WishDetails): Wish {
  return {
    steps: services.map((service) => ({
      service,
      durationMinutes: service.durationMinutes,
      bufferBeforeMinutes: service.bufferBeforeMinutes,
      bufferAfterMinutes: service.bufferAfterMinutes,
    })),
    ...details,
    partySize: services.some(asksPartySize) ? details.partySize : undefined,
    customerId,
  };
}

/**
 * The wish to move a booking; what is not given anew stays as booked, also the service. Undefined if a service is not
 * given (any more).
 */
export function wishToMove(
  desk: Desk,
  booking: Booking,
  details: WishDetails,
  serviceId = booking.slot.serviceId,
): Wish | undefined {
  const services = servicesOf(desk, serviceId);
  if (services === undefined) return undefined;
  if (serviceId !== booking.slot.serviceId) {
    const partySize = details.partySize ?? booking.partySize;
    const wish = wishFor(services, booking.customerId, { ...details, partySize });
    return { ...wish, reference: booking.reference, current: booking.slot };
  }
  const steps = partsOf(booking).flatMap((part, index): WishedStep[] => {
    const service = services[index];
    if (service === undefined) return [];
    const { bufferBeforeMinutes, bufferAfterMinutes } = part;
    const durationMinutes = (Date.parse(part.end) - Date.parse(part.start)) / MINUTE;
    return [{ service, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }];
  });
  return {
    steps,
    ...details,
    partySize: services.some(asksPartySize) ? (details.partySize ?? booking.partySize) : booking.partySize,
    reference: booking.reference,
    current: booking.slot,
    customerId: booking.customerId,
  };
}

/** Whether the visit is not only moved, but another service after it. */
export function becomesAnother(booking: Booking, wish: Wish): boolean {
  return serviceIdOf(wish) !== booking.slot.serviceId;
}

export function asksPartySize(service: ServiceProfile): boolean {
  return service.asks.includes('partySize');
}

export function serviceIdOf(wish: Wish): string {
  return joinIds(wish.steps.map(({ service }) => service.id));
}

/** Everything that can serve some step of the wish. */
export function candidatesOf(wish: Wish): string[] {
  return [...new Set(wish.steps.flatMap(({ service }) => service.resources))];
}

/** The customer sees who it is with, but not which table. */
export function isPersonal(desk: Desk, resourceId: string): boolean {
  return splitIds(resourceId).some((id) => resourceOf(desk, id)?.kind === 'staff');
}

/** People that a slot showed must stay; a table may be exchanged, since nobody was told its name. */
export function boundTo(desk: Desk, resourceId: string): Pick<WishDetails, 'resourceId' | 'shown'> {
  if (!isPersonal(desk, resourceId)) return {};
  return splitIds(resourceId).length === 1 ? { resourceId } : { shown: resourceId };
}

/** Whom the customer named: a person or a table, or the people of a slot that they were shown. */
export function namedBy(desk: Desk, resourceId: string | undefined): Pick<WishDetails, 'resourceId' | 'shown'> {
  if (resourceId === undefined) return {};
  return splitIds(resourceId).length === 1 ? { resourceId } : boundTo(desk, resourceId);
}
