import { type BookingLimit, type BusinessProfile } from '@randevou/contracts';
import { addDays, localDate, startOfLocalDate } from '@randevou/scheduling';
import { type AgendaEntry } from '../ledger.ts';
import { type PlacedEntry } from './agenda.ts';

type Per = BookingLimit['per'];

/** The local days [first, after) of a period, as dates. */
interface Period {
  readonly first: string;
  readonly after: string;
}

/** Whether anything in the profile is limited, so that most businesses pay nothing for limits. */
export function hasLimits({ services, resources }: BusinessProfile): boolean {
  return [...services, ...resources].some(({ limits }) => limits.length > 0);
}

/** The guards of the limits that count one entry: its service's and its resource's. */
export function guardIdsOf(
  profile: BusinessProfile,
  { resourceId, serviceId, start }: Pick<AgendaEntry, 'serviceId' | 'start'> & { readonly resourceId: string },
): string[] {
  const date = localDate(start, profile.timeZone);
  const of = (kind: string, id: string, limits: readonly BookingLimit[]): string[] =>
    [...new Set(limits.map(({ per }) => per))].map((per) => `${kind}:${id}:${per}:${periodOf(per, date).first}`);
  return [
    ...of('service', serviceId, profile.services.find(({ id }) => id === serviceId)?.limits ?? []),
    ...of('resource', resourceId, profile.resources.find(({ id }) => id === resourceId)?.limits ?? []),
  ];
}

/** The instants [from, to) of all the periods that visits with starts in [from, to) count in. */
export function limitedRange(
  profile: BusinessProfile,
  ids: { readonly services: readonly string[]; readonly resources: readonly string[] },
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } {
  const { timeZone } = profile;
  const limits = [
    ...profile.services.filter(({ id }) => ids.services.includes(id)),
    ...profile.resources.filter(({ id }) => ids.resources.includes(id)),
  ].flatMap((owner) => owner.limits);
  const [firstDate, lastDate] = [localDate(from, timeZone), localDate(Math.max(from, to - 1), timeZone)];
  const starts = limits.map(({ per }) => startOfLocalDate(periodOf(per, firstDate).first, timeZone));
  const ends = limits.map(({ per }) => startOfLocalDate(periodOf(per, lastDate).after, timeZone));
  return { from: Math.min(from, ...starts), to: Math.max(to, ...ends) };
}

/**
 * The visits that count against a limit, each once though two joined tables or two dates may hold it. Own holds are left
 * out, since they are given up, and so is the booking that is moved.
 */
export function counted(
  entries: readonly PlacedEntry[],
  matches: (placed: PlacedEntry) => boolean,
  wish: { readonly customerId: string; readonly reference?: string | undefined; readonly now: number },
): { readonly start: number; readonly end: number }[] {
  const visits = new Map<string, { start: number; end: number }>();
  for (const placed of entries) {
    const { reference, customerId, state, start, end, holdExpiresAt } = placed.entry;
    if (state === 'blocked' || reference === wish.reference || !matches(placed)) continue;
    if (state === 'held' && (customerId === wish.customerId || (holdExpiresAt ?? Infinity) <= wish.now)) continue;
    visits.set(`${reference}|${start}`, { start, end });
  }
  return [...visits.values()];
}

function periodOf(per: Per, date: string): Period {
  switch (per) {
    case 'day':
      return { first: date, after: addDays(date, 1) };
    case 'week': {
      // 1970-01-01 was a Thursday; weeks start on Monday.
      const weekday = (((Date.parse(date) / 86_400_000 + 3) % 7) + 7) % 7;
      return { first: addDays(date, -weekday), after: addDays(date, 7 - weekday) };
    }
    case 'month': {
      const first = `${date.slice(0, 7)}-01`;
      return { first, after: `${addDays(first, 31).slice(0, 7)}-01` };
    }
  }
}
