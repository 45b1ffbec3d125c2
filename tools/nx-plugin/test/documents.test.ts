import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { workspace } from './run-bundler.ts';

const read = (file: string): string => readFileSync(join(workspace, file), 'utf8');
const GENERATED = new Set(['node_modules', 'dist', 'cdk.out']);
const documents = ['.github', 'apps', 'infra', 'packages', 'tools']
  .flatMap((folder) => globSync(`${folder}/**/*.md`, { cwd: workspace, exclude: (path) => GENERATED.has(path) }))
  .concat(globSync('*.md', { cwd: workspace }))
  .filter((file) => !file.split('/').some((part) => GENERATED.has(part)));

/** As GitHub names the place of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchorsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

test('there are documents', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'infra/guides/recovery.md', 'infra/RUNBOOK.md']));
});

test.each(documents)('what %s links to is there', (document) => {
  const targets = [...read(document).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, target = '']) => target);
  const broken = targets.filter((target) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? join(workspace, document) : resolve(workspace, dirname(document), path);
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
  });
  expect(broken).toEqual([]);
});

test.each(documents)('the commands of %s are there', (document) => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  const named = [...read(document).matchAll(/\bnpm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map(
    ([, name = '']) => name,
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);

  const targets = [...read(document).matchAll(/`[^`\n]*\bnx (?:run-many|affected) -t ((?:[a-z][a-z-]+ ?)+)/g)];
  const direct = [...read(document).matchAll(/\bnx ([a-z-]+) (?:infra|orchestrator|relay|agent-runtime)\b/g)];
  const wanted = [...targets, ...direct].flatMap(([, names = '']) => names.trim().split(' '));
  expect(wanted.filter((name) => !TARGETS.has(name))).toEqual([]);
});

const TARGETS = new Set(
  'build check-package deploy deploy-all lint package release-fixtures smoke synth test typecheck'.split(' '),
);
