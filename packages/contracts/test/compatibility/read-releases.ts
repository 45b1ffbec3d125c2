import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Release } from './contract-problems.ts';
import { JsonSchema } from './json-schema.ts';

export const SCHEMA_FILE = 'contract.schema.json';

const StoredFixture = z.strictObject({ item: z.unknown(), read: z.unknown() });

/** `<folder>/<contract>/v<version>/`: `contract.schema.json`, and `<name>.json` for each fixture. */
export function readReleases(folder: URL): ReadonlyMap<string, readonly Release[]> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder).map((contract) => {
      const versions = readdirSync(new URL(`${contract}/`, folder)).filter((name) => /^v\d+$/.test(name));
      return [contract, versions.map((version) => readRelease(new URL(`${contract}/${version}/`, folder)))];
    }),
  );
}

function readRelease(folder: URL): Release {
  const version = Number(folder.pathname.split('/v').at(-1)?.replace('/', ''));
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== SCHEMA_FILE);
  const fixtures = files.map((name) => {
    const content = read(new URL(name, folder));
    const both = StoredFixture.safeParse(content);
    return both.success
      ? { name, value: both.data.item, read: both.data.read }
      : { name, value: content, read: content };
  });
  return { version, schema: JsonSchema.parse(read(new URL(SCHEMA_FILE, folder))), fixtures };
}

const read = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
