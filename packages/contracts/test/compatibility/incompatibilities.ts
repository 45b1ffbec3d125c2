import { isDeepStrictEqual } from 'node:util';
import { kindsOf, tagsOf, type JsonSchema } from './json-schema.ts';
import { scalarProblems } from './scalar-problems.ts';

/** Why a reader does not understand what a writer may write. `path` is that of the value, e.g. `events[].text`. */
export interface Incompatibility {
  readonly path: string;
  readonly problem: string;
}

export interface ComparedBy {
  /** Whether a field that the reader does not know, and leaves out, is a problem. */
  readonly fieldsMayBeDropped: boolean;
}

/**
 * Whether everything that fits `written` is accepted by `read`; both as `z.toJSONSchema` writes them. What is marked as
 * not yet written counts in `read` alone. What this function does not know how to compare must be the same in both.
 */
export function incompatibilities(
  written: JsonSchema,
  read: JsonSchema,
  by: ComparedBy,
  path = '',
): readonly Incompatibility[] {
  if (isDeepStrictEqual(written, read)) return [];
  const kinds = kindsOf(written);
  if (kinds !== undefined) {
    const inUse = kinds.filter(({ notYetWritten }) => notYetWritten !== true);
    return inUse.flatMap((kind) => incompatibilities(kind, read, by, path));
  }
  const readKinds = kindsOf(read);
  if (readKinds !== undefined) return kindProblems(written, readKinds, by, path);
  if (acceptsAnything(read)) return [];

  if (read.type !== written.type && !(read.type === 'number' && written.type === 'integer')) {
    return [{ path, problem: `was ${read.type ?? 'of any type'}, is ${written.type ?? 'of any type'}` }];
  }
  const unknown = unknownKeywords(written, read).map((keyword) => ({
    path,
    problem: `"${keyword}" differs, which this check cannot compare`,
  }));
  if (read.type === 'object') return [...unknown, ...objectProblems(written, read, by, path)];
  if (read.type === 'array') return [...unknown, ...arrayProblems(written, read, by, path)];
  return [...unknown, ...scalarProblems(written, read).map((problem) => ({ path, problem }))];
}

function kindProblems(written: JsonSchema, kinds: readonly JsonSchema[], by: ComparedBy, path: string) {
  if (written.enum !== undefined && written.enum.length > 1) {
    const values = written.enum.filter((value) => !isIn(written.notYetWritten, value));
    return values.flatMap((value): readonly Incompatibility[] =>
      incompatibilities({ type: written.type, const: value }, { anyOf: kinds }, by, path),
    );
  }
  const answers = kinds.map((kind) => ({ kind, problems: incompatibilities(written, kind, by, path) }));
  if (answers.some(({ problems }) => problems.length === 0)) return [];
  const tags = tagsOf(written);
  const alike = answers.find(
    ({ kind }) => Object.keys(tagsOf(kind)).length > 0 && isDeepStrictEqual(tagsOf(kind), tags),
  );
  if (alike !== undefined) return alike.problems;
  const what = written.const ?? written.enum ?? (Object.keys(tags).length === 0 ? written.type : tags);
  return [{ path, problem: `${JSON.stringify(what)} is none of the kinds that are read` }];
}

function objectProblems(written: JsonSchema, read: JsonSchema, by: ComparedBy, path: string) {
  const { properties: known = {}, required: needed = [], additionalProperties: others } = read;
  const problems: Incompatibility[] = [];
  for (const [name, property] of Object.entries(written.properties ?? {})) {
    if (property.notYetWritten === true) continue;
    const at = path === '' ? name : `${path}.${name}`;
    const reader = known[name] ?? (typeof others === 'object' ? others : undefined);
    if (reader !== undefined) problems.push(...incompatibilities(property, reader, by, at));
    else if (others === false) problems.push({ path: at, problem: 'is a field that is refused' });
    else if (!by.fieldsMayBeDropped) problems.push({ path: at, problem: 'is a field that is not read, and so lost' });
  }
  for (const name of needed) {
    const at = path === '' ? name : `${path}.${name}`;
    const property = written.properties?.[name];
    if (written.required?.includes(name) !== true || property?.notYetWritten === true) {
      problems.push({ path: at, problem: 'is required and may be absent' });
    }
  }
  // The values of a record, and its keys.
  if (typeof written.additionalProperties === 'object') {
    if (typeof others === 'object') {
      problems.push(...incompatibilities(written.additionalProperties, others, by, `${path}{}`));
    } else if (others === false) problems.push({ path, problem: 'takes no fields of any name' });
  }
  if (written.propertyNames !== undefined && read.propertyNames !== undefined) {
    problems.push(...incompatibilities(written.propertyNames, read.propertyNames, by, `${path}{key}`));
  } else if (read.propertyNames !== undefined) problems.push({ path, problem: 'takes no keys of any form' });
  return problems;
}

function arrayProblems(written: JsonSchema, read: JsonSchema, by: ComparedBy, path: string) {
  const problems: Incompatibility[] = scalarProblems(written, read).map((problem) => ({ path, problem }));
  const places = Math.max(written.prefixItems?.length ?? 0, read.prefixItems?.length ?? 0);
  for (let place = 0; place < places; place += 1) {
    const one = written.prefixItems?.[place] ?? written.items ?? {};
    const other = read.prefixItems?.[place] ?? read.items ?? {};
    problems.push(...incompatibilities(one, other, by, `${path}[${String(place)}]`));
  }
  return [...problems, ...incompatibilities(written.items ?? {}, read.items ?? {}, by, `${path}[]`)];
}

const isIn = (values: JsonSchema['notYetWritten'], value: unknown): boolean =>
  Array.isArray(values) && values.includes(value);

/** Say nothing about which values are accepted, at least not as they are compared here. */
const SAYS_NOTHING = new Set(['$schema', 'title', 'description', 'default', 'notYetWritten', 'contentEncoding', 'id']);

const COMPARED = new Set([
  ...['type', 'const', 'enum', 'properties', 'required', 'additionalProperties', 'propertyNames', 'items'],
  ...['prefixItems', 'anyOf', 'oneOf', 'pattern', 'format', 'minimum', 'maximum', 'minLength', 'maxLength'],
  ...['minItems', 'maxItems'],
]);

const acceptsAnything = (schema: JsonSchema): boolean =>
  Object.keys(schema).every((keyword) => SAYS_NOTHING.has(keyword));

function unknownKeywords(written: JsonSchema, read: JsonSchema): string[] {
  const keywords = [...new Set([...Object.keys(written), ...Object.keys(read)])];
  return keywords.filter(
    (keyword) =>
      !SAYS_NOTHING.has(keyword) && !COMPARED.has(keyword) && !isDeepStrictEqual(written[keyword], read[keyword]),
  );
}
