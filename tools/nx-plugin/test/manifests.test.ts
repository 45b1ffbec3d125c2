import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { importTable } from '../src/lint/import-table.mjs';

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  nx: { name: string; tags: string[] };
}

const workspace = new URL('../../../', import.meta.url);

const read = (path: string): Manifest => JSON.parse(readFileSync(new URL(path, workspace), 'utf8')) as Manifest;

const projects = [
  ...['packages', 'apps', 'tools'].flatMap((kind) =>
    readdirSync(new URL(kind, workspace), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => ({ kind, type: kind.slice(0, -1), folder: entry.name, path: `${kind}/${entry.name}` })),
  ),
  { kind: '.', type: 'infra', folder: 'infra', path: 'infra' },
].map((project) => ({ ...project, manifest: read(`${project.path}/package.json`) }));

const tagsOf = new Map(projects.map(({ manifest }) => [manifest.name, manifest.nx.tags]));

describe.each(projects)('$kind/$folder', ({ type, folder, manifest }) => {
  const rows = Object.entries(importTable).filter(([tag]) => manifest.nx.tags.includes(tag));

  test('is called as its folder, and tagged with its kind', () => {
    expect(manifest.name).toBe(`@randevou/${folder}`);
    expect(manifest.nx.name).toBe(folder);
    expect(manifest.nx.tags).toContain(`type:${type}`);
    expect(manifest.nx.tags).toContain(`pkg:${folder}`);
  });

  test('has one row in the import table, and declares nothing else', () => {
    expect(rows).toHaveLength(1);
    const [, { from, external = [] }] = rows[0] ?? ['', { from: [] }];
    const allowed = (name: string): boolean =>
      name.startsWith('@randevou/')
        ? from.some((project) => tagsOf.get(name)?.includes(project.includes(':') ? project : `pkg:${project}`))
        : external.some(
            (pattern) => pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1))),
          );
    // Types of others have no part at run time.
    const names = Object.keys(manifest.dependencies ?? {}).filter((name) => !name.startsWith('@types/'));
    expect(names.filter((name) => !allowed(name))).toEqual([]);
  });

  test('pins what it takes from outside', () => {
    const declared = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const loose = declared.filter(
      ([name, version]) => !name.startsWith('@randevou/') && !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

test('every row of the import table belongs to a project', () => {
  const tags = new Set([...tagsOf.values()].flat());
  const rows = Object.keys(importTable).filter((tag) => tag.startsWith('pkg:'));
  expect(rows.filter((tag) => !tags.has(tag))).toEqual([]);
});
