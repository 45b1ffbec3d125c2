import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { AgentTurn } from '@randevou/contracts';
import { createToolServer, defineTool, httpHost } from '@randevou/mcp-kit';
import * as z from 'zod';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const SESSION = 'x'.repeat(64);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.int() }).parse(server.address() satisfies AddressInfo | string | null);
  server.close();
  return port;
}

function turn(text: string, url: string): AgentTurn {
  return {
    v: 1,
    turnId: '0123456789abcdef0123456789abcdef',
    deadline: new Date(Date.now() + 20_000).toISOString(),
    scope: 'token',
    profile: {
      businessId: 'la-kaz',
      name: 'La Kaz',
      category: 'restaurant',
      timeZone: 'Indian/Mauritius',
      languages: ['en'],
      currency: 'MUR',
      phone: '+2304001000',
      largestParty: 8,
      services: [],
      staff: [],
    },
    facts: { now: '2026-03-02T09:00:00+04:00', today: '2026-03-02', weekday: 'mon', language: 'en', upcoming: [] },
    history: [],
    events: [{ type: 'text', text }],
    tools: [{ name: 'booking', url, thirdParty: false }],
  };
}

describe('the agent runtime as AgentCore starts it', () => {
  const closers: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });

  const start = (environment: Readonly<Record<string, string>>) => {
    const child = spawn(process.execPath, ['--conditions=@randevou/source', MAIN], {
      env: { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    closers.push(async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    });
    return child;
  };
  const startServer = async () => {
    const port = await freePort();
    const child = start({ RANDEVOU_MODEL: 'guided', PORT: String(port) });
    await once(child.stdout, 'data');
    const base = `http://127.0.0.1:${String(port)}`;
    for (let tries = 0; tries < 100; tries += 1) {
      const ping = await fetch(`${base}/ping`).catch(() => undefined);
      if (ping?.ok) return base;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the server does not answer');
  };
  const invoke = (base: string, body: unknown, session = SESSION) =>
    fetch(`${base}/invocations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-amzn-bedrock-agentcore-runtime-session-id': session },
      body: JSON.stringify(body),
    });

  it('answers a turn through Strands and MCP, and pings', async () => {
    const scopes: unknown[] = [];
    const listBookings = defineTool({
      name: 'list_bookings',
      title: 'List bookings',
      description: 'Upcoming bookings of the customer',
      arguments: z.strictObject({}),
      result: z.strictObject({ bookings: z.array(z.unknown()) }),
      roles: ['model'],
      run: () => Promise.resolve({ bookings: [] }),
    });
    const tools = await httpHost(() =>
      createToolServer({
        name: 'booking',
        version: '1',
        tools: [listBookings],
        verifyScope: (token) => {
          scopes.push(token);
          return Promise.resolve({
            ok: true,
            scope: { v: 1, businessId: 'la-kaz', turnId: '0123456789abcdef0123456789abcdef', role: 'model' },
          });
        },
      }),
    );
    closers.push(() => tools.close());
    const base = await startServer();

    expect(await (await fetch(`${base}/ping`)).json()).toMatchObject({ status: 'Healthy' });
    const answer = await invoke(base, turn('Show me my bookings', tools.url));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      v: 1,
      messages: [
        { role: 'tool', server: 'booking', name: 'list_bookings', result: { bookings: [] } },
        { role: 'assistant' },
      ],
      usage: { modelCalls: 2, inputTokens: 0, outputTokens: 0, modelId: 'guided' },
    });
    expect(scopes).toContain('token');
  }, 30_000);

  it('refuses a body that is no turn, without repeating it', async () => {
    const base = await startServer();
    const answer = await invoke(base, { v: 1, text: 'My name is Anya' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('Anya');
  }, 30_000);

  it('names the variable that is missing', async () => {
    const child = start({});
    const chunks: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    const [code] = z.tuple([z.int(), z.unknown()]).parse(await once(child, 'exit'));
    expect(code).not.toBe(0);
    expect(chunks.join('')).toContain('RANDEVOU_MODEL');
  }, 30_000);
});
