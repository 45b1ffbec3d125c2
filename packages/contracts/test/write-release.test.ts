import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { contractProblems } from './compatibility/contract-problems.ts';
import { sent, stored } from './compatibility/contract.ts';
import { jsonSchemaOf } from './compatibility/json-schema.ts';
import { readReleases } from './compatibility/read-releases.ts';
import { unseen } from './compatibility/unseen.ts';
import { writeRelease } from './compatibility/write-release.ts';

const First = z.object({ v: z.literal(1), id: z.string() });
const Second = z.object({ v: z.literal(2), ids: z.array(z.string()) });

describe('a release', () => {
  let path: string;
  let folder: URL;
  beforeAll(() => {
    path = mkdtempSync(join(tmpdir(), 'fixtures-'));
    folder = pathToFileURL(`${path}/`);
  });
  afterAll(() => {
    rmSync(path, { recursive: true });
  });
  const names = (files: string[]): string[] => files.map((file) => file.slice(path.length + 1));

  test('adds schema and examples, once', () => {
    const note = sent('note', First, { plain: { v: 1, id: 'a' } });
    expect(names(writeRelease([note], folder))).toEqual(['note/v1/contract.schema.json', 'note/v1/plain.json']);
    expect(writeRelease([note], folder)).toEqual([]);
  });

  test('keeps what was released before, beside an example that changed', () => {
    const note = sent('note', First, { plain: { v: 1, id: 'b' } });
    expect(names(writeRelease([note], folder))).toEqual(['note/v1/plain-2.json']);
  });

  test('puts each version into a folder of its own', () => {
    const note = sent('note', z.union([First, Second.meta({ notYetWritten: true })]), { new: { v: 2, ids: ['a'] } });
    expect(names(writeRelease([note], folder))).toEqual(['note/v2/contract.schema.json', 'note/v2/new.json']);
    const releases = readReleases(folder).get('note') ?? [];
    expect(releases.map(({ version, fixtures }) => [version, fixtures.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(contractProblems(sent('note', z.union([First, Second]), {}), releases)).toEqual([]);
  });

  test('notes what was read from an item, and takes no example that is refused', () => {
    const item = First.transform(({ id }) => ({ name: id }));
    writeRelease([stored('item', item, { one: { v: 1, id: 'a' } })], folder);
    expect(readReleases(folder).get('item')?.[0]?.fixtures).toEqual([
      { name: 'one.json', value: { v: 1, id: 'a' }, read: { name: 'a' } },
    ]);
    const wrong = { ...sent('item', First, {}), examples: { bad: { v: 1 } } };
    expect(() => writeRelease([wrong], folder)).toThrow('The example "bad" is refused by its own schema');
  });
});

test('what no example has is named: fields, kinds, items', () => {
  const schema = z.object({
    name: z.string().optional(),
    notes: z.array(z.discriminatedUnion('v', [First, Second])),
    tags: z.array(z.string()),
  });
  const found = unseen(jsonSchemaOf(schema), [{ notes: [{ v: 2, ids: ['a'] }], tags: [] }]);
  expect(found).toEqual(['name', 'notes[](v=1)', 'tags[]']);
});
