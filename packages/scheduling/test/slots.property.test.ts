import { describe, expect, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import { type BookableResource, findSlots, type FreeSlot, openWindows, type SlotQuery } from '../src/index.ts';
import { anySlotQuery, DAY, MINUTE, runs } from './any-query.ts';
import { slowSlots } from './slow-slots.ts';

jest.setTimeout(600_000);

/** The query after somebody else has booked a slot on a place: it stands in each member, and counts against limits. */
function booked(query: SlotQuery, { start, end }: FreeSlot, placeId: string, reference: string): SlotQuery {
  const members = placeId.split('+');
  const entry = {
    ...{ start, end, reference, seats: query.partySize ?? 1 },
    busyStart: start - (query.service.bufferBeforeMinutes ?? 0) * MINUTE,
    busyEnd: end + (query.service.bufferAfterMinutes ?? 0) * MINUTE,
  };
  const count = ({ limits }: Pick<BookableResource, 'limits'>) =>
    limits?.map((limit) => ({ ...limit, counted: [...limit.counted, entry] }));
  return {
    ...query,
    service: { ...query.service, limits: count(query.service) },
    resources: query.resources.map((resource) =>
      members.includes(resource.id)
        ? { ...resource, limits: count(resource), occupied: [...resource.occupied, entry] }
        : resource,
    ),
  };
}

/** Nothing of what was booked here meets anything else on an exclusive resource; shared seats are never given out twice. */
function overbooked(query: SlotQuery): string[] {
  const isNew = ({ reference }: { readonly reference?: string | undefined }): boolean =>
    reference?.startsWith('new') === true;
  const stands = ({ holdExpiresAt, customerId, reference }: BookableResource['occupied'][number]): boolean =>
    (query.reference === undefined || reference !== query.reference) &&
    (holdExpiresAt === undefined ||
      (holdExpiresAt > query.now && (query.customerId === undefined || customerId !== query.customerId)));
  return query.resources.flatMap(({ id, mode, seats, occupied }) => {
    const there = occupied.filter(stands).map((entry) => ({
      isNew: isNew(entry),
      seats: entry.seats ?? 1,
      from: entry.busyStart ?? entry.start,
      to: entry.busyEnd ?? entry.end,
    }));
    const isWrong = there.some(({ from, to, isNew: mine }) => {
      if (!mine) return false;
      if (mode === 'exclusive') return there.filter((other) => other.from < to && from < other.to).length > 1;
      for (let at = from; at < to; at += MINUTE) {
        const taken = there.filter((other) => other.from <= at && at < other.to);
        if (taken.reduce((sum, other) => sum + other.seats, 0) > seats) return true;
      }
      return false;
    });
    return isWrong ? [id] : [];
  });
}

function overLimit({ service, resources, timeZone }: SlotQuery): boolean {
  const dayIn = (instant: number): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
  return [service, ...resources]
    .flatMap(({ limits }) => limits ?? [])
    .some(({ per, bookings = Infinity, counted }) => {
      const added = counted.filter(({ reference }) => reference?.startsWith('new') === true);
      return added.some(
        ({ start }) => per === 'day' && added.filter((other) => dayIn(other.start) === dayIn(start)).length > bookings,
      );
    });
}

describe('whatever is asked of one service', () => {
  it('the slots are those of the rules written down minute by minute', () => {
    let most = 0;
    fc.assert(
      fc.property(anySlotQuery, (query) => {
        const slots = findSlots(query).map(({ start, resourceIds }) => ({ start, resourceIds }));
        most = Math.max(most, slots.length);
        expect(slots).toEqual(slowSlots(query));
      }),
      runs(60, 2000),
    );
    expect(most).toBeGreaterThan(20);
  });

  it('the slots ascend, lie in the range and in the open hours of the business and of all who give them', () => {
    fc.assert(
      fc.property(anySlotQuery, (query) => {
        const { timeZone, hours, overrides } = query;
        const range = { from: query.from - DAY, to: query.to + DAY };
        const isOpen = openWindows({ timeZone, weekly: hours, overrides }, range);
        const own = new Map(
          query.resources.map((resource) => {
            const zone = resource.timeZone ?? timeZone;
            const weekly = resource.hours;
            const schedule = {
              timeZone: zone,
              weekly: weekly ?? [],
              overrides: resource.overrides,
              leave: resource.leave,
            };
            return [resource.id, weekly === undefined ? isOpen : openWindows(schedule, range)];
          }),
        );
        const slots = findSlots(query);
        const wrong = slots.filter(({ start, end, resourceId, resourceIds }, index) => {
          const lists = [isOpen, ...resourceIds.flatMap((id) => id.split('+')).map((id) => own.get(id) ?? [])];
          const isInside = lists.every((windows) => windows.some((open) => open.start <= start && end <= open.end));
          const follows = start > (slots[index - 1]?.start ?? -Infinity);
          return !isInside || !follows || start < query.from || start >= query.to || resourceId !== resourceIds[0];
        });
        expect(wrong).toEqual([]);
      }),
      runs(150, 5000),
    );
  });

  it('every slot can be booked, one after another until none is left, and nothing is ever given twice', () => {
    fc.assert(
      fc.property(anySlotQuery, fc.infiniteStream(fc.nat()), (query, choices) => {
        let now: SlotQuery = query;
        for (let count = 0; count < 12; count += 1) {
          const slots = findSlots(now);
          if (slots.length === 0) break;
          const slot = slots[choices.next().value % slots.length];
          const placeId = slot?.resourceIds[choices.next().value % slot.resourceIds.length];
          if (slot === undefined || placeId === undefined) break;
          now = booked(now, slot, placeId, `new${String(count)}`);
          expect(overbooked(now)).toEqual([]);
          expect(overLimit(now)).toBe(false);
          const members = placeId.split('+').map((id) => now.resources.find((resource) => resource.id === id));
          if (members.every((member) => member?.mode === 'shared')) continue;
          const again = findSlots(now).find(({ start }) => start === slot.start);
          expect(again?.resourceIds ?? []).not.toContain(placeId);
        }
      }),
      runs(60, 2000),
    );
  });

  it('a day asked for alone has the slots that it has in a longer range', () => {
    fc.assert(
      fc.property(anySlotQuery, (query) => {
        const middle = query.from + DAY;
        const apart = [...findSlots({ ...query, to: middle }), ...findSlots({ ...query, from: middle })];
        expect(apart).toEqual(findSlots(query));
      }),
      runs(150, 5000),
    );
  });
});
