import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './invocation.ts';

export interface Program {
  /** File URL of the module, TypeScript or JavaScript. */
  readonly entry: string;
  /** The handler; a program without one (a server) runs by being loaded. */
  readonly exportName?: string | undefined;
  /** The whole environment; nothing of this process's own is added. */
  readonly env: Readonly<Record<string, string>>;
  readonly clock: SharedArrayBuffer;
  /** Called with each line that the program writes. */
  readonly log: (line: string) => void;
}

export interface WorkerThread {
  /** Resolves when the module is loaded; rejects with what went wrong, for people to read. */
  readonly ready: Promise<void>;
  send(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** Called once when the thread has ended, wanted or not; with the error that ended it. */
  onExit(listener: (error: Error | undefined) => void): void;
  /** Ends it at once, in the middle of whatever it does. */
  terminate(): void;
}

/** Beside this file, from source and when built. */
const WORKER = new URL(`./function-worker${extname(import.meta.url)}`, import.meta.url);

/** Keeps the first part of a stack that still names the module's own lines. */
const TRACE_LINES = 6;

/** Starts a program in a thread of its own, with the shared clock and only the given environment. */
export function startWorkerThread({ entry, exportName, env, clock, log }: Program): WorkerThread {
  const worker = new Worker(WORKER, {
    workerData: { clock, entry, exportName },
    env: { ...env },
    execArgv: ['--conditions=@randevou/source', '--no-warnings'],
    stdout: true,
    stderr: true,
  });
  const exits: ((error: Error | undefined) => void)[] = [];
  let failure: Error | undefined;
  for (const stream of [worker.stdout, worker.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.trim() !== '') log(line);
    });
  }
  worker.on('error', (error: unknown) => {
    failure = error instanceof Error ? error : new Error(String(error));
    log(failure.stack ?? failure.message);
  });
  worker.on('exit', () => {
    for (const listener of exits) listener(failure);
  });
  const ready = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'ready') resolve();
      if (message.type === 'failed-to-load') {
        const trace = message.error.trace.slice(0, TRACE_LINES).join('\n');
        reject(new Error(`${entry} could not be loaded: ${trace || message.error.errorMessage}`));
      }
    });
    exits.push((error) => {
      reject(new Error(`${entry} ended while it was loaded`, { cause: error }));
    });
  });
  // Who waits for `ready` sees the failure; nobody may be waiting yet.
  ready.catch(() => undefined);
  return {
    ready,
    send: (message) => {
      worker.postMessage(message);
    },
    onMessage: (listener) => {
      worker.on('message', listener);
    },
    onExit: (listener) => {
      exits.push(listener);
    },
    terminate: () => {
      void worker.terminate();
    },
  };
}
