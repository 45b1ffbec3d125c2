import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Bot, Exchange, Outgoing, Person, ScreenMessage } from './bot.ts';

const RUNNER = fileURLToPath(new URL('../../../apps/simulator/src/runner.ts', import.meta.url));

const Message = z.object({
  messageId: z.string(),
  text: z.string(),
  options: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      description: z.string().optional(),
      slot: z.object({ start: z.string(), resourceId: z.string() }).optional(),
      action: z.string().optional(),
    }),
  ),
});
const Usage = z.object({ modelCalls: z.int(), inputTokens: z.int(), outputTokens: z.int() });
const ExchangeAnswer = z.object({
  messageIds: z.array(z.string()),
  replies: z.array(Message),
  usage: z.array(Usage),
});
const BeginAnswer = z.object({ ownerPhone: z.string() });
const PausedAnswer = z.object({ paused: z.boolean() });
const AdvanceAnswer = z.object({ replies: z.array(Message) });
const Bookings = z.array(
  z.object({
    reference: z.string(),
    status: z.string(),
    serviceId: z.string(),
    resourceId: z.string(),
    start: z.string(),
    end: z.string(),
    partySize: z.int().optional(),
    customer: z.object({ phone: z.string().optional(), userId: z.string().optional(), name: z.string().optional() }),
  }),
);
const Refusal = z.object({ error: z.object({ message: z.string() }) });

/** Starts the simulator as a process of its own: the runner is outside, as a customer is. */
export async function startBot(options: { readonly logFile?: string | undefined } = {}): Promise<Bot> {
  const child = spawn(
    process.execPath,
    ['--conditions=@randevou/source', RUNNER, ...(options.logFile === undefined ? [] : [options.logFile])],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const died = once(child, 'exit').then(() => {
    throw new Error('the simulator ended before it was ready; its message is above');
  });
  died.catch(() => undefined);
  const [line] = z.tuple([z.string()]).parse(await Promise.race([once(createInterface(child.stdout), 'line'), died]));
  const { url } = z.object({ url: z.url() }).parse(JSON.parse(line));

  const call = async (path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
    const answer: unknown = await response.json();
    if (!response.ok) {
      const refusal = Refusal.safeParse(answer);
      throw new Error(`${path}: ${refusal.success ? refusal.data.error.message : String(response.status)}`);
    }
    return answer;
  };
  const sent = new Map<string, { readonly messageId: string; readonly message: Outgoing }>();
  const addressOf = (person: Person): string => person.phone ?? person.userId ?? '';

  const exchange = async (
    person: Person,
    messages: readonly (Outgoing & { readonly messageId?: string })[],
  ): Promise<Exchange> => {
    const customer = addressOf(person);
    const named = messages.map((message) => ({
      ...message,
      ...(person.name === undefined ? {} : { profileName: person.name }),
      ...(person.phone === undefined || person.userId === undefined ? {} : { userId: person.userId }),
    }));
    const answer = ExchangeAnswer.parse(await call('/exchange', { customer, messages: named }));
    const message = messages.at(-1);
    const messageId = answer.messageIds.at(-1);
    if (message !== undefined && messageId !== undefined) sent.set(customer, { message, messageId });
    return {
      replies: answer.replies,
      modelCalls: answer.usage.reduce((sum, usage) => sum + usage.modelCalls, 0),
      tokens: answer.usage.reduce((sum, usage) => sum + usage.inputTokens + usage.outputTokens, 0),
    };
  };

  return {
    begin: async (setting) => {
      sent.clear();
      const { ownerPhone } = BeginAnswer.parse(await call('/begin', setting));
      return { ownerPhone };
    },
    give: async ({ customer, ...booking }) => {
      await call('/given', { ...booking, customer });
    },
    send: exchange,
    redeliver: async (person) => {
      const last = sent.get(addressOf(person));
      if (last === undefined) throw new Error('there is no message to deliver again');
      const { replies } = await exchange(person, [{ ...last.message, messageId: last.messageId }]);
      // The usage that comes back is that of the first delivery.
      return { replies, modelCalls: 0, tokens: 0 };
    },
    advance: async (person, duration) => {
      const { replies } = AdvanceAnswer.parse(await call('/advance', { customer: addressOf(person), duration }));
      return { replies: replies satisfies readonly ScreenMessage[], modelCalls: 0, tokens: 0 };
    },
    status: async (messageId, status) => {
      await call('/status', { messageId, status });
    },
    fault: async (fault) => {
      await call('/fault', fault);
    },
    bookings: async () => Bookings.parse(await call('/bookings')),
    paused: async (person) => {
      const query = `customer=${encodeURIComponent(addressOf(person))}`;
      return PausedAnswer.parse(await call(`/paused?${query}`)).paused;
    },
    inbox: async (person) => {
      const query = `customer=${encodeURIComponent(addressOf(person))}`;
      return AdvanceAnswer.parse(await call(`/inbox?${query}`)).replies;
    },
    switch: async (mode) => {
      await call('/switch', { mode });
    },
    close: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}
