import { type Unavailable } from '@randevou/contracts';
import { type Agenda, isLapsed, type PlacedEntry } from '../agenda/agenda.ts';
import { type Desk } from '../desk.ts';
import { readAround } from '../places/free-places.ts';
import { type Place } from '../places/place.ts';
import { readGuards, unavailable } from '../places/take-place.ts';
import { candidatesOf, type Wish } from '../places/wish.ts';
import { type CaseState, referencesOf } from '../visits/case-state.ts';
import { candidates, type Together } from './candidates.ts';
import { freePlace } from './free-place.ts';

export interface Room {
  readonly place: Place;
  /** False: it takes what the customer's own draft holds, which is given up. */
  readonly keepsDraft: boolean;
}

/** Room for a visit whatever the rules say, or that there is none, with what customers could have nearby. */
export async function takeRoom(
  desk: Desk,
  state: CaseState,
  wish: Wish,
  asked: { readonly start: number; readonly named?: string | undefined; readonly preferred?: readonly Together[] },
): Promise<Room | Unavailable> {
  const { agenda, customer } = state;
  const { start, named, preferred } = asked;
  const options = candidates(desk, wish, named);
  const among = limitedTo(wish, options);
  await readGuards(desk, agenda, among, [start]);
  await readAround(desk, agenda, [among], { from: start, to: start + 1 });

  const inTheWay = agenda
    .entries()
    .filter(({ entry }) => !isLapsed(entry, desk.now()) && entry.reference !== wish.reference);
  const seek = (standing: readonly PlacedEntry[]): Place | undefined =>
    freePlace(desk, wish, { start, options, preferred, standing });
  const place = seek(inTheWay);
  if (place !== undefined) return { place, keepsDraft: true };

  const own = customer.openDraft === undefined ? [] : referencesOf(customer.openDraft);
  const isOwnHold = ({ entry }: PlacedEntry): boolean => entry.state === 'held' && own.includes(entry.reference);
  const inPlaceOfDraft = inTheWay.some(isOwnHold) ? seek(inTheWay.filter((placed) => !isOwnHold(placed))) : undefined;
  if (inPlaceOfDraft !== undefined) return { place: inPlaceOfDraft, keepsDraft: false };

  const reason = options.some((each) => each.length === 0) ? 'party_too_large' : 'full';
  const resourceId = named !== undefined && candidatesOf(wish).includes(named) ? named : undefined;
  return unavailable(desk, agenda, { ...wish, resourceId }, reason, start);
}

/** Reads what the rules about a place look at; nothing is written on it. */
export async function readForOwner(desk: Desk, agenda: Agenda, wish: Wish, place: Place): Promise<void> {
  const among = limitedTo(
    wish,
    place.parts.map(({ resourceIds }) => [resourceIds]),
  );
  await readAround(desk, agenda, [among], { from: place.start, to: place.start + 1 });
}

/** The wish as if each service were given by these resources alone, so that all of theirs is read. */
function limitedTo(wish: Wish, options: readonly (readonly Together[])[]): Wish {
  return {
    ...wish,
    steps: wish.steps.map((step, index) => ({
      ...step,
      service: { ...step.service, resources: [...new Set((options[index] ?? []).flat())] },
    })),
  };
}
