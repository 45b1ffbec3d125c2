import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { BedrockAgentCoreClient } from '@aws-sdk/client-bedrock-agentcore';
import type { AgentTurn } from '@randevou/contracts';
import { AgentUnavailable } from '@randevou/conversation';
import { createAgentCoreAgent } from '../src/create-agentcore-agent.ts';

const turn: AgentTurn = {
  v: 1,
  turnId: 'a'.repeat(32),
  deadline: '2026-03-02T09:00:15+04:00',
  scope: 'token',
  profile: {
    businessId: 'la-kaz',
    name: 'La Kaz',
    category: 'restaurant',
    timeZone: 'Indian/Mauritius',
    languages: ['en'],
    currency: 'MUR',
    phone: '+2302009010',
    largestParty: 8,
    services: [],
    staff: [],
  },
  facts: { now: '2026-03-02T09:00:00+04:00', today: '2026-03-02', weekday: 'mon', language: 'en', upcoming: [] },
  history: [],
  events: [{ type: 'text', text: 'hello' }],
  tools: [],
};
const result = {
  v: 1,
  messages: [{ role: 'assistant', text: 'Hello!' }],
  usage: { modelCalls: 1, inputTokens: 1, outputTokens: 1, modelId: 'scripted' },
};
// Two cases wait for their time-out.
const TEST_MS = 20_000;
const ARN = 'arn:aws:bedrock-agentcore:us-east-1:000000000000:runtime/agent';
const sessionId = 's'.repeat(64);

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** The real client against an endpoint on this machine. */
async function agentAt(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void) {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => answer(request, response, Buffer.concat(parts).toString('utf8')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const client = new BedrockAgentCoreClient({
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  closers.push(() => client.destroy());
  return {
    agent: createAgentCoreAgent({ client, address: { runtimeArn: ARN, qualifier: 'live' } }),
    calls: () => calls,
  };
}

describe('createAgentCoreAgent', () => {
  it('passes the turn and its session, and parses the result', async () => {
    const seen: unknown[] = [];
    const { agent } = await agentAt((request, response, body) => {
      seen.push({
        url: decodeURIComponent(request.url ?? ''),
        session: request.headers['x-amzn-bedrock-agentcore-runtime-session-id'],
        body: JSON.parse(body),
      });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
    });
    expect(await agent.run(turn, { sessionId, timeoutMs: 10_000 })).toEqual(result);
    expect(seen).toEqual([{ url: `/runtimes/${ARN}/invocations?qualifier=live`, session: sessionId, body: turn }]);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['is throttled', (response) => response.writeHead(429, { 'x-amzn-errortype': 'ThrottlingException' }).end('{}')],
    ['fails', (response) => response.writeHead(500).end('{}')],
    ['gives something else', (response) => response.end('{"v":1,"messages":"none"}')],
    ['gives no JSON', (response) => response.end('<html>')],
    ['does not answer in time', () => undefined],
    ['stops in the middle of its answer', (response) => response.writeHead(200).write('{"v":1,')],
  ])(
    'is unavailable, after one call, when it %s',
    async (_case, answer) => {
      const { agent, calls } = await agentAt((_request, response) => answer(response));
      await expect(agent.run(turn, { sessionId, timeoutMs: 3000 })).rejects.toThrow(AgentUnavailable);
      expect(calls()).toBe(1);
    },
    TEST_MS,
  );
});
