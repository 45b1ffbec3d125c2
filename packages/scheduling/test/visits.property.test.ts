import { describe, expect, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import { findVisits, type VisitQuery } from '../src/index.ts';
import { anyVisitQuery, MINUTE, runs } from './any-query.ts';
import { SlowDesk, type SlowPlace, slowPlaces } from './slow-slots.ts';

jest.setTimeout(600_000);

interface SlowPart {
  readonly place: SlowPlace;
  readonly start: number;
  readonly end: number;
}

/** Every way to give the steps from a start, each part checked by itself and next to the others. */
function everyChain(query: VisitQuery, desk: SlowDesk, start: number): SlowPart[][] {
  const { resourceId } = query;
  const places = slowPlaces({ ...query, resourceId: undefined });
  const isOfUse = resourceId === undefined || query.steps.some(({ resourceIds }) => resourceIds.includes(resourceId));
  let chains: SlowPart[][] = [[]];
  for (const [index, { service, resourceIds }] of query.steps.entries()) {
    const before = (service.bufferBeforeMinutes ?? 0) * MINUTE;
    const isTheirs = resourceId !== undefined && resourceIds.includes(resourceId);
    const able = places.filter(({ id }) => isOfUse && resourceIds.includes(id) && (!isTheirs || id === resourceId));
    chains = chains.flatMap((chain) =>
      able.flatMap((place) => {
        const last = chain.at(-1);
        const bufferOf = (step: number): number => (query.steps[step]?.service.bufferAfterMinutes ?? 0) * MINUTE;
        const from =
          last === undefined ? start : last.place.id === place.id ? last.end + bufferOf(index - 1) + before : last.end;
        const end = from + service.durationMinutes * MINUTE;
        const own = chain.filter((part) => part.place.id === place.id);
        const isClear = chain.every(
          (part, step) => part.place.id !== place.id || part.end + bufferOf(step) <= from - before,
        );
        const same = chain.filter((_, step) => query.steps[step]?.service === service);
        const fits =
          isClear &&
          (index > 0 || desk.gridStarts(place, service).has(start)) &&
          desk.canGive(place, service, from, own) &&
          desk.isWithin(service.limits ?? [], from, service.durationMinutes, same);
        return fits ? [[...chain, { place, start: from, end }]] : [];
      }),
    );
  }
  return chains;
}

function changesIn(chain: readonly SlowPart[]): number {
  return chain.filter(({ place }, index) => index > 0 && chain[index - 1]?.place.id !== place.id).length;
}

function slowVisits(query: VisitQuery) {
  const desk = new SlowDesk(query);
  const notice = Math.max(...query.steps.map(({ service }) => service.noticeMinutes ?? 0));
  const places = slowPlaces({ ...query, resourceId: undefined });
  const [first] = query.steps;
  const visits = [];
  for (let start = Math.ceil(query.from / MINUTE) * MINUTE; start < query.to; start += 5 * MINUTE) {
    const isOnGrid = places.some((place) => first !== undefined && desk.gridStarts(place, first.service).has(start));
    if (!isOnGrid || !desk.mayStart(start, notice)) continue;
    const [best] = everyChain(query, desk, start).sort((a, b) => {
      const fewer = changesIn(a) - changesIn(b);
      if (fewer !== 0) return fewer;
      for (const [index, part] of a.entries()) {
        const other = b[index];
        const order = other === undefined ? 0 : desk.compare(part.place, other.place, desk.dayOf(part.start));
        if (order !== 0) return order;
      }
      return 0;
    });
    if (best === undefined) continue;
    const parts = best.map((part) => ({ resourceId: part.place.id, start: part.start, end: part.end }));
    visits.push({ start, end: best.at(-1)?.end, parts });
  }
  return visits;
}

describe('whatever is asked of several services', () => {
  it('the visits are those of the rules written down, every chain tried', () => {
    let changing = 0;
    fc.assert(
      fc.property(anyVisitQuery, (query) => {
        const visits = findVisits(query);
        if (visits.some(({ parts }) => new Set(parts.map(({ resourceId }) => resourceId)).size > 1)) changing += 1;
        expect(visits).toEqual(slowVisits(query));
      }),
      runs(40, 600),
    );
    expect(changing).toBeGreaterThan(2);
  });
});
