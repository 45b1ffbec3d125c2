import * as z from 'zod';
import { didYouMean } from './nearest.ts';
import type { Path } from './read-yaml.ts';

export interface Explained {
  readonly path: Path;
  /** Set when the fault is a key of the map at `path`. */
  readonly key?: string;
  readonly problem: string;
  readonly remedy: string;
}

/** Their values are personal data or may be: an error says what they look like, not what they are. */
const PRIVATE_KEYS = new Set(['phone']);

/** What is wrong and what would be right, for one issue of a schema about `root`. */
export function explainZodIssue(issue: z.core.$ZodIssue, root: unknown, schema: z.ZodType): Explained[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const found = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      key,
      problem: `the key "${key.slice(0, 60)}" is not known here`,
      remedy: `${allowed.length === 0 ? 'Remove it.' : `Known keys are ${allowed.join(', ')}.`}${didYouMean(key, allowed)}`,
    }));
  }
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((issues) =>
      issues.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
    );
    if (branch !== undefined && found !== undefined) {
      return branch.flatMap((inner) => explainZodIssue({ ...inner, path: [...path, ...inner.path] }, root, schema));
    }
  }
  if (found === undefined && issue.code !== 'custom') {
    return [{ path, problem: 'this is missing', remedy: `Add it: ${wanted(issue)}` }];
  }
  if (issue.code === 'custom') {
    const remedy: unknown = issue.params?.remedy;
    return [
      { path, problem: issue.message, remedy: typeof remedy === 'string' ? remedy : 'See the guide of profiles' },
    ];
  }
  const near =
    issue.code === 'invalid_value' && typeof found === 'string' ? didYouMean(found, issue.values.map(String)) : '';
  const shown = PRIVATE_KEYS.has(String(path.at(-1))) ? kindOf(found) : show(found);
  return [{ path, problem: `found ${shown}`, remedy: `Allowed is ${wanted(issue)}.${near}` }];
}

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}${unit(issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}${unit(issue.origin)}`;
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

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};
const FORMATS: Readonly<Record<string, string>> = {
  date: 'a date that exists, written YYYY-MM-DD',
  url: 'an https address',
};

function unit(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
}

export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, part)?.value;
  }
  return value;
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? String(value) : kindOf(value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (typeof value === 'string') return `a text of ${String(value.length)} characters`;
  return typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}

/** Keys that the schema knows in the map at `path`. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return keysAt(schema.in, path);
  const [part, ...rest] = path;
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  if (part === undefined) return Object.keys(shape);
  const inner = Object.hasOwn(shape, part) ? shape[part] : undefined;
  return inner === undefined ? [] : keysAt(inner, rest);
}
