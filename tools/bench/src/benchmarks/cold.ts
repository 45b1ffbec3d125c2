import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { startLocal } from '@randevou/standins';
import type { Benchmark } from '../benchmark.ts';
import { measure, type Case, type Row } from '../measure.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const BUNDLER = join(ROOT, 'tools/nx-plugin/src/bundle.mjs');
const LOADER = fileURLToPath(new URL('../load-bundle.mjs', import.meta.url));
const ENTRIES = {
  ingress: 'apps/ingress/src/handler.ts',
  orchestrator: 'apps/orchestrator/src/handler.ts',
  relay: 'apps/relay/src/handler.ts',
  transcriber: 'apps/transcriber/src/handler.ts',
  rotator: 'apps/rotator/src/handler.ts',
  'mcp-booking': 'packages/mcp-booking/src/lambda.ts',
  'mcp-business': 'packages/mcp-business/src/lambda.ts',
  'agent-runtime': 'apps/agent-runtime/src/main.ts',
};
const SERVER = 'agent-runtime';
const EMPTY = 'an empty handler';

async function bundle(entry: string, folder: string): Promise<string> {
  await promisify(execFile)(process.execPath, [BUNDLER, entry, folder], { cwd: ROOT });
  return join(folder, `${basename(entry, '.ts')}.mjs`);
}

/** A port that nobody else answers on, else the loader would take a stranger for the server. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('the machine gave no port');
  return String(address.port);
}

/** Local services for what a function reads while it loads; the functions themselves are never called here. */
async function startServices(entry: string, port: string) {
  return startLocal({
    dataDir: 'memory',
    functions: { function: { entry: pathToFileURL(entry).href } },
    ingress: 'function',
    queue: { functionName: 'function' },
    env: (resources) => ({
      RANDEVOU_STAGE: resources.stage,
      RANDEVOU_TABLE: 'randevou',
      RANDEVOU_QUEUE_URL: resources.queueUrl,
      RANDEVOU_EVENTS_TOPIC_ARN: resources.eventsTopicArn,
      RANDEVOU_MEDIA_BUCKET: resources.mediaBucket,
      RANDEVOU_MODEL: 'nova',
      HOST: '127.0.0.1',
      PORT: port,
    }),
  });
}

/** One case: from the start of a process to its handler, or its server, being ready. */
function start(name: string, file: string, env: Readonly<Record<string, string>>): Case {
  const port = name === SERVER ? [env['PORT'] ?? ''] : [];
  let ended: Promise<unknown> = Promise.resolve();
  return {
    name,
    prepare: () => ended,
    run: async () => {
      const child = spawn(process.execPath, ['--no-warnings', LOADER, file, ...port], {
        env,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      ended = once(child, 'exit');
      const died = ended.then(() => {
        throw new Error(`${name} ended before it was ready; its message is above`);
      });
      died.catch(() => undefined);
      await Promise.race([once(child, 'message'), died]);
      child.kill('SIGKILL');
    },
    ...(name === EMPTY ? {} : { against: EMPTY }),
  };
}

export const cold: Benchmark = {
  name: 'cold',
  about: 'start of a bundle in a fresh process until it is ready',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'randevou-bench-'));
    try {
      const empty = join(folder, 'empty.mjs');
      await writeFile(empty, 'export const handler = async () => ({});\n');
      const cases: [string, string][] = [[EMPTY, empty]];
      const sizes: Row[] = [];
      for (const [name, entry] of Object.entries(ENTRIES)) {
        const file = await bundle(entry, join(folder, name));
        const kilobytes = (await stat(file)).size / 1000;
        sizes.push({ name: `${name}: size of the bundle`, unit: 'kB', median: kilobytes, p99: kilobytes });
        cases.push([name, file]);
      }
      const services = await startServices(empty, await freePort());
      try {
        const starts = cases.map(([name, file]) => start(name, file, services.environment));
        return [...(await measure(starts, { unit: 'ms', timeMs: 0, iterations: 10, warmUps: 1 })), ...sizes];
      } finally {
        await services.close();
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
