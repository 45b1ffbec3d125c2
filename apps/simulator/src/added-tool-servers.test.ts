import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { addedToolServers } from './added-tool-servers.ts';
import { stageOptions } from './stage-options.ts';

test('finds what is named as a tool server and can run on Lambda', () => {
  const packages = mkdtempSync(join(tmpdir(), 'randevou-packages-'));
  for (const [folder, entry] of [
    ['mcp-booking', 'lambda.ts'],
    ['mcp-weather', 'lambda.ts'],
    ['mcp-kit', 'index.ts'],
    ['weather', 'lambda.ts'],
  ] as const) {
    mkdirSync(join(packages, folder, 'src'), { recursive: true });
    writeFileSync(join(packages, folder, 'src', entry), '');
  }
  expect(addedToolServers(['mcp-booking'], packages)).toEqual(['mcp-weather']);
  rmSync(packages, { recursive: true });
});

test('every tool server of the workspace runs, under the name that the cloud gives it', () => {
  const { functions } = stageOptions(() => ({ model: 'guided', mergeQuietMs: 0 }));
  const servers = Object.entries(functions).flatMap(([name, { toolServer }]) =>
    toolServer === undefined ? [] : [[name, toolServer]],
  );
  expect(servers).toEqual(expect.arrayContaining([...addedToolServers([])].map((name) => [name, name.slice(4)])));
});
