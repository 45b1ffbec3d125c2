import * as z from 'zod';
import { createHttpApp } from '../src/http-app.ts';
import { serveApp } from '../src/serve-app.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from '../src/start-simulator.ts';

const Message = z.object({
  seq: z.int(),
  messageId: z.string(),
  direction: z.enum(['in', 'out']),
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
  status: z.string(),
  raw: z.unknown(),
});
export const Sent = z.object({
  messageId: z.string(),
  replies: z.array(Message),
  usage: z.object({
    modelCalls: z.int(),
    inputTokens: z.int(),
    outputTokens: z.int(),
    modelId: z.string(),
    fellBack: z.boolean(),
  }),
});
export const Messages = z.object({ messages: z.array(Message), idle: z.boolean() });
export const Rows = z.array(
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
export const Spans = z.array(
  z.object({
    name: z.string(),
    start: z.string(),
    durationMs: z.number(),
    attributes: z.record(z.string(), z.unknown()),
  }),
);

export const NOW = '2026-03-02T09:00:00+04:00';
export const TOMORROW_EVENING = '2026-03-03T19:30:00+04:00';
export const A_TABLE = 'A table for 4 tomorrow at 7:30pm please';

/** The simulator with its HTTP interface, used as a script outside would use it. */
export async function openSimulator(options: Partial<SimulatorOptions> = {}): Promise<{
  readonly simulator: Simulator;
  get(path: string): Promise<{ readonly status: number; readonly body: unknown }>;
  post(path: string, body: unknown): Promise<{ readonly status: number; readonly body: unknown }>;
  say(customer: string, body: Readonly<Record<string, unknown>>): Promise<z.infer<typeof Sent>>;
  bookings(): Promise<z.infer<typeof Rows>>;
  close(): Promise<void>;
}> {
  const simulator = await startSimulator({
    business: 'la-kaz',
    dataDir: 'memory',
    now: NOW,
    mergeQuietMs: 0,
    ...options,
  });
  const server = await serveApp(createHttpApp(simulator, { html: '', script: '', style: '' }), 0);
  const call = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${server.url}${path}`, init);
    const body: unknown = await response.json();
    return { status: response.status, body };
  };
  const post = (path: string, body: unknown) =>
    call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return {
    simulator,
    get: (path) => call(path),
    post,
    say: async (customer, body) => {
      const answer = await post(`/api/customers/${encodeURIComponent(customer)}/messages?wait=110000`, body);
      return Sent.parse(answer.body);
    },
    bookings: async () => Rows.parse((await call('/api/bookings')).body),
    close: async () => {
      await server.close();
      await simulator.close();
    },
  };
}
