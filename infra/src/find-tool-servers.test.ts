import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findToolServers } from './find-tool-servers.ts';

/** A folder of packages, each with its `toolServer` or none; `entry` false: without a `src/lambda.ts`. */
function packagesWith(packages: Readonly<Record<string, { toolServer?: object; entry?: boolean }>>): string {
  const root = mkdtempSync(join(tmpdir(), 'randevou-packages-'));
  for (const [name, { toolServer, entry = true }] of Object.entries(packages)) {
    mkdirSync(join(root, name, 'src'), { recursive: true });
    writeFileSync(join(root, name, 'package.json'), JSON.stringify({ name, toolServer }));
    if (entry) writeFileSync(join(root, name, 'src/lambda.ts'), '');
  }
  return root;
}

describe('findToolServers', () => {
  it('finds what is named so and can run on Lambda', () => {
    const packages = packagesWith({ 'mcp-weather': {}, 'mcp-kit': { entry: false }, weather: {} });
    expect(findToolServers(packages)).toEqual([
      {
        name: 'weather',
        project: 'packages/mcp-weather',
        needs: { table: 'none', secrets: [], timeoutSeconds: 15, memoryMb: 1024 },
      },
    ]);
  });

  it('reads what a package says that it needs', () => {
    const toolServer = { table: 'profiles', secrets: ['payments'], timeoutSeconds: 20 };
    const [found] = findToolServers(packagesWith({ 'mcp-payments': { toolServer } }));
    expect(found?.needs).toEqual({ ...toolServer, memoryMb: 1024 });
  });

  it.each([
    [{ table: 'everything' }, 'toolServer.table'],
    [{ secrets: ['../prod'] }, 'toolServer.secrets.0'],
    [{ permissions: ['*'] }, 'toolServer'],
  ])('names package and field of %j', (toolServer, field) => {
    const packages = packagesWith({ 'mcp-payments': { toolServer } });
    expect(() => findToolServers(packages)).toThrow(/mcp-payments\/package\.json does not say/);
    expect(() => findToolServers(packages)).toThrow(field);
  });

  it('finds the servers of this workspace, of which mcp-booking alone has the ledger', () => {
    const found = findToolServers().map(({ name, needs }) => [name, needs.table]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['booking', 'ledger'],
        ['business', 'profiles'],
      ]),
    );
    expect(found.filter(([, table]) => table === 'ledger')).toEqual([['booking', 'ledger']]);
  });
});
