import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a tool's arguments, for a model to mend: each problem with its path, what was found and what is
 * allowed. Values are quoted short; they are the caller's own.
 */
export function argumentProblems(error: z.ZodError, args: unknown, allowed: readonly string[]): string {
  const problems = error.issues.map((issue) => describe(issue, args, allowed));
  return `${problems.join('. ')}. Call the tool again with corrected arguments.`;
}

function describe(issue: Issue, args: unknown, allowed: readonly string[]): string {
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => quote(key)).join(', ');
    const place = issue.path.length === 0 ? 'the arguments' : pathOf(issue);
    const remedy =
      issue.path.length > 0
        ? ''
        : allowed.length === 0
          ? '; it takes no arguments'
          : `; allowed: ${allowed.join(', ')}`;
    return `Unknown in ${place}: ${names}${remedy}`;
  }
  const found = valueAt(args, issue.path);
  if (found === undefined) return `${pathOf(issue)} is missing (${wanted(issue)})`;
  return `${pathOf(issue)} must be ${wanted(issue)}, but is ${quote(found)}`;
}

function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `of type ${issue.expected === 'int' ? 'integer' : issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => quote(value)).join(', ')}`;
    case 'too_small':
      return `${unit(issue.origin)}at least ${String(issue.minimum)}`;
    case 'too_big':
      return `${unit(issue.origin)}at most ${String(issue.maximum)}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.message;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return issue.message;
  }
}

const FORMATS: Partial<Record<string, string>> = {
  date: 'a date YYYY-MM-DD',
  datetime: 'an instant like 2026-03-03T19:30:00+04:00',
};

function unit(origin: string): string {
  if (origin === 'string') return 'of a length of ';
  return origin === 'array' ? 'of a number of items of ' : '';
}

function pathOf(issue: Issue): string {
  return issue.path.length === 0 ? 'arguments' : issue.path.map(String).join('.');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = Object.entries(current).find(([name]) => name === String(key))?.[1];
  }
  return current;
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
