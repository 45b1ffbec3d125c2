import { checkHours } from './check-hours.ts';
import { checkJoins } from './check-joins.ts';
import { checkLimits } from './check-limits.ts';
import { checkPlaces } from './check-places.ts';
import { checkQuestions } from './check-questions.ts';
import { checkReserved } from './check-reserved.ts';
import type { Sections } from './parse-sections.ts';
import type { Path } from './read-yaml.ts';

export type Report = (path: Path, problem: string, remedy: string) => void;

/** Everything about a profile that no shape can say. */
export function checkProfile(sections: Sections, report: Report): void {
  checkReserved(sections, report);
  checkPlaces(sections, report);
  checkJoins(sections, report);
  checkHours(sections, report);
  checkLimits(sections, report);
  checkQuestions(sections, report);
}
