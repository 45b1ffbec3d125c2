import { type PlacedEntry } from '../agenda/agenda.ts';
import { type Desk, MINUTE, resourceOf } from '../desk.ts';
import { type Place, type PlacePart } from '../places/place.ts';
import { type Wish, type WishedStep } from '../places/wish.ts';
import { rulesOfPart } from './broken-rules.ts';
import { bestFirst, type Together } from './candidates.ts';
import { hasRoom } from './has-room.ts';

export interface Seeking {
  /** Epoch milliseconds; on no grid. */
  readonly start: number;
  /** What may serve each step, see `candidates`. */
  readonly options: readonly (readonly Together[])[];
  /** Taken if free: where each step stands now. */
  readonly preferred?: readonly Together[] | undefined;
  /** What is in the way. */
  readonly standing: readonly PlacedEntry[];
}

/**
 * Room for a visit at `start`, whatever the hours say: only what stands in the agenda is in the way, but who is there
 * comes before who is not. As for customers, a later service begins on the same resource after the buffers of both, on
 * another one at once, and stays with the same resource if it can.
 */
export function freePlace(desk: Desk, wish: Wish, seeking: Seeking): Place | undefined {
  const parts = follow(desk, wish, seeking, []);
  const last = parts?.at(-1);
  return parts === undefined || last === undefined ? undefined : { start: seeking.start, end: last.end, parts };
}

function follow(
  desk: Desk,
  wish: Wish,
  seeking: Seeking,
  before: readonly PlacePart[],
): readonly PlacePart[] | undefined {
  const index = before.length;
  const step = wish.steps[index];
  if (step === undefined) return before;
  const ranked = bestFirst(desk, seeking.options[index] ?? [], seeking.standing, seeking.start);
  for (const part of inOrder(
    desk,
    wish,
    seeking,
    before,
    ranked.map((each) => partAt(step, each, seeking.start, before.at(-1))),
  )) {
    const parts = follow(desk, wish, seeking, [...before, part]);
    if (parts !== undefined) return parts;
  }
  return undefined;
}

/** The free ones: first those who are there then and below their limits, of these the ones who serve already. */
function inOrder(
  desk: Desk,
  wish: Wish,
  seeking: Seeking,
  before: readonly PlacePart[],
  ranked: readonly PlacePart[],
): readonly PlacePart[] {
  const { standing, preferred } = seeking;
  const wanted = [preferred?.[before.length], before.at(-1)?.resourceIds];
  return ranked
    .filter((part) => isFree(desk, wish, part, standing, before))
    .map((part) => {
      const broken = rulesOfPart(desk, standing, wish, part, desk.now());
      const isPoor = broken.includes('resource_not_available') || broken.includes('limit_reached');
      return { part, rank: (isPoor ? 2 : 0) + (wanted.some((other) => isSame(part.resourceIds, other)) ? 0 : 1) };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ part }) => part);
}

function partAt(step: WishedStep, resourceIds: Together, first: number, before: PlacePart | undefined): PlacePart {
  const { service, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = step;
  const stays = before?.resourceIds.some((id) => resourceIds.includes(id)) === true;
  const pause = stays ? before.bufferAfterMinutes + bufferBeforeMinutes : 0;
  const start = before === undefined ? first : before.end + pause * MINUTE;
  const end = start + durationMinutes * MINUTE;
  return { serviceId: service.id, resourceIds, start, end, bufferBeforeMinutes, bufferAfterMinutes };
}

function isFree(
  desk: Desk,
  { partySize: seats = 1 }: Wish,
  part: PlacePart,
  standing: readonly PlacedEntry[],
  before: readonly PlacePart[],
): boolean {
  return part.resourceIds.every((id) => {
    const resource = resourceOf(desk, id);
    const others = standing.filter(({ resourceId }) => resourceId === id).map(({ entry }) => entry);
    const own = before
      .filter(({ resourceIds }) => resourceIds.includes(id))
      .map((earlier) => ({ ...busy(earlier), seats, state: 'booked' as const }));
    return resource !== undefined && hasRoom(resource, [...others, ...own], { ...busy(part), seats });
  });
}

function busy(part: PlacePart): { readonly busyStart: number; readonly busyEnd: number } {
  return {
    busyStart: part.start - part.bufferBeforeMinutes * MINUTE,
    busyEnd: part.end + part.bufferAfterMinutes * MINUTE,
  };
}

function isSame(a: Together, b: Together | undefined): boolean {
  return b?.length === a.length && a.every((id) => b.includes(id));
}
