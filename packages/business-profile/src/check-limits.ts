import type { BookingLimit } from '@randevou/contracts';
import type { Report } from './check-profile.ts';
import type { Placed, Sections } from './parse-sections.ts';
import type { Path } from './read-yaml.ts';

/** Limits that contradict each other, or that a single booking would already break. */
export function checkLimits(sections: Sections, report: Report): void {
  for (const { path, value } of [...sections.resources, ...sections.services]) {
    for (const [index, { per }] of value.limits.entries()) {
      if (value.limits.findIndex((other) => other.per === per) < index) {
        report(
          [...path, 'limits', index, 'per'],
          `there are two limits per ${per}`,
          `Write bookings and minutes of a ${per} in one entry`,
        );
      }
    }
  }

  for (const service of sections.services) {
    const { durationMinutes } = service.value;
    for (const { place, minutes, per } of tooShort(service, durationMinutes)) {
      report(
        place,
        `it allows ${String(minutes)} minutes per ${per}, but one booking takes ${String(durationMinutes)}`,
        `Write at least ${String(durationMinutes)}: otherwise the service can never be booked`,
      );
    }
  }

  for (const resource of sections.resources) {
    const longest = sections.services
      .map(({ value }) => value)
      .filter(({ resources }) => resources.includes(resource.value.id))
      .toSorted((a, b) => b.durationMinutes - a.durationMinutes)[0];
    if (longest === undefined) continue;
    for (const { place, minutes, per } of tooShort(resource, longest.durationMinutes)) {
      report(
        place,
        `it allows ${String(minutes)} minutes per ${per}, but "${longest.id}" takes ${String(longest.durationMinutes)}`,
        `Write at least ${String(longest.durationMinutes)}, or take "${resource.value.id}" out of the resources of "${longest.id}"`,
      );
    }
  }
}

function tooShort(
  { path, value }: Placed<{ readonly limits: readonly BookingLimit[] }>,
  durationMinutes: number,
): { place: Path; minutes: number; per: string }[] {
  return value.limits.flatMap(({ minutes, per }, index) =>
    minutes === undefined || minutes >= durationMinutes
      ? []
      : [{ place: [...path, 'limits', index, 'minutes'], minutes, per }],
  );
}
