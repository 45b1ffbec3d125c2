import { Language, type CustomQuestion } from '@randevou/contracts';
import { checkIds } from './check-places.ts';
import type { Report } from './check-profile.ts';
import type { Sections } from './parse-sections.ts';
import type { Path } from './read-yaml.ts';

/** WhatsApp's longest title of a row in a list of answers, counted as it counts: in UTF-16 units. */
const LONGEST_CHOICE = 24;

/** Custom questions: their ids, and choices that a list on WhatsApp shows whole and that can be told apart. */
export function checkQuestions(sections: Sections, report: Report): void {
  for (const { path, value: service } of sections.services) {
    const questions = service.questions.map((value, index) => ({ path: [...path, 'questions', index], value }));
    checkIds(questions, 'question of this service', report);
    for (const question of questions) checkChoices(question.value.choices ?? [], [...question.path, 'choices'], report);
  }
}

function checkChoices(choices: NonNullable<CustomQuestion['choices']>, path: Path, report: Report): void {
  for (const [index, choice] of choices.entries()) {
    const tooLong = Language.options.find((language) => shown(choice[language]).length > LONGEST_CHOICE);
    if (tooLong !== undefined) {
      const text = shown(choice[tooLong]);
      report(
        [...path, index],
        `"${text.slice(0, 60)}" (${tooLong}) has ${String(text.length)} characters`,
        `WhatsApp shows at most ${String(LONGEST_CHOICE)} of an answer; shorten it`,
      );
    }
    const repeated = Language.options.find((language) => {
      const text = fold(choice[language]);
      return text !== '' && choices.slice(0, index).some((other) => fold(other[language]) === text);
    });
    if (repeated !== undefined) {
      report(
        [...path, index],
        `the answer "${shown(choice[repeated]).slice(0, 60)}" stands here twice in ${repeated}`,
        'Customers cannot tell them apart: reword one, or remove it',
      );
    }
  }
}

/** On one line, as it is sent. */
function shown(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}

function fold(text: string | undefined): string {
  return shown(text).toLowerCase();
}
