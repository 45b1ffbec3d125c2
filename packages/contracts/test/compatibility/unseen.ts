import { kindsOf, tagsOf, type JsonSchema } from './json-schema.ts';

/** Fields and kinds of a schema that none of the values has. */
export function unseen(schema: JsonSchema, values: readonly unknown[], path = ''): string[] {
  const kinds = kindsOf(schema);
  if (kinds !== undefined) {
    return kinds.flatMap((kind) => {
      const tags = Object.entries(tagsOf(kind));
      if (tags.length === 0) return [];
      const its = values.filter((value) => isRecord(value) && tags.every(([name, tag]) => Object.is(value[name], tag)));
      const at = `${path}(${tags.map(([name, tag]) => `${name}=${String(tag)}`).join(' ')})`;
      return its.length === 0 ? [at] : unseen(kind, its, at);
    });
  }
  const records = values.filter(isRecord);
  const ofFields = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const its = records.flatMap((record) => (record[name] === undefined ? [] : [record[name]]));
    return its.length === 0 ? [at] : unseen(property, its, at);
  });
  if (schema.items === undefined) return ofFields;
  const items: unknown[] = values.filter((value) => Array.isArray(value)).flat();
  return items.length === 0 ? [`${path}[]`] : [...ofFields, ...unseen(schema.items, items, `${path}[]`)];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
