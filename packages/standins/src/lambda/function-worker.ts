/*
 * What runs in a function's worker thread: loads the handler by path and answers invocations, one at a time.
 */
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { installClock } from './install-clock.ts';
import type { FromWorker, WorkerError } from './invocation.ts';
import { newTraceHeader } from './trace-header.ts';

const Data = z.object({
  clock: z.instanceof(SharedArrayBuffer),
  entry: z.string(),
  exportName: z.string().optional(),
});
const Invoke = z.object({
  type: z.literal('invoke'),
  requestId: z.string(),
  event: z.string(),
  timeoutMs: z.number(),
  functionName: z.string(),
  functionArn: z.string(),
});
type Handler = (event: unknown, context: unknown) => unknown;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

function describe(error: unknown): WorkerError {
  if (!(error instanceof Error)) return { errorType: 'Error', errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}

/** What Lambda itself writes into a function's log when its handler throws: all that the error holds. */
function invokeError(requestId: string, error: unknown): string {
  const { errorType, errorMessage, trace: stack } = describe(error);
  const properties = Object.fromEntries(Object.entries(error instanceof Error ? error : {}));
  const all = { errorType, errorMessage, ...properties, stack };
  return `${new Date().toISOString()}\t${requestId}\tERROR\tInvoke Error\t${JSON.stringify(all)}\n`;
}

const port = parentPort;
if (!port) throw new Error('function-worker.ts runs in a worker thread');
const post = (message: FromWorker) => {
  port.postMessage(message);
};
const { clock, entry, exportName } = Data.parse(workerData);

async function load(): Promise<Handler | undefined> {
  const module: unknown = await import(entry);
  // A program without handler (the agent's server) runs by being loaded.
  if (exportName === undefined) return undefined;
  const handler: unknown = Reflect.get(Object(module), exportName);
  if (!isHandler(handler)) throw new TypeError(`${entry} does not export a function named ${exportName}`);
  return handler;
}

/** Resolves when the parent has read all that was written so far: an answer never overtakes the log lines before it. */
async function drainLog(): Promise<void> {
  const drain = (stream: NodeJS.WriteStream) =>
    stream.writableLength === 0 ? undefined : new Promise((resolve) => stream.write('', resolve));
  await Promise.all([drain(process.stdout), drain(process.stderr)]);
}

async function invoke(handler: Handler, message: unknown): Promise<void> {
  const { requestId, event, timeoutMs, functionName, functionArn } = Invoke.parse(message);
  const deadline = performance.now() + timeoutMs;
  process.env['_X_AMZN_TRACE_ID'] = newTraceHeader(Date.now());
  const context = {
    awsRequestId: requestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: '512',
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
  try {
    const payload = JSON.stringify(await handler(JSON.parse(event), context)) as string | undefined;
    await drainLog();
    post({ type: 'returned', requestId, payload: payload ?? 'null' });
  } catch (error) {
    process.stderr.write(invokeError(requestId, error));
    await drainLog();
    post({ type: 'threw', requestId, error: describe(error) });
  }
}

installClock(clock);
try {
  const handler = await load();
  if (handler) port.on('message', (message) => void invoke(handler, message));
  post({ type: 'ready' });
} catch (error) {
  post({ type: 'failed-to-load', error: describe(error) });
}
