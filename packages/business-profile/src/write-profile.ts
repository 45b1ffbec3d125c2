import type { BusinessProfile, WeeklyWindow } from '@randevou/contracts';
import { stringify } from 'yaml';

/** The profile as a YAML file that `parseProfile` reads back as the same one. Comments of its author are not in it. */
export function writeProfile(profile: BusinessProfile): string {
  const { v: _v, hours, overrides, resources, joins, services, faq, menu, ...head } = profile;
  const file = {
    ...head,
    hours: hours.map(weekly),
    ...(overrides.length === 0 ? {} : { overrides: overrides.map(dateOverride) }),
    resources: resources.map(({ hours: own, overrides: dates, ...resource }) => ({
      ...resource,
      ...(own === undefined ? {} : { hours: own.map(weekly) }),
      ...(dates === undefined ? {} : { overrides: dates.map(dateOverride) }),
    })),
    ...(joins.length === 0 ? {} : { joins }),
    services: services.map(({ hours: own, ...service }) => ({
      ...service,
      ...(own === undefined ? {} : { hours: own.map(weekly) }),
    })),
    ...(faq.length === 0 ? {} : { faq }),
    ...(menu.length === 0 ? {} : { menu }),
  };
  return stringify(file, { version: '1.2', lineWidth: 120 });
}

function weekly({ days, from, to }: WeeklyWindow): string {
  return `${days.join(', ')} ${from}-${to}`;
}

function dateOverride({ date, windows }: BusinessProfile['overrides'][number]): unknown {
  return windows.length === 0 ? { date, closed: true } : { date, windows };
}
