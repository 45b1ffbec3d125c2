import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runBundler, workspace, type Bundled } from './run-bundler.ts';

/** A cold start reads the whole file: what makes one grow is to be seen, and decided. Bytes. */
const DECIDED: Readonly<Record<string, number>> = {
  'apps/ingress/src/handler.ts': 650_000,
  // Half of it is what the guided policy understands and says in four languages when the model is away.
  'apps/orchestrator/src/handler.ts': 1_100_000,
  // 120,000 of it word reminders and other notices: turn's texts, and Temporal for their dates.
  'apps/relay/src/handler.ts': 780_000,
  // Two clients on HTTP/2 and event streams, and a decoder of Opus.
  'apps/transcriber/src/handler.ts': 600_000,
  'apps/rotator/src/handler.ts': 500_000,
  // The SDK of MCP, with its validator of JSON Schemas.
  'packages/mcp-booking/src/lambda.ts': 1_000_000,
  // Strands, its HTTP server, and every way of AWS to credentials: it does not run on Lambda.
  'apps/agent-runtime/src/main.ts': 2_600_000,
};
/** A tool server without a line above: nobody who adds one has to edit this. */
const TOOL_SERVER = 950_000;
const deployables = ['apps', 'packages'].flatMap((family) =>
  readdirSync(join(workspace, family)).flatMap((name) =>
    ['handler.ts', 'main.ts', 'lambda.ts']
      .map((entry) => `${family}/${name}/src/${entry}`)
      .filter((entry) => name !== 'simulator' && existsSync(join(workspace, entry))),
  ),
);
const MOST: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    deployables.filter((entry) => entry.startsWith('packages/mcp-')).map((entry) => [entry, TOOL_SERVER]),
  ),
  ...DECIDED,
};
const EXPORTS_HANDLER =
  /export\s*\{[^}]*\bhandler\b|export\s+(?:async )?function handler\b|export\s+(?:const|let) handler\b/;
/** What the SDK looks for on a developer's machine, on EC2 and in containers. */
const ELSEWHERE = ['sso_start_url', 'credential_process', '169.254.170.2'];
const AT_ONCE = 2;
const PATIENCE_MS = 180_000;

const bundles = new Map<string, Bundled>();
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const waiting = Object.keys(MOST);
  const work = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift())
      bundles.set(entry, await runBundler(entry, join(folder, entry.replaceAll('/', '-'))));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}, PATIENCE_MS);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Clients of AWS that a project or what it depends on imports: each names what it imports in its manifest. */
function clientsOf(root: string, seen = new Set<string>()): Set<string> {
  if (seen.has(root)) return new Set();
  seen.add(root);
  const manifest = JSON.parse(readFileSync(join(workspace, root, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const names = Object.keys(manifest.dependencies ?? {});
  const clients = names.filter((name) => name.startsWith('@aws-sdk/client-'));
  const packages = names.filter((name) => name.startsWith('@randevou/'));
  const further = packages.flatMap((name) => [...clientsOf(name.replace('@randevou/', 'packages/'), seen)]);
  return new Set([...clients, ...further]);
}

test('every deployable is bounded, else it wants a line in DECIDED', () => {
  expect(Object.keys(MOST).toSorted()).toEqual(deployables.toSorted());
});

describe.each(Object.entries(MOST))('the bundle of %s', (entry, mostBytes) => {
  const bundle = (): Bundled => {
    const made = bundles.get(entry);
    if (made === undefined) throw new Error(`${entry} was not bundled`);
    return made;
  };

  test(`has at most ${String(mostBytes)} bytes, and tells how many`, () => {
    const { bytes, told } = bundle();
    expect(bytes).toBeLessThanOrEqual(mostBytes);
    expect(told).toContain(`${(bytes / 1000).toFixed(0)} kB`);
  });

  test('is one ES module with its source map', () => {
    const { files, text, sources } = bundle();
    expect(files).toHaveLength(2);
    expect(text.endsWith(`//# sourceMappingURL=${files.find((name) => name.endsWith('.map')) ?? ''}\n`)).toBe(true);
    expect(sources.some((source) => source.endsWith(entry))).toBe(true);
    if (!entry.endsWith('main.ts')) expect(EXPORTS_HANDLER.test(text)).toBe(true);
  });

  test('loads by itself, until it asks for its environment', () => {
    const { status, stderr } = spawnSync(process.execPath, [bundle().file], { encoding: 'utf8', env: {} });
    expect(stderr).toMatch(/cannot start; check these environment variables:\n\w+: /);
    expect(status).toBe(1);
  });

  test('has only clients of AWS that something of it imports', () => {
    const root = entry.split('/').slice(0, 2).join('/');
    const inside = new Set(bundle().sources.flatMap((source) => /@aws-sdk\/client-[\w-]+/.exec(source)?.[0] ?? []));
    expect([...inside].filter((client) => !clientsOf(root).has(client))).toEqual([]);
  });

  if (!entry.endsWith('main.ts'))
    test('finds credentials where Lambda puts them, and nowhere else', () => {
      const named = ['AWS_SESSION_TOKEN', ...ELSEWHERE].filter((word) => bundle().text.includes(word));
      expect(named).toEqual(['AWS_SESSION_TOKEN']);
    });
});
