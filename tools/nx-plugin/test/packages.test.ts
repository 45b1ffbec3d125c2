import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { publishedManifest } from '../src/package/published-manifest.mjs';
import { repositoryOf } from '../src/package/repository-of.mjs';

const workspace = new URL('../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, workspace), 'utf8'));

const { release } = read('nx.json') as { release: { projects: string[] } };

describe.each(release.projects)('%s, as it is released', (name) => {
  const manifest = read(`packages/${name}/package.json`) as Record<string, unknown>;
  const versions = new Map([['@randevou/contracts', '1.2.3']]);
  const published = publishedManifest(manifest, versions, undefined);

  test('says what others need to know of it', () => {
    expect(published).toMatchObject({
      name: `@randevou/${name}`,
      license: 'AGPL-3.0-only',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=20.19' },
      files: expect.arrayContaining(['dist']),
      publishConfig: { access: 'public' },
    });
    expect(published).not.toHaveProperty('private');
  });

  test('leads to nothing that is not in it, and needs versions that exist', () => {
    const text = JSON.stringify(published);
    expect(text).not.toMatch(/@randevou\/source|\/src\/|\/test\/|devDependencies|"\*"|"nx"/);
    expect(name === 'contracts' || text.includes('"@randevou/contracts":"^1.2.3"')).toBe(true);
  });
});

test('the repository stands in the manifest where the workspace names one', () => {
  const repository = { type: 'git', url: 'git+https://git.example.com/randevou.git' };
  expect(publishedManifest({ exports: {} }, new Map(), repository)).toMatchObject({ repository });
});

test('a workflow of GitHub names its own repository, else npm refuses what it signs', () => {
  const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'salon/randevou' };
  const kept = { repository: 'https://git.example.com/randevou.git' };
  expect(repositoryOf(kept, github, 'packages/mcp-kit')).toEqual({
    type: 'git',
    url: 'git+https://github.com/salon/randevou.git',
    directory: 'packages/mcp-kit',
  });
  expect(repositoryOf(kept, {}, 'packages/mcp-kit')).toBe(kept.repository);
});
