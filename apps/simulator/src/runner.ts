import { appendFileSync } from 'node:fs';
import { createRunnerApp } from './runner-app.ts';
import { serveApp } from './serve-app.ts';
import { startSimulator } from './start-simulator.ts';

/**
 * Entry for dialogue suites: everything in memory, the clock frozen; prints its address as a line of JSON. The argument
 * is a file for what the functions log.
 */
const [logFile] = process.argv.slice(2);
const simulator = await startSimulator({
  business: 'la-kaz',
  dataDir: 'memory',
  frozen: true,
  mergeQuietMs: 0,
  ...(logFile === undefined
    ? {}
    : {
        onLog: (program: string, line: string) => {
          appendFileSync(logFile, `${program}\t${line}\n`);
        },
      }),
});
const server = await serveApp(createRunnerApp(simulator), 0);
process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);

// The parent ends this process by closing its standard input; so it ends too when the parent dies.
process.stdin.on('end', () => {
  void server
    .close()
    .then(() => simulator.close())
    .then(() => process.exit(0));
});
process.stdin.resume();
