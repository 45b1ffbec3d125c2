import { type Unavailable, type UnavailableReason } from '@randevou/contracts';
import { type Agenda } from '../agenda/agenda.ts';
import { guardIdsOf, hasLimits } from '../agenda/limits.ts';
import { DAY, type Desk, MINUTE } from '../desk.ts';
import { openings, readAround, whyClosed } from './free-places.ts';
import { alternatives } from './nearest-slots.ts';
import { type Place, resourceIdOf } from './place.ts';
import { candidatesOf, type Wish } from './wish.ts';

export interface Taking {
  readonly start: number;
  /** Resources taken if they are free then. */
  readonly preferred?: string | undefined;
  /** What was held in time stays in time: notice counts from the hold. */
  readonly isHeld?: boolean;
}

/** A free place for the wish at `start`, or why there is none, with the nearest others. */
export async function takePlace(desk: Desk, agenda: Agenda, wish: Wish, taking: Taking): Promise<Place | Unavailable> {
  const place = await findPlace(desk, agenda, wish, taking);
  return typeof place === 'string' ? unavailable(desk, agenda, wish, place, taking.start) : place;
}

/** The same without the others. */
export async function findPlace(
  desk: Desk,
  agenda: Agenda,
  wish: Wish,
  { start, preferred, isHeld }: Taking,
): Promise<Place | UnavailableReason> {
  const span = { from: start, to: start + 1, ...(isHeld === true ? { noticeMinutes: 0 } : {}) };
  await readGuards(desk, agenda, wish, [start]);
  await readAround(desk, agenda, [wish], span);
  const shown = wish.steps.length > 1 && wish.shown === undefined ? preferred : undefined;
  const [opening] = [
    ...(shown === undefined ? [] : openings(desk, agenda, { ...wish, shown }, span)),
    ...openings(desk, agenda, wish, span),
  ];
  if (opening === undefined) return whyClosed(desk, agenda, wish, span);
  const { places } = opening;
  return places.find((place) => resourceIdOf(place) === preferred) ?? places[0];
}

/** Has to come before the first change of the agenda, for all starts at which places will be taken. */
export async function readGuards(desk: Desk, agenda: Agenda, wish: Wish, starts: readonly number[]): Promise<void> {
  await agenda.guard([...new Set(starts.flatMap((start) => guardsFor(desk, wish, start)))]);
}

/** Of all limits that could count the visit, whoever serves it. */
function guardsFor(desk: Desk, wish: Wish, start: number): string[] {
  if (!hasLimits(desk.profile)) return [];
  const minutes = wish.steps.map((step) => step.durationMinutes + step.bufferBeforeMinutes + step.bufferAfterMinutes);
  // A later step may begin on another local day, and so in another period.
  const latest = start + minutes.reduce((sum, each) => sum + each, 0) * MINUTE;
  const starts = [start];
  for (let at = start + DAY; wish.steps.length > 1 && at < latest; at += DAY) starts.push(at);
  if (wish.steps.length > 1) starts.push(latest);
  const ids = starts.flatMap((at) =>
    wish.steps.flatMap(({ service }) =>
      candidatesOf(wish).flatMap((resourceId) =>
        guardIdsOf(desk.profile, { resourceId, serviceId: service.id, start: at }),
      ),
    ),
  );
  return [...new Set(ids)];
}

export async function unavailable(
  desk: Desk,
  agenda: Agenda,
  wish: Wish,
  reason: UnavailableReason,
  start: number,
): Promise<Unavailable> {
  return {
    outcome: 'unavailable',
    reason,
    // Others may give a visit whose people are not free: nobody asked for them by name.
    alternatives:
      reason === 'party_too_large' ? [] : await alternatives(desk, agenda, [{ ...wish, shown: undefined }], start),
    ...(wish.partySize === undefined ? {} : { partySize: wish.partySize }),
    ...(wish.reference === undefined ? {} : { reference: wish.reference }),
  };
}
