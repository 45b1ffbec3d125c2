import { type Booking, type Draft, type WaitingEntry, type WaitingView } from '@randevou/contracts';
import { instantOf, localMinutes, minutesOfWallTime, startOfLocalDate } from '@randevou/scheduling';
import { type Desk } from '../desk.ts';
import { type DueKey, type WaitingKey } from '../ledger.ts';
import { type Opening, type Span } from '../places/free-places.ts';
import { namedBy, servicesOf, type Wish, wishFor } from '../places/wish.ts';
import { holdDue } from '../visits/case-state.ts';

/** What an entry of the waiting list asks for: where, and with which starts. */
export type Wanted = Pick<WaitingEntry, 'customerId' | 'serviceId' | 'date' | 'timeFrom' | 'timeTo'> &
  Pick<WaitingEntry, 'partySize' | 'resourceId'>;

/** Undefined if the service is not given any more. */
export function wishOf(desk: Desk, wanted: Wanted, excludedDates: readonly string[] = []): Wish | undefined {
  const { serviceId, customerId, partySize, resourceId } = wanted;
  const services = servicesOf(desk, serviceId);
  const details = { partySize, ...namedBy(desk, resourceId), excludedDates };
  return services === undefined ? undefined : wishFor(services, customerId, details);
}

/** The starts that are wanted; the whole day where the times run over midnight. */
export function spanOf(desk: Desk, { date, timeFrom = '00:00', timeTo = '24:00' }: Wanted): Span {
  const { timeZone } = desk.profile;
  const day = { from: startOfLocalDate(date, timeZone), to: startOfLocalDate(date, timeZone, 1) };
  if (timeFrom > timeTo) return day;
  return {
    from: Math.max(day.from, instantOf(date, timeFrom, timeZone)),
    to: Math.min(day.to, instantOf(date, timeTo, timeZone) + 1),
  };
}

/** Whether a start of the span is wanted: matters where the times run over midnight. */
export function isWanted(desk: Desk, { timeFrom, timeTo }: Wanted, { start }: Opening): boolean {
  if (timeFrom === undefined || timeTo === undefined || timeFrom <= timeTo) return true;
  const at = localMinutes(start, desk.profile.timeZone);
  return at >= minutesOfWallTime(timeFrom) || at <= minutesOfWallTime(timeTo);
}

export function keyOf({ id, date, createdAt }: WaitingEntry): WaitingKey {
  return { id, date, createdAt };
}

export async function readEntry(desk: Desk, date: string, id: string): Promise<WaitingEntry | undefined> {
  const entries = await desk.ledger.readWaiting(desk.profile.id, date, date);
  return entries.find((entry) => entry.id === id);
}

/** When the customer is told of an offer, from which its hold counts; the message waits for the end of quiet hours. */
export function offerDue(offer: Draft): DueKey & { readonly kind: 'waiting_offer' } {
  return { kind: 'waiting_offer', id: `offer.${offer.id}`, at: Date.parse(offer.createdAt) };
}

/** All that falls due because of an offer. */
export function duesOf(offer: Draft): DueKey[] {
  return [holdDue(offer), offerDue(offer)];
}

/** The parts of a write that take back the hold of an offer. */
export function dropHold(held: Booking | undefined): { readonly reference: string; readonly revision: number }[] {
  return held === undefined ? [] : [{ reference: held.reference, revision: held.revision }];
}

export function waitingView(entry: WaitingEntry): WaitingView {
  const { id, serviceId, date, timeFrom, timeTo, partySize, resourceId, offer } = entry;
  return {
    id,
    serviceId,
    date,
    ...(timeFrom === undefined ? {} : { timeFrom }),
    ...(timeTo === undefined ? {} : { timeTo }),
    ...(partySize === undefined ? {} : { partySize }),
    ...(resourceId === undefined ? {} : { resourceId }),
    ...(offer === undefined ? {} : { offer }),
  };
}
