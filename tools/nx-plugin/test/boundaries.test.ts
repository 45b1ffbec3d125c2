import { beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCycle } from './find-cycle.ts';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));
const boundary = '@nx/enforce-module-boundaries';

interface Snippet {
  name: string;
  file: string;
  code: string;
  /** The rule that must refuse it; undefined for what must pass. */
  refusedBy?: string;
}

// The text is linted as if it stood in the file named, so that the rules of that place apply; nothing is written.
const snippets: Snippet[] = [
  {
    name: 'scheduling may not reach AWS',
    file: 'packages/scheduling/src/index.ts',
    code: "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const client = new DynamoDBClient();\n",
    refusedBy: boundary,
  },
  {
    name: 'bookings may not read files',
    file: 'packages/bookings/src/index.ts',
    code: "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('a', 'utf8');\n",
    refusedBy: 'no-restricted-imports',
  },
  {
    name: 'nor under the older name of the module',
    file: 'packages/bookings/src/index.ts',
    code: "import { readFileSync } from 'fs';\nexport const text = readFileSync('a', 'utf8');\n",
    refusedBy: 'no-restricted-imports',
  },
  {
    name: 'nor later, by an import that runs',
    file: 'packages/bookings/src/index.ts',
    code: "export const fs = await import('node:fs');\n",
    refusedBy: 'no-restricted-syntax',
  },
  {
    name: 'bookings may hash',
    file: 'packages/bookings/src/index.ts',
    code: "import { createHash } from 'node:crypto';\nexport const hash = createHash('sha256');\n",
  },
  {
    name: 'but not draw lots',
    file: 'packages/bookings/src/index.ts',
    code: "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID();\n",
    refusedBy: 'no-restricted-imports',
  },
  {
    name: 'guided knows no model',
    file: 'packages/guided/src/index.ts',
    code: "import * as agent from '@randevou/agent';\nexport const names = Object.keys(agent);\n",
    refusedBy: boundary,
  },
  {
    name: 'guided understands text',
    file: 'packages/guided/src/index.ts',
    code: "import * as understanding from '@randevou/understanding';\nexport const names = Object.keys(understanding);\n",
  },
  {
    name: 'no package imports an app',
    file: 'packages/turn/src/index.ts',
    code: "import * as orchestrator from '@randevou/orchestrator';\nexport const names = Object.keys(orchestrator);\n",
    refusedBy: boundary,
  },
  {
    name: 'nor does another app',
    file: 'apps/relay/src/index.ts',
    code: "import * as orchestrator from '@randevou/orchestrator';\nexport const names = Object.keys(orchestrator);\n",
    refusedBy: boundary,
  },
  {
    name: 'no path leads around the names',
    file: 'packages/guided/src/index.ts',
    code: "import * as agent from '../../agent/src/index.ts';\nexport const names = Object.keys(agent);\n",
    refusedBy: boundary,
  },
  {
    name: 'what is not declared is not imported',
    file: 'packages/agent/src/index.ts',
    code: "import fastify from 'fastify';\nexport const server = fastify();\n",
    refusedBy: boundary,
  },
  {
    name: 'the agent does not see the store',
    file: 'packages/agent/src/index.ts',
    code: "import * as store from '@randevou/store-dynamodb';\nexport const names = Object.keys(store);\n",
    refusedBy: boundary,
  },
  {
    name: 'a tool does not choose its store',
    file: 'packages/mcp-booking/src/index.ts',
    code: "import * as store from '@randevou/store-dynamodb';\nexport const names = Object.keys(store);\n",
    refusedBy: 'no-restricted-imports',
  },
  {
    name: 'time is injected',
    file: 'packages/turn/src/index.ts',
    code: 'export const now = Date.now();\n',
    refusedBy: 'no-restricted-properties',
  },
  {
    name: 'in whatever way it is asked for',
    file: 'packages/turn/src/index.ts',
    code: 'export const now = new Date();\n',
    refusedBy: 'no-restricted-syntax',
  },
  {
    name: 'a given instant may become a date',
    file: 'packages/turn/src/index.ts',
    code: 'export const at = (instant: number): Date => new Date(instant);\n',
  },
  {
    name: 'a pure package calls nobody',
    file: 'packages/understanding/src/index.ts',
    code: "export const answer = fetch('http://localhost');\n",
    refusedBy: 'no-restricted-globals',
  },
  {
    name: 'a pure package has no environment',
    file: 'packages/contracts/src/index.ts',
    code: 'export const stage = process.env.STAGE;\n',
    refusedBy: 'no-restricted-globals',
  },
  {
    name: 'an app reads the environment in one file',
    file: 'apps/relay/src/index.ts',
    code: 'export const stage = process.env.STAGE;\n',
    refusedBy: 'no-restricted-properties',
  },
  {
    name: 'also when it imports it',
    file: 'apps/relay/src/index.ts',
    code: "import { env } from 'node:process';\nexport const stage = env.STAGE;\n",
    refusedBy: 'no-restricted-imports',
  },
  {
    name: 'an index names what it exports',
    file: 'packages/guided/src/index.ts',
    code: "export * from '@randevou/understanding';\n",
    refusedBy: 'no-restricted-syntax',
  },
  {
    name: 'nothing is exported without a name',
    file: 'packages/guided/src/index.ts',
    code: 'export default 1;\n',
    refusedBy: 'no-restricted-syntax',
  },
];

describe('lint keeps the borders', () => {
  let found: { ruleId: string; message: string }[][];

  beforeAll(() => {
    const output = execFileSync(process.execPath, [fileURLToPath(new URL('./lint-snippets.mjs', import.meta.url))], {
      cwd: workspace,
      env: { ...process.env, NODE_OPTIONS: '' },
      input: JSON.stringify(snippets.map(({ file, code }) => ({ file: join(workspace, file), code }))),
      encoding: 'utf8',
    });
    found = JSON.parse(output) as typeof found;
  }, 120_000);

  test.each(snippets.map((snippet, index) => ({ ...snippet, index })))('$name', ({ index, refusedBy }) => {
    const messages = found[index] ?? [];
    if (refusedBy === undefined) expect(messages).toEqual([]);
    else expect(messages.map(({ ruleId }) => ruleId)).toContain(refusedBy);
  });
});

test('no project depends on itself by way of others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'randevou-graph-'));
  try {
    const file = join(folder, 'graph.json');
    execFileSync(process.execPath, [join(workspace, 'node_modules/nx/dist/bin/nx.js'), 'graph', `--file=${file}`], {
      cwd: workspace,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: 'ignore',
    });
    const { graph } = JSON.parse(readFileSync(file, 'utf8')) as {
      graph: { nodes: Record<string, unknown>; dependencies: Record<string, { target: string }[]> };
    };
    const edges = new Map(
      Object.entries(graph.dependencies).map(([project, targets]) => [project, targets.map(({ target }) => target)]),
    );
    expect(Object.keys(graph.nodes).length).toBeGreaterThan(20);
    expect(findCycle(edges)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

test('a cycle would be found', () => {
  const edges = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['d', 'b']],
  ]);
  expect(findCycle(edges)).toEqual(['b', 'c', 'b']);
});
