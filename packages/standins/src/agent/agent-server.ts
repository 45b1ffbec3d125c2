import { createServer } from 'node:net';
import { startWorkerThread, type Program, type WorkerThread } from '../lambda/worker-thread.ts';

/** The agent's own HTTP server, started when it is first needed and again after it died. */
export interface AgentServer {
  /** Its address, once it answers pings. */
  url(): Promise<string>;
  crash(): void;
}

export interface AgentServerOptions extends Omit<Program, 'env'> {
  /** Environment of the instance that listens on this port. */
  readonly env: (port: number) => Readonly<Record<string, string>>;
}

/** Longest wait for the first ping that is answered. */
const START_MS = 30_000;
const PING_EVERY_MS = 25;

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

async function answersPing(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ping`)).ok;
  } catch {
    return false;
  }
}

async function untilPinged(url: string, ended: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + START_MS;
  while (!(await answersPing(url))) {
    if (ended()) throw new Error('the agent ended while it was starting');
    if (performance.now() > giveUpAt) throw new Error(`the agent does not answer ${url}/ping`);
    await new Promise((resolve) => setTimeout(resolve, PING_EVERY_MS));
  }
}

interface Instance {
  readonly url: Promise<string>;
  stop(): void;
}

export function createAgentServer({ env, ...program }: AgentServerOptions): AgentServer {
  let current: Instance | undefined;
  const start = (): Instance => {
    let ended = false;
    let thread: WorkerThread | undefined;
    const forget = () => {
      ended = true;
      if (current === instance) current = undefined;
    };
    const launch = async () => {
      const port = await freePort();
      if (ended) throw new Error('the agent was stopped');
      thread = startWorkerThread({ ...program, env: env(port) });
      thread.onExit(forget);
      await thread.ready;
      const url = `http://127.0.0.1:${String(port)}`;
      await untilPinged(url, () => ended);
      return url;
    };
    const instance: Instance = {
      url: launch(),
      stop: () => {
        ended = true;
        thread?.terminate();
      },
    };
    instance.url.catch(forget);
    return instance;
  };
  return {
    url: () => {
      current ??= start();
      return current.url;
    },
    crash: () => {
      current?.stop();
      current = undefined;
    },
  };
}
