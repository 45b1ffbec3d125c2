import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lockfile = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const packages = Object.entries(lockfile.packages);

test('the lockfile has an entry for every platform, without which npm ci fails on all of them', () => {
  const locked = new Set(packages.map(([path]) => path.split('node_modules/').at(-1)));
  const missing = packages.flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !locked.has(name)),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry: each machine asks its own', () => {
  const remote = packages.filter(([, { resolved = '' }]) => resolved.includes('://'));
  expect(remote.map(([path]) => path)).toEqual([]);
});
