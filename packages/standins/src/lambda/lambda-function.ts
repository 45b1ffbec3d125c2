import { randomUUID } from 'node:crypto';
import type { FromWorker, InvocationResult } from './invocation.ts';
import { startWorkerThread, type Program, type WorkerThread } from './worker-thread.ts';

export interface LambdaFunction {
  readonly name: string;
  readonly arn: string;
  /** Runs the handler in a warm worker, or a new one, or waits for one when all are taken. */
  readonly invoke: (event: unknown) => Promise<InvocationResult>;
  /** Starts workers until so many are there; resolves when they are loaded, rejects if the module does not load. */
  warm(workers: number): Promise<void>;
  /** Ends one worker, or all, in the middle of what they do. */
  crash(accessKeyId?: string): void;
  readonly workers: number;
}

export interface LambdaFunctionOptions extends Omit<Program, 'env'> {
  readonly name: string;
  readonly arn: string;
  readonly timeoutMs: number;
  readonly maxWorkers: number;
  /** Environment of the worker with this access key. */
  readonly env: (accessKeyId: string) => Readonly<Record<string, string>>;
}

/** Access keys of the workers of a function: `LOCALORCHESTRATOR0001`, … */
export function accessKeyPrefix(functionName: string): string {
  return `LOCAL${functionName.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase()}`;
}

interface PooledWorker {
  readonly accessKeyId: string;
  readonly thread: WorkerThread;
  busy: boolean;
}

/** A function with its execution environments: one invocation at a time in each, kept warm, at most `maxWorkers`. */
export function createLambdaFunction(options: LambdaFunctionOptions): LambdaFunction {
  const { name, arn, timeoutMs, maxWorkers, env, ...program } = options;
  const pool = new Set<PooledWorker>();
  const waiting: ((worker: PooledWorker) => void)[] = [];
  let started = 0;

  const start = (): PooledWorker => {
    started += 1;
    const accessKeyId = `${accessKeyPrefix(name)}${String(started).padStart(4, '0')}`;
    const thread = startWorkerThread({ ...program, env: env(accessKeyId) });
    const worker: PooledWorker = { accessKeyId, thread, busy: false };
    pool.add(worker);
    thread.onExit(() => {
      pool.delete(worker);
      const next = waiting.shift();
      if (next) next(claim(start()));
    });
    return worker;
  };
  const claim = (worker: PooledWorker): PooledWorker => {
    worker.busy = true;
    return worker;
  };
  const acquire = (): PooledWorker | Promise<PooledWorker> => {
    for (const worker of pool) if (!worker.busy) return claim(worker);
    if (pool.size < maxWorkers) return claim(start());
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
  const release = (worker: PooledWorker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else worker.busy = false;
  };

  const run = async (worker: PooledWorker, event: unknown): Promise<InvocationResult> => {
    try {
      await worker.thread.ready;
    } catch (error) {
      worker.thread.terminate();
      return { kind: 'failed', errorType: 'Runtime.ImportModuleError', errorMessage: String(error) };
    }
    const requestId = randomUUID();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve({
          kind: 'failed',
          errorType: 'Sandbox.Timedout',
          errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
        });
        worker.thread.terminate();
      }, timeoutMs);
      const finish = (result: InvocationResult) => {
        clearTimeout(timer);
        resolve(result);
      };
      pending.set(worker, {
        answer: (message) => {
          if (message.type !== 'returned' && message.type !== 'threw') return;
          if (message.requestId !== requestId) return;
          pending.delete(worker);
          release(worker);
          if (message.type === 'returned') finish({ kind: 'returned', payload: JSON.parse(message.payload) });
          else finish({ kind: 'failed', ...message.error });
        },
        exit: () => {
          finish({
            kind: 'failed',
            errorType: 'Runtime.ExitError',
            errorMessage: `RequestId: ${requestId} Error: Runtime exited without providing a reason`,
          });
        },
      });
      listen(worker);
      worker.thread.send({
        type: 'invoke',
        requestId,
        event: JSON.stringify(event),
        timeoutMs,
        functionName: name,
        functionArn: arn,
      });
    });
  };
  /** The invocation that each worker is at. */
  const pending = new Map<PooledWorker, { answer(message: FromWorker): void; exit(): void }>();
  const listening = new WeakSet<PooledWorker>();
  const listen = (worker: PooledWorker) => {
    if (listening.has(worker)) return;
    listening.add(worker);
    worker.thread.onMessage((message) => pending.get(worker)?.answer(message));
    worker.thread.onExit(() => {
      pending.get(worker)?.exit();
      pending.delete(worker);
    });
  };

  return {
    name,
    arn,
    invoke: async (event) => run(await acquire(), event),
    warm: async (workers) => {
      while (pool.size < Math.min(workers, maxWorkers)) start();
      await Promise.all([...pool].map((worker) => worker.thread.ready));
    },
    crash: (accessKeyId) => {
      for (const worker of pool) {
        if (accessKeyId !== undefined && worker.accessKeyId !== accessKeyId) continue;
        // Its calls that arrive later are a dead process's: nobody new may be given to it.
        worker.busy = true;
        worker.thread.terminate();
      }
    },
    get workers() {
      return pool.size;
    },
  };
}
