import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from './env.ts';
import { createHttpApp } from './http-app.ts';
import { loadPageAssets } from './page-assets.ts';
import { readOptions, USAGE } from './read-options.ts';
import { serveApp } from './serve-app.ts';
import { startSimulator } from './start-simulator.ts';
import { tryIt } from './try-it.ts';
import { watchSources } from './watch-sources.ts';

const LONGEST_STOP_MS = 3000;

async function main(): Promise<void> {
  const environment = readEnvironment();
  const options = readOptions(process.argv.slice(2), environment.port);
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const { dataDir, business, model, now } = options;
  if (dataDir !== 'memory') mkdirSync(dataDir, { recursive: true });
  const bedrock = model === 'nova' ? environment.bedrock : undefined;
  if (model === 'nova' && !bedrock) {
    console.log('There are no AWS credentials in the environment: the Bedrock stand-in answers in place of Nova.');
  }
  const began = performance.now();
  const [page, simulator] = await Promise.all([
    loadPageAssets(),
    startSimulator({
      business,
      dataDir,
      model,
      ...(now === undefined ? {} : { now }),
      ...(bedrock === undefined ? {} : { bedrock }),
      onProgress: (step) => {
        console.log(`… ${step}`);
      },
      onLog: (program, line) => {
        if (dataDir !== 'memory') appendFileSync(join(dataDir, 'functions.log'), `${program}\t${line}\n`);
      },
    }),
  ]);
  const server = await serveApp(createHttpApp(simulator, page), options.port).catch(async (error: unknown) => {
    await simulator.close();
    throw error;
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(tryIt({ url: server.url, health: simulator.health(), dataDir, seconds }));

  const stopWatching = options.watch ? watchSources(business, simulator) : () => undefined;
  let stopping = false;
  const stop = async () => {
    // A second signal does not wait.
    if (stopping) process.exit(1);
    stopping = true;
    // A call that a fault left hanging must not keep the port.
    setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
    stopWatching();
    await server.close();
    await simulator.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
