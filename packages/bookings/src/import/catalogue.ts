import { joinIds, type BusinessProfile, type ServiceProfile, type WeeklyWindow } from '@randevou/contracts';
import { minutesOfWallTime } from '@randevou/scheduling';
import { createNameIndex, type NameIndex } from './name-index.ts';
import { quoted, Unreadable } from './unreadable.ts';

/** The business's services and resources as other systems name them. */
export interface Catalogue {
  readonly services: NameIndex;
  readonly resources: NameIndex;
  /** The one service by that name; of several with one name the one given at that time by that resource. */
  service(text: string, visit: VisitTime): ServiceProfile | Unreadable;
  /** The one of these services that is given then; all of the business's where the file names none. */
  serviceAt(ids: ReadonlySet<string> | undefined, visit: VisitTime): ServiceProfile | Unreadable;
  /** Id of the resource, two joined by `+`; `undefined` where the text says that any will do. */
  resource(text: string): string | Unreadable | undefined;
}

export interface VisitTime {
  /** On the wall of the business, as if it were UTC, epoch milliseconds. */
  readonly wall: number;
  readonly resourceId?: string;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const NOT_GIVEN =
  /^(?:[-–—.]*|any(?:one|body)?|no preference|none|n\/?a|unassigned|not assigned|indifférent|sans préférence|aucun|cualquiera|sin asignar|sin preferencia|qualquer(?: um)?|sem preferência|egal)$/i;

export function createCatalogue(profile: BusinessProfile): Catalogue {
  const byId = new Map(profile.services.map((service) => [service.id, service]));
  const services = createNameIndex(
    profile.services.map(({ id, name, aliases }) => ({ id, names: [...Object.values(name), ...aliases] })),
  );
  const resources = createNameIndex(profile.resources.map(({ id, name }) => ({ id, names: [name] })));
  const oneNamed = (text: string): string | undefined => {
    const ids = [...resources.named(text)];
    return ids.length === 1 ? ids[0] : undefined;
  };

  const serviceAt = (ids: ReadonlySet<string> | undefined, visit: VisitTime): ServiceProfile | Unreadable => {
    const all = profile.services.filter(({ id }) => ids?.has(id) ?? true);
    if (all.length === 1 && all[0] !== undefined) return all[0];
    const given = all.filter((service) => isGiven(service, profile.hours, visit));
    if (given.length === 1 && given[0] !== undefined) return given[0];
    const which = (given.length === 0 ? all : given).map(({ id }) => id).slice(0, 6);
    const reason =
      ids === undefined ? 'No service is named' : `${which.map((id) => `"${id}"`).join(' and ')} go by that name`;
    return new Unreadable(
      `${reason}, and the time does not decide which it is`,
      `Write the service's id or name: ${which.join(', ')}.`,
    );
  };

  return {
    services,
    resources,
    serviceAt,
    service: (text, visit) => {
      const ids = services.named(text);
      if (ids.size > 0) return serviceAt(ids, visit);
      const known = [...byId.keys()];
      return new Unreadable(
        `${quoted(text)} is no service of the business`,
        `${nearest(services.near(text), known)} Or add it to the aliases of a service in the profile.`,
      );
    },
    resource: (text) => {
      if (NOT_GIVEN.test(text.trim())) return undefined;
      const named = [...resources.named(text)];
      if (named.length === 1) return named[0];
      if (named.length > 1) {
        return new Unreadable(`${quoted(text)} is the name of several resources`, `Write an id: ${named.join(', ')}.`);
      }
      const parts = text.split(/\s*(?:[+,;/&]|\bet\b|\band\b|\by\b|\be\b|\bund\b)\s*/i).map(oneNamed);
      const pair = profile.joins.find(
        ({ resources: [a, b] }) => parts.length === 2 && parts.includes(a) && parts.includes(b),
      );
      if (pair !== undefined) return joinIds(pair.resources);
      const known = profile.resources.map(({ id }) => id);
      const reason =
        parts.length > 1 && parts.every((part) => part !== undefined)
          ? `${quoted(text)} are not declared as resources that can be joined`
          : `${quoted(text)} is no resource of the business`;
      return new Unreadable(reason, `${nearest(resources.near(text), known)} Or leave it empty for any that is free.`);
    },
  };
}

function nearest(near: readonly string[], known: readonly string[]): string {
  if (near.length > 0) return `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
  const some = known.slice(0, 12).join(', ');
  return `The known ones are: ${some}${known.length > 12 ? ', …' : ''}.`;
}

function isGiven(service: ServiceProfile, hours: readonly WeeklyWindow[], { wall, resourceId }: VisitTime): boolean {
  if (resourceId?.split('+').some((id) => !service.resources.includes(id)) === true) return false;
  const minutes = Math.floor(wall / 60_000);
  const day = Math.floor(minutes / 1440);
  return (service.hours ?? hours).some(({ days, from, to }) => {
    const [opens, closes] = [minutesOfWallTime(from), minutesOfWallTime(to)];
    const length = closes > opens ? closes - opens : closes + 1440 - opens;
    return [day - 1, day].some((one) => {
      const since = minutes - one * 1440 - opens;
      const weekday = WEEKDAYS[(((one + 4) % 7) + 7) % 7];
      return weekday !== undefined && days.includes(weekday) && since >= 0 && since < length;
    });
  });
}
