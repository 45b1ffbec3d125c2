import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Benchmark } from '../benchmark.ts';
import { measure } from '../measure.ts';

const RUNNER = fileURLToPath(new URL('../../../../apps/simulator/src/runner.ts', import.meta.url));
const CUSTOMER = '+23057001234';
const EXACT = 'A table for 4 tomorrow at 7:30pm please';

const Address = z.object({ url: z.url() });
const Exchange = z.object({
  replies: z
    .array(z.object({ options: z.array(z.object({ id: z.string(), action: z.string().optional() })) }))
    .length(1),
  usage: z.array(z.object({ modelCalls: z.int() })).length(1),
});

/** The simulator in a process of its own. */
async function startStage() {
  const child = spawn(process.execPath, ['--conditions=@randevou/source', RUNNER], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const died = once(child, 'exit').then(() => {
    throw new Error('the simulator ended before it was ready; its message is above');
  });
  died.catch(() => undefined);
  const [line] = z.tuple([z.string()]).parse(await Promise.race([once(createInterface(child.stdout), 'line'), died]));
  const { url } = Address.parse(JSON.parse(line));

  const post = async (path: string, body: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}: ${await response.text()}`);
    return response.json();
  };
  return {
    begin: () => post('/begin', { business: 'la-kaz', now: '2026-03-02T09:00:00+04:00', model: 'guided' }),
    /** Sends one message and waits for the one reply; a turn that ends otherwise is an error. */
    exchange: async (message: { readonly text: string } | { readonly tap: string }) => {
      const answer = await post('/exchange', { customer: CUSTOMER, messages: [{ ...message, profileName: 'Anya' }] });
      return Exchange.parse(answer);
    },
    close: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

export const pipeline: Benchmark = {
  name: 'pipeline',
  about: 'message to reply through the local stage, guided model; until all of the turn has settled',
  run: async () => {
    const stage = await startStage();
    const draft = async (): Promise<string> => {
      const { replies, usage } = await stage.exchange({ text: EXACT });
      const confirm = replies[0]?.options.find(({ action }) => action === 'confirm');
      if (confirm === undefined) throw new Error('the text does not end in a draft');
      if (usage[0]?.modelCalls === 0) throw new Error('the text did not go through the agent');
      return confirm.id;
    };
    let confirmId = '';
    try {
      return await measure(
        [
          {
            name: 'confirm tap, to a booking',
            prepare: async () => {
              await stage.begin();
              confirmId = await draft();
            },
            run: () => stage.exchange({ tap: confirmId }),
          },
          {
            name: 'text through the agent, to a draft',
            prepare: () => stage.begin(),
            run: draft,
            against: 'confirm tap, to a booking',
          },
        ],
        { unit: 'ms', timeMs: 0, iterations: 20, warmUps: 4 },
      );
    } finally {
      await stage.close();
    }
  },
};
