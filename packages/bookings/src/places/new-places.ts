import { type Agenda } from '../agenda/agenda.ts';
import { type Desk } from '../desk.ts';
import { openings, type Span } from './free-places.ts';
import { type Place, resourceIdOf } from './place.ts';
import { isPersonal, type Wish } from './wish.ts';

/** The best free place of each start, without the one where the booking to be moved stands already. */
export function newPlaces(desk: Desk, agenda: Agenda, wish: Wish, span: Span): Place[] {
  const places = openings(desk, agenda, wish, span).map(({ places: [best] }) => best);
  const { current } = wish;
  if (current === undefined) return places;
  const start = Date.parse(current.start);
  return places.filter((place) => {
    const resourceId = resourceIdOf(place);
    return place.start !== start || (isPersonal(desk, resourceId) && resourceId !== current.resourceId);
  });
}
