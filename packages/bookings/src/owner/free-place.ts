import { type PlacedEntry } from '../agenda/agenda.ts';
import { busyTime } from '../agenda/visit-entries.ts';
import { type Desk, MINUTE, resourceOf } from '../desk.ts';
import { placePart } from '../places/free-places.ts';
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

/** What a try at finding room is content with. */
interface Pass {
  readonly options: Seeking['options'];
  /** Those who are not there then, or have reached a limit of theirs. */
  readonly takesAnybody: boolean;
  readonly mostChanges: number;
}

/**
 * Room for a visit at `start`, whatever the hours say: only what stands in the agenda is in the way. But who is there
 * comes before who is not, then what is preferred, then as few changes of resource as can be, then the order of
 * `bestFirst`. As for customers, a later service begins on the same resource after the buffers of both, on another one
 * at once.
 */
export function freePlace(desk: Desk, wish: Wish, seeking: Seeking): Place | undefined {
  const { start, options, preferred, standing } = seeking;
  const ranked = options.map((each) => bestFirst(desk, each, standing, start));
  const asPreferred = preferred?.map((together, index) =>
    (options[index] ?? []).filter((each) => isSame(each, together)),
  );
  for (const takesAnybody of [false, true]) {
    const passes: Pass[] = wish.steps.map((_, mostChanges) => ({ options: ranked, takesAnybody, mostChanges }));
    if (asPreferred !== undefined) passes.unshift({ options: asPreferred, takesAnybody, mostChanges: Infinity });
    for (const pass of passes) {
      const parts = follow(desk, wish, seeking, pass, []);
      const last = parts?.at(-1);
      if (parts !== undefined && last !== undefined) return { start, end: last.end, parts };
    }
  }
  return undefined;
}

function follow(
  desk: Desk,
  wish: Wish,
  seeking: Seeking,
  pass: Pass,
  before: readonly PlacePart[],
): readonly PlacePart[] | undefined {
  const step = wish.steps[before.length];
  if (step === undefined) return before;
  for (const together of pass.options[before.length] ?? []) {
    const part = partAt(step, together, seeking.start, before.at(-1));
    const parts = [...before, part];
    if (changesIn(parts) > pass.mostChanges || !isFree(desk, wish, part, seeking.standing, before)) continue;
    if (!pass.takesAnybody && isPoor(desk, wish, part, seeking.standing)) continue;
    const whole = follow(desk, wish, seeking, pass, parts);
    if (whole !== undefined) return whole;
  }
  return undefined;
}

function changesIn(parts: readonly PlacePart[]): number {
  return parts.filter(({ resourceIds }, index) => index > 0 && !isSame(resourceIds, parts[index - 1]?.resourceIds))
    .length;
}

function isPoor(desk: Desk, wish: Wish, part: PlacePart, standing: readonly PlacedEntry[]): boolean {
  const broken = rulesOfPart(desk, standing, wish, part, desk.now());
  return broken.includes('resource_not_available') || broken.includes('limit_reached');
}

function partAt(step: WishedStep, resourceIds: Together, first: number, before: PlacePart | undefined): PlacePart {
  const stays = before?.resourceIds.some((id) => resourceIds.includes(id)) === true;
  const pause = stays ? before.bufferAfterMinutes + step.bufferBeforeMinutes : 0;
  const start = before === undefined ? first : before.end + pause * MINUTE;
  return placePart(step, resourceIds, { start, end: start + step.durationMinutes * MINUTE });
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
      .map((earlier) => ({ ...busyTime(earlier), seats, state: 'booked' as const }));
    return resource !== undefined && hasRoom(resource, [...others, ...own], { ...busyTime(part), seats });
  });
}

function isSame(a: Together, b: Together | undefined): boolean {
  return b?.length === a.length && a.every((id) => b.includes(id));
}
