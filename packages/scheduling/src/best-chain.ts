import { type ChainStep, isFree } from './chain-step.ts';
import { type LimitCheck } from './limits.ts';
import { type Place } from './place.ts';
import { type Window } from './window.ts';

/** Everything that a chain of steps is made from. */
export interface ChainSearch {
  readonly steps: readonly ChainStep[];
  /** For each number of changes of place, all ways to spread them: whether the place changes before each step. */
  readonly patterns: readonly (readonly (readonly boolean[])[])[];
  /** Of a place, whatever it does; undefined: it has none. */
  limits(place: Place): LimitCheck | undefined;
  /** Whether the place's grid for the first step has this start. */
  mayStart(place: Place, start: number): boolean;
}

/** A step that stands: where and when. */
export interface Link extends Window {
  readonly step: ChainStep;
  readonly place: Place;
}

/** Steps that one place gives one after another, and the places that could, best first. */
interface Run {
  readonly parts: readonly Omit<Link, 'place'>[];
  readonly places: readonly Place[];
}

/**
 * The best way to give all steps from `start` on: with the fewest changes of place, then with the best places, those of
 * the first step first. Where the place changes decides all the times, so each such pattern is looked at by itself.
 */
export function bestChain(search: ChainSearch, start: number): readonly Link[] | undefined {
  for (const patterns of search.patterns) {
    const chains = patterns.flatMap((changes) => {
      const chain = withPlaces(search, runsOf(search, start, changes), []);
      return chain === undefined ? [] : [chain];
    });
    const [best] = chains.sort(byRank);
    if (best !== undefined) return best;
  }
  return undefined;
}

/** The patterns of a search of so many steps. */
export function changePatterns(count: number): boolean[][][] {
  const byChanges: boolean[][][] = Array.from({ length: count }, () => []);
  for (let bits = 0; bits < 2 ** (count - 1); bits += 1) {
    const pattern = Array.from({ length: count }, (_, step) => step > 0 && ((bits >> (step - 1)) & 1) === 1);
    byChanges[pattern.filter(Boolean).length]?.push(pattern);
  }
  return byChanges;
}

/** None when some run has no place at these times, or a service has reached its limit. */
function runsOf(search: ChainSearch, start: number, changes: readonly boolean[]): Run[] | undefined {
  const runs: Omit<Link, 'place'>[][] = [];
  const parts: Omit<Link, 'place'>[] = [];
  for (const [index, step] of search.steps.entries()) {
    const before = parts.at(-1);
    const isNew = before === undefined || changes[index] === true;
    const from =
      before === undefined ? start : isNew ? before.end : before.start + before.step.reach.length + step.reach.before;
    const part = { step, start: from, end: from + step.reach.duration };
    const same = parts.filter((other) => other.step.service === step.service);
    if (step.allows?.(part, same) === false) return undefined;
    parts.push(part);
    if (isNew) runs.push([part]);
    else runs.at(-1)?.push(part);
  }

  const placed: Run[] = [];
  for (const [index, own] of runs.entries()) {
    const [first] = own;
    const places = (first?.step.order(first.start) ?? []).filter(
      (place) =>
        (index > 0 || search.mayStart(place, start)) &&
        own.every((part) => isFree(part.step, place, part)) &&
        isWithinLimits(search, place, own, []),
    );
    if (places.length === 0) return undefined;
    placed.push({ parts: own, places });
  }
  return placed;
}

/** The first way to give each run a place other than the one before it. */
function withPlaces(
  search: ChainSearch,
  runs: readonly Run[] | undefined,
  taken: readonly Link[],
): readonly Link[] | undefined {
  if (runs === undefined) return undefined;
  const [run, ...others] = runs;
  if (run === undefined) return taken;
  for (const place of run.places) {
    if (place === taken.at(-1)?.place || !goesWithEarlier(search, place, run, taken)) continue;
    const chain = withPlaces(search, others, [...taken, ...run.parts.map((part) => ({ ...part, place }))]);
    if (chain !== undefined) return chain;
  }
  return undefined;
}

/** A place that comes back in the same visit has its own earlier parts, with their buffers, in its way. */
function goesWithEarlier(search: ChainSearch, place: Place, { parts }: Run, taken: readonly Link[]): boolean {
  const earlier = taken.filter((link) => link.place === place);
  const [first] = parts;
  if (earlier.length === 0 || first === undefined) return true;
  const isClear = earlier.every(
    ({ start, step }) => start + step.reach.length <= first.start - first.step.reach.before,
  );
  return isClear && isWithinLimits(search, place, parts, earlier);
}

function isWithinLimits(
  search: ChainSearch,
  place: Place,
  parts: readonly Window[],
  earlier: readonly Window[],
): boolean {
  const allows = search.limits(place);
  return allows === undefined || parts.every((part, index) => allows(part, [...earlier, ...parts.slice(0, index)]));
}

function byRank(a: readonly Link[], b: readonly Link[]): number {
  const rank = ({ step, place, start }: Link): number => step.order(start).indexOf(place);
  for (const [index, link] of a.entries()) {
    const other = b[index];
    const difference = other === undefined ? 0 : rank(link) - rank(other);
    if (difference !== 0) return difference;
  }
  return 0;
}
