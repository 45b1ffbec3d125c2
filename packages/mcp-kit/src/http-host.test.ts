import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SCOPE_META_KEY } from '@randevou/contracts';
import { sampleServer } from '../test/sample-server.ts';
import { scope, stage } from '../test/scopes.ts';
import { httpHost, type HttpHost } from './http-host.ts';

let host: HttpHost | undefined;
afterEach(() => host?.close());

async function started() {
  const here = await stage();
  const effects: string[] = [];
  host = await httpHost(() => sampleServer(here.verifyScope, effects), { maxBodyBytes: 4096 });
  return { ...here, effects, url: host.url };
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const post = (url: string, body: unknown) =>
  fetch(url, { method: 'POST', headers: HEADERS, body: typeof body === 'string' ? body : JSON.stringify(body) });

describe('httpHost', () => {
  it('serves a real client: handshake, list, call', async () => {
    const { url, sign } = await started();
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(url)));
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['greet']);
    const _meta = { [SCOPE_META_KEY]: await sign(scope('model')) };
    const result = await client.callTool({ name: 'greet', arguments: { party_size: 2 }, _meta });
    expect(result.structuredContent).toEqual({ text: 'Hello, all 2!', businessId: 'la-kaz' });
    await client.close();
  });

  it('keeps clients with the same request ids apart', async () => {
    const { url, sign } = await started();
    const _meta = { [SCOPE_META_KEY]: await sign(scope('model')) };
    const answers = await Promise.all(
      [2, 3, 4, 5, 6].map(async (party_size) => {
        const params = { name: 'greet', arguments: { party_size }, _meta };
        const response = await post(url, { jsonrpc: '2.0', id: 1, method: 'tools/call', params });
        return (await response.text()).includes(`Hello, all ${party_size}!`);
      }),
    );
    expect(answers).toEqual([true, true, true, true, true]);
  });

  it.each(['GET', 'DELETE', 'PUT'])('answers 405 to %s', async (method) => {
    const { url } = await started();
    const response = await fetch(url, { method, headers: { accept: 'text/event-stream' } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('answers JSON, no stream and no session', async () => {
    const { url } = await started();
    const response = await post(url, { jsonrpc: '2.0', id: 1, method: 'tools/list' });
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('mcp-session-id')).toBeNull();
  });

  it('takes one of two equal keys in a body, and verifies that one', async () => {
    const { url, effects, sign } = await started();
    const [model, controller] = [await sign(scope('model')), await sign(scope('controller'))];
    const meta = (token: string) => `"_meta":{"${SCOPE_META_KEY}":"${token}"}`;
    const call = (metas: string) =>
      post(url, `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"seal","arguments":{},${metas}}}`);
    const forged = `${controller.slice(0, -8)}AAAAAAAA`;
    for (const metas of [`${meta(forged)},${meta(model)}`, `${meta(model)},${meta(forged)}`]) {
      expect(await (await call(metas)).json()).toMatchObject({ result: { isError: true } });
    }
    expect(effects).toEqual([]);
  });

  it.each([
    ['too long', 'x'.repeat(5000), 413],
    ['no JSON', '{', 400],
    ['no JSON-RPC', { hello: 1 }, 400],
  ])('refuses a body that is %s', async (_, body, status) => {
    const { url } = await started();
    expect((await post(url, body)).status).toBe(status);
  });
});
