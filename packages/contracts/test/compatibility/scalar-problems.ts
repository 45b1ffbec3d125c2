import type { JsonSchema } from './json-schema.ts';

const BOUNDS = [
  ['minimum', -Infinity, 1],
  ['maximum', Infinity, -1],
  ['minLength', 0, 1],
  ['maxLength', Infinity, -1],
  ['minItems', 0, 1],
  ['maxItems', Infinity, -1],
] as const;

/** Values, forms and bounds of `written` that `read` does not take. The types are the same. */
export function scalarProblems(written: JsonSchema, read: JsonSchema): string[] {
  const values = valuesOf(written);
  const accepted = valuesOf(read);
  if (accepted !== undefined) {
    if (values === undefined) return [`is not one of ${JSON.stringify(accepted)} only`];
    const { notYetWritten } = written;
    const inUse = values.filter((value) => !(Array.isArray(notYetWritten) && notYetWritten.includes(value)));
    const refused = inUse.filter((value) => !accepted.includes(value));
    return refused.map((value) => `${JSON.stringify(value)} is a value that is refused`);
  }
  const { pattern } = read;
  if (values !== undefined && pattern !== undefined) {
    const form = new RegExp(pattern, 'u');
    const refused = values.filter((value) => typeof value === 'string' && !form.test(value));
    return refused.map((value) => `${JSON.stringify(value)} is a value that is refused`);
  }
  if (values !== undefined) return [];
  // The expression of a format is the library's, and may be worded anew.
  const sameForm = read.format === undefined ? written.pattern === pattern : written.format === read.format;
  const form = sameForm || (read.format ?? pattern) === undefined ? [] : ['may have a form that is refused'];
  const beyond = BOUNDS.filter(([name, none, sign]) => {
    const bound = read[name] ?? none;
    return ((written[name] ?? none) - bound) * sign < 0;
  });
  return [...form, ...beyond.map(([name]) => `may be beyond the ${name} of ${String(read[name])}`)];
}

function valuesOf(schema: JsonSchema): readonly unknown[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const];
}
