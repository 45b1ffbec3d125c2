import { createRunnerApp } from './runner-app.ts';
import { serveApp } from './serve-app.ts';
import { startSimulator } from './start-simulator.ts';

/** Entry for dialogue suites: everything in memory, the clock frozen; prints its address as a line of JSON. */
const simulator = await startSimulator({ business: 'la-kaz', dataDir: 'memory', frozen: true, mergeQuietMs: 0 });
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
