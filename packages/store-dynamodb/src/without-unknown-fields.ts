import type * as z from 'zod';

/**
 * The value without the fields that a strict schema refuses: what newer code wrote, as older code may read it. A field
 * that is wrong in another way stays, for the schema to say so.
 */
export function withoutUnknownFields(schema: z.ZodType, value: unknown): unknown {
  const issues = schema.safeParse(value).error?.issues ?? [];
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
  return unknown.reduce((left, { path, keys }) => without(left, path, keys), value);
}

function without(value: unknown, [step, ...path]: readonly PropertyKey[], keys: readonly string[]): unknown {
  if (step === undefined) {
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => !keys.includes(name)));
  }
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? without(item, path, keys) : item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === step ? without(item, path, keys) : item]),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
