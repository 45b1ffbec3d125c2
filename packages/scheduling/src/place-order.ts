import { type Asker, occupancyThatCounts } from './full-times.ts';
import { type LocalDays } from './local-days.ts';
import { type Place } from './place.ts';

const byName = new Intl.Collator('en', { numeric: true });

/**
 * The places best first, by local day: single ones before joins, then the smallest, then the one with the fewest
 * bookings (and holds of others) that day, then by name.
 */
export function placeOrder<Kind extends Place>(
  places: readonly Kind[],
  days: LocalDays,
  asker: Asker,
): (day: number) => readonly Kind[] {
  const byRank = [...places].sort(
    (a, b) => bySize(a, b) || byName.compare(a.name, b.name) || byName.compare(a.id, b.id),
  );
  const areAlike = byRank.some((place, index) => {
    const next = byRank[index + 1];
    return next !== undefined && bySize(place, next) === 0;
  });
  if (!areAlike) return () => byRank;

  const counts = new Map(byRank.map((place) => [place, bookingsByDay(place, days, asker)]));
  const orders = new Map<number, readonly Kind[]>();
  return (day) => {
    const known = orders.get(day);
    if (known !== undefined) return known;
    const count = (place: Kind): number => counts.get(place)?.get(day) ?? 0;
    const order = [...byRank].sort((a, b) => bySize(a, b) || count(a) - count(b));
    orders.set(day, order);
    return order;
  };
}

function bySize(a: Place, b: Place): number {
  return Number(a.members.length > 1) - Number(b.members.length > 1) || a.seats - b.seats;
}

/** What stands in several members of a join is one booking. */
function bookingsByDay(place: Place, days: LocalDays, asker: Asker): Map<number, number> {
  const counts = new Map<number, number>();
  const seen = new Set<string>();
  for (const member of place.members) {
    for (const { start, reference, state } of occupancyThatCounts(member.occupied, asker)) {
      if (state === 'blocked') continue;
      if (place.members.length > 1 && reference !== undefined) {
        const key = `${reference}|${start}`;
        if (seen.has(key)) continue;
        seen.add(key);
      }
      const day = days.dayOf(start);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
  }
  return counts;
}
