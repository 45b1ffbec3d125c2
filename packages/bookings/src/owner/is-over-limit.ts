import { type BookingLimit as LimitProfile } from '@randevou/contracts';
import { type BookingLimit, findSlots, ROUND_THE_CLOCK, type SlotQuery } from '@randevou/scheduling';
import { type PlacedEntry } from '../agenda/agenda.ts';
import { counted } from '../agenda/limits.ts';
import { type Desk, MINUTE, resourceOf, serviceOf } from '../desk.ts';
import { withCount } from '../places/free-places.ts';
import { type PlacePart } from '../places/place.ts';
import { type Wish } from '../places/wish.ts';

/** Whether a limit of the service or of the resource would refuse the part to a customer, with nothing else in its way. */
export function isOverLimit(
  desk: Desk,
  entries: readonly PlacedEntry[],
  asked: { readonly wish: Wish; readonly part: PlacePart; readonly resourceId: string; readonly at: number },
): boolean {
  const { wish, part, resourceId, at } = asked;
  const resource = resourceOf(desk, resourceId);
  const ofService = serviceOf(desk, part.serviceId)?.limits ?? [];
  if (resource === undefined || (ofService.length === 0 && resource.limits.length === 0)) return false;
  const count = (limits: readonly LimitProfile[], matches: (placed: PlacedEntry) => boolean): BookingLimit[] =>
    withCount(limits, () => counted(entries, matches, { ...wish, now: at }));
  const { id, name, mode, seats } = resource;
  const service = { durationMinutes: (part.end - part.start) / MINUTE, slotIntervalMinutes: 1 };
  const free: SlotQuery = {
    from: part.start,
    to: part.start + 1,
    now: Math.min(at, part.start),
    timeZone: desk.profile.timeZone,
    hours: ROUND_THE_CLOCK,
    service,
    resources: [{ id, name, mode, seats, occupied: [] }],
  };
  const limited: SlotQuery = {
    ...free,
    service: { ...service, limits: count(ofService, ({ entry }) => entry.serviceId === part.serviceId) },
    resources: [
      { id, name, mode, seats, occupied: [], limits: count(resource.limits, (placed) => placed.resourceId === id) },
    ],
  };
  return findSlots(free).length > 0 && findSlots(limited).length === 0;
}
