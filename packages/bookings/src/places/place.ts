import { joinIds, type Slot, type VisitPart } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { type Desk } from '../desk.ts';

/** Where a visit could be, instants in epoch milliseconds. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** One after another; two joined tables serve one part. */
  readonly parts: readonly PlacePart[];
}

export interface PlacePart {
  readonly serviceId: string;
  readonly resourceIds: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
}

/** All its resources in one id, each once in the order of the parts. */
export function resourceIdOf(place: Place): string {
  return joinIds([...new Set(place.parts.flatMap(({ resourceIds }) => resourceIds))]);
}

/** A place as it crosses borders: instants with the business's offset. */
export function slotOf(desk: Desk, place: Place): Slot {
  const { timeZone } = desk.profile;
  return {
    serviceId: joinIds(place.parts.map(({ serviceId }) => serviceId)),
    resourceId: resourceIdOf(place),
    start: zonedIso(place.start, timeZone),
    end: zonedIso(place.end, timeZone),
  };
}

/** The fields of a booking that say where it is. */
export function whereabouts(
  desk: Desk,
  place: Place,
): {
  readonly slot: Slot;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly parts?: VisitPart[];
} {
  const { timeZone } = desk.profile;
  const { parts } = place;
  return {
    slot: slotOf(desk, place),
    bufferBeforeMinutes: parts[0]?.bufferBeforeMinutes ?? 0,
    bufferAfterMinutes: parts.at(-1)?.bufferAfterMinutes ?? 0,
    ...(parts.length < 2
      ? {}
      : {
          parts: parts.map((part) => ({
            ...part,
            resourceIds: [...part.resourceIds],
            start: zonedIso(part.start, timeZone),
            end: zonedIso(part.end, timeZone),
          })),
        }),
  };
}
