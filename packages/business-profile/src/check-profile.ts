import { checkHours } from './check-hours.ts';
import { checkPlaces } from './check-places.ts';
import type { Sections } from './parse-sections.ts';
import type { Path } from './read-yaml.ts';

export type Report = (path: Path, problem: string, remedy: string) => void;

/** Everything about a profile that no shape can say. */
export function checkProfile(sections: Sections, report: Report): void {
  checkPlaces(sections, report);
  checkHours(sections, report);
}
