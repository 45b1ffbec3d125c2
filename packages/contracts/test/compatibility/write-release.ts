import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Contract } from './contract.ts';
import { jsonSchemaOf, kindsOf, tagsOf, type JsonSchema } from './json-schema.ts';
import { SCHEMA_FILE } from './read-releases.ts';

/**
 * Puts the schemas and examples of today among the released ones. What was released before stays: an example that
 * changed becomes another fixture beside the old one. Gives the files that it wrote.
 */
export function writeRelease(contracts: readonly Contract[], folder: URL): string[] {
  return contracts.flatMap((contract) =>
    [...versionsOf(jsonSchemaOf(contract.schema))].flatMap(([version, schema]) => {
      const at = new URL(`${contract.name}/v${String(version)}/`, folder);
      mkdirSync(at, { recursive: true });
      const examples = Object.entries(contract.examples).filter(([, example]) => versionOf(example) === version);
      const written = [
        write(new URL(SCHEMA_FILE, at), schema),
        ...examples.map(([name, example]) => addFixture(at, name, asFixture(contract, name, example))),
      ];
      return written.filter((file) => file !== undefined);
    }),
  );
}

/** Versions stand in the schema as the constant `v` of its kinds. Without one it is the first. */
function versionsOf(schema: JsonSchema): ReadonlyMap<number, JsonSchema> {
  const kinds = kindsOf(schema) ?? [schema];
  const byVersion = Map.groupBy(kinds, (kind) => versionOf(tagsOf(kind)));
  if (byVersion.size === 1) return new Map([...byVersion.keys()].map((version) => [version, schema]));
  return new Map(
    [...byVersion].map(([version, [one = {}, ...more]]) => [
      version,
      more.length === 0 ? one : { anyOf: [one, ...more] },
    ]),
  );
}

function versionOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('v' in value)) return 1;
  return typeof value.v === 'number' ? value.v : 1;
}

function asFixture({ schema, stored }: Contract, name: string, example: unknown): unknown {
  const parsed = schema.safeParse(example);
  if (!parsed.success) throw new Error(`The example "${name}" is refused by its own schema: ${parsed.error.message}`);
  return stored ? { item: example, read: parsed.data } : example;
}

/** Under its name, or with the first number that is free. */
function addFixture(folder: URL, name: string, content: unknown): string | undefined {
  for (let count = 1; ; count += 1) {
    const file = new URL(`${name}${count === 1 ? '' : `-${String(count)}`}.json`, folder);
    if (!existsSync(file)) return write(file, content);
    if (isDeepStrictEqual(JSON.parse(readFileSync(file, 'utf8')), toJson(content))) return undefined;
  }
}

function write(file: URL, content: unknown): string | undefined {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return undefined;
  writeFileSync(file, text);
  return file.pathname;
}

const toJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
