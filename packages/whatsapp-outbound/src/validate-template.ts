import { LIMITS } from './limits.ts';
import { partsOf, TemplateDefinition } from './template-definition.ts';

/** As WhatsApp writes them: a language, or one with its country. */
const LANGUAGE_CODE = /^[a-z]{2,3}(?:_[A-Z]{2,3})?$/;
const VARIABLE = /\{\{(\d+)\}\}/g;

/**
 * Rules of WhatsApp for templates that a definition breaks, each with its place; empty when it may be submitted. A person
 * at Meta, or what stands for one, may still refuse it for what it says.
 */
export function validateTemplate(definition: unknown): string[] {
  const parsed = TemplateDefinition.safeParse(definition);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { name, language, components } = parsed.data;
  const { body, examples, footer, buttons } = partsOf(parsed.data);
  const types = components.map(({ type }) => type);
  const problems: [place: string, broken: boolean, problem: string][] = [
    ['name', !/^[a-z0-9_]{1,512}$/.test(name), 'takes lower-case letters, digits and _, at most 512'],
    ['language', !LANGUAGE_CODE.test(language), 'is no language code like fr or pt_BR'],
    ['components', new Set(types).size !== types.length, 'has a part twice'],
    ['footer', footer?.trim() === '' || (footer?.length ?? 0) > LIMITS.footer, 'is empty, or longer than 60'],
    ['footer', /\{\{|\n/.test(footer ?? ''), 'takes no variables and no line breaks'],
    ['buttons', buttons.length > LIMITS.templateButtons, `are more than ${LIMITS.templateButtons}`],
    ['buttons', new Set(buttons).size !== buttons.length, 'are the same twice'],
    ...buttons.map((text, index): [string, boolean, string] => [
      `buttons.${index}`,
      text.trim() === '' || text.length > LIMITS.templateButtonTitle || /[{}\n]/.test(text),
      `is empty, longer than ${LIMITS.templateButtonTitle}, or holds a variable or a line break`,
    ]),
  ];
  return [
    ...problems.filter(([, broken]) => broken).map(([place, , problem]) => `${place}: ${problem}`),
    ...bodyProblems(body, examples).map((problem) => `body: ${problem}`),
  ];
}

function bodyProblems(body: string, examples: readonly string[]): string[] {
  const numbers = Array.from(body.matchAll(VARIABLE), ([, number]) => Number(number));
  const filled = body.replaceAll(VARIABLE, (_, number: string) => examples[Number(number) - 1] ?? '');
  const isNumbered = numbers.every((number, index) => number === index + 1);
  const problems: [broken: boolean, problem: string][] = [
    [body.trim() === '', 'is missing or empty'],
    [body.length > LIMITS.templateBody, `is longer than ${LIMITS.templateBody}`],
    [filled.length > LIMITS.templateBody, `is longer than ${LIMITS.templateBody} with its examples`],
    [/^[\s*_~]*\{\{|\}\}[\s*_~.,;:!?…]*$/.test(body), 'begins or ends with a variable'],
    [/\}\}\W{0,1}\{\{/.test(body), 'has two variables beside each other'],
    [
      /\{(?!\{\d+\}\})|(?<!\{\{\d+\})\}(?!\})/.test(body.replaceAll(VARIABLE, '')),
      'has a brace that belongs to no variable',
    ],
    [!isNumbered, 'does not number its variables {{1}}, {{2}}, … in their order'],
    [examples.length !== numbers.length, `has ${numbers.length} variables and ${examples.length} examples`],
    [examples.some((example) => example.trim() === ''), 'has an empty example'],
    // Meta names no figure; this one is what refusals of others came down to.
    [wordCount(body) < 3 * numbers.length + 1, 'has too few words for its variables'],
    [/\n{3,}| {5,}|\t/.test(body), 'has two empty lines, five blanks or a tab in a row'],
  ];
  return problems.filter(([broken]) => broken).map(([, problem]) => problem);
}

/** Variables count as words. */
function wordCount(body: string): number {
  return body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
