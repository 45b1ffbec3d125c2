import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { CallCount, type Usage } from './usage.ts';

const RUNNER = fileURLToPath(new URL('../../../apps/simulator/src/runner.ts', import.meta.url));
const CUSTOMER = '+23057001234';
const NOW = '2026-03-02T09:00:00+04:00';

const Replies = z.array(z.object({ options: z.array(z.object({ id: z.string(), action: z.string().optional() })) }));
const Exchange = z.object({
  replies: Replies.length(1),
  usage: z
    .array(z.object({ modelCalls: z.int(), inputTokens: z.int(), outputTokens: z.int(), fellBack: z.boolean() }))
    .length(1),
});

/**
 * Books a table in the simulator as most customers do, one text and one tap, and lets the time of its reminders come;
 * counts what that asked of AWS. The model is Bedrock's stand-in: its tokens are estimated from the real prompts.
 */
export async function measureBooking(): Promise<Usage> {
  const child = spawn(process.execPath, ['--conditions=@randevou/source', RUNNER], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const died = once(child, 'exit').then(() => {
    throw new Error('the simulator ended before it was ready; its message is above');
  });
  died.catch(() => undefined);
  try {
    const [line] = z.tuple([z.string()]).parse(await Promise.race([once(createInterface(child.stdout), 'line'), died]));
    const { url } = z.object({ url: z.url() }).parse(JSON.parse(line));
    return await book(url);
  } finally {
    // The simulator ends when its standard input does.
    child.stdin.end();
    await once(child, 'exit');
  }
}

async function book(url: string): Promise<Usage> {
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}: ${await response.text()}`);
    return response.json();
  };
  const exchange = async (message: { readonly text: string } | { readonly tap: string }) =>
    Exchange.parse(await ask('/exchange', { customer: CUSTOMER, messages: [{ ...message, profileName: 'Anya' }] }));

  await ask('/begin', { business: 'la-kaz', now: NOW, model: 'nova' });
  const asked = await exchange({ text: 'A table for 4 on Thursday at 7:30pm please' });
  // Priced without the model, a booking would look cheaper than it is.
  if (asked.usage.some(({ fellBack }) => fellBack))
    throw new Error(
      'the model did not answer in time, so its price is not known: try again when the machine is less busy',
    );
  const confirm = asked.replies[0]?.options.find(({ action }) => action === 'confirm');
  if (confirm === undefined) throw new Error('the text does not end in a draft to confirm');
  const booked = await exchange({ tap: confirm.id });
  const reminded = z.object({ replies: Replies }).parse(await ask('/advance', { customer: CUSTOMER, duration: 'P4D' }));

  const usage = [...asked.usage, ...booked.usage];
  const sum = (of: (usage: (typeof asked.usage)[number]) => number) => usage.reduce((total, one) => total + of(one), 0);
  return {
    calls: z.array(CallCount).parse(await ask('/calls')),
    messagesIn: 2,
    messagesOut: 2 + reminded.replies.length,
    modelCalls: sum(({ modelCalls }) => modelCalls),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
  };
}
