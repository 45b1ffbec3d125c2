import type { RejectedPart } from '@randevou/contracts';
import type * as z from 'zod';

/** A value inside an event, with its path from the envelope. */
export interface Part {
  readonly path: string;
  readonly value: unknown;
}

/** Takes note of what could not be understood. Reasons say what was expected, never what was there. */
export type Reject = (part: RejectedPart) => void;

/** The part under `key`; its value is `undefined` where there is none. Keys of prototypes do not count. */
export function child(part: Part, key: string): Part {
  const path = part.path === '' ? key : `${part.path}.${key}`;
  const { value } = part;
  if (typeof value !== 'object' || value === null) return { path, value: undefined };
  return { path, value: Object.getOwnPropertyDescriptor(value, key)?.value };
}

/** The parts of a list. What is no list is rejected; absence is an empty list. */
export function items(part: Part, reject: Reject): Part[] {
  if (part.value === undefined) return [];
  if (!Array.isArray(part.value)) {
    reject({ path: part.path, reason: 'expected a list' });
    return [];
  }
  return Array.from(part.value, (value: unknown, index) => ({ path: `${part.path}[${String(index)}]`, value }));
}

/** Runs the reading of one part so that nothing in it can cost the others. */
export function guarded<T>(part: Part, reject: Reject, parse: (part: Part) => readonly T[]): readonly T[] {
  try {
    return parse(part);
  } catch {
    // What was thrown may quote the part, which is personal data.
    reject({ path: part.path, reason: 'could not be read' });
    return [];
  }
}

/** The part as a schema reads it, or `undefined` after rejecting it with the path of its first fault. */
export function read<T>(part: Part, schema: z.ZodType<T>, reject: Reject): T | undefined {
  const result = schema.safeParse(part.value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  reject({ path: issue === undefined ? part.path : join(part.path, issue.path), reason: reasonOf(issue) });
  return undefined;
}

function join(path: string, rest: readonly PropertyKey[]): string {
  return rest.reduce<string>(
    (joined, part) => (typeof part === 'number' ? `${joined}[${String(part)}]` : `${joined}.${String(part)}`),
    path,
  );
}

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type') return `expected ${issue.expected}`;
  return issue?.code === 'custom' || issue?.code === 'invalid_union' ? issue.message : 'not in the expected form';
}

/** The part that a JSON text stands for. Its path is the text's own: JSON adds no step. */
export function decode(part: Part, reject: Reject): Part | undefined {
  if (typeof part.value !== 'string') {
    reject({ path: part.path, reason: 'expected a JSON text' });
    return undefined;
  }
  try {
    return { path: part.path, value: parseJson(part.value) };
  } catch {
    // The parser's message quotes the text, which is personal data.
    reject({ path: part.path, reason: 'not valid JSON' });
    return undefined;
  }
}

/** `__proto__` would become a prototype when somebody copies the value later on, so it does not get in. */
export function parseJson(text: string): unknown {
  if (!/__proto__|\\u00/.test(text)) return JSON.parse(text) as unknown;
  return JSON.parse(text, (key: string, value: unknown) => (key === '__proto__' ? undefined : value)) as unknown;
}
