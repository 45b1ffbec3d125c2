import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { sampleServer } from '../test/sample-server.ts';
import { scope, stage } from '../test/scopes.ts';
import { createControllerClient } from './create-controller-client.ts';
import { httpHost } from './http-host.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const routes = { greet: 'sample', seal: 'sample', fail: 'sample' };

async function started() {
  const here = await stage();
  const effects: string[] = [];
  const host = await httpHost(() => sampleServer(here.verifyScope, effects));
  closers.push(() => host.close());
  const servers = async () => [{ name: 'sample', url: host.url, thirdParty: false }];
  const client = createControllerClient({ servers, routes, timeoutMs: 2000 });
  return { ...here, effects, host, client };
}

/** A server that answers as it is told, instead of a tool server. */
async function answering(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const servers = async () => [{ name: 'sample', url: `http://127.0.0.1:${port}/`, thirdParty: false }];
  return createControllerClient({ servers, routes, timeoutMs: 300 });
}

describe('createControllerClient', () => {
  it('calls a tool with one POST and gives the structured result', async () => {
    const { client, sign } = await started();
    expect(await client.call('greet', { party_size: 4 }, await sign(scope('controller')))).toEqual({
      text: 'Hello, all 4!',
      businessId: 'la-kaz',
    });
  });

  it.each([
    ['greet', { party_size: 0 }, { code: 'invalid_arguments', retry: false }],
    ['fail', { how: 'bug' }, { code: 'internal', retry: false }],
    ['fail', { how: 'outage' }, { code: 'unavailable', retry: true }],
  ])('throws the failure of %s %j', async (name, args, failure) => {
    const { client, sign } = await started();
    await expect(client.call(name, args, await sign(scope('controller')))).rejects.toMatchObject({
      name: 'ToolFailure',
      ...failure,
    });
  });

  it('throws the refusal of a bad scope', async () => {
    const { client, sign, effects } = await started();
    await expect(client.call('seal', {}, await sign(scope('model')))).rejects.toMatchObject({
      code: 'role_not_allowed',
    });
    await expect(client.call('seal', {}, 'forged')).rejects.toMatchObject({ code: 'scope_invalid' });
    expect(effects).toEqual([]);
  });

  it('never calls a third party, even under the name of our own server', async () => {
    let called = false;
    const client = createControllerClient({
      servers: async () => [{ name: 'booking', url: 'https://example.com/', thirdParty: true }],
      fetch: async () => {
        called = true;
        return new Response();
      },
    });
    await expect(client.call('commit_draft', {}, 'token')).rejects.toMatchObject({
      code: 'unknown_server',
      retry: false,
    });
    expect(called).toBe(false);
  });

  it('knows the servers of the booking and business tools, and no others', async () => {
    const called: string[] = [];
    const servers = ['booking', 'business', 'weather'].map((name) => ({
      name,
      url: `https://${name}.example/`,
      thirdParty: false,
    }));
    const client = createControllerClient({
      servers: async () => servers,
      fetch: async (url) => {
        called.push(String(url));
        return Response.json({ result: { structuredContent: {} } });
      },
    });
    await client.call('commit_draft', {}, 'token');
    await client.call('search_info', {}, 'token');
    await expect(client.call('forecast', {}, 'token')).rejects.toMatchObject({ code: 'unknown_server' });
    expect(called).toEqual(['https://booking.example/', 'https://business.example/']);
  });

  it.each([
    [429, '', 'unavailable', true],
    [502, '', 'unavailable', true],
    [403, '{"Message":"Forbidden"}', 'refused_by_host', false],
    [200, 'not json', 'bad_answer', false],
    [200, '{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}}', 'bad_answer', false],
    [200, '{"jsonrpc":"2.0","id":1,"result":{"content":[],"isError":true}}', 'bad_answer', false],
  ])('turns %i %j into %s', async (status, body, code, retry) => {
    const client = await answering((_, response) => response.writeHead(status).end(body));
    await expect(client.call('greet', {}, 'token')).rejects.toMatchObject({ code, retry });
  });

  it('says that there was no answer when time runs out or the line breaks', async () => {
    const slow = await answering(() => undefined);
    await expect(slow.call('greet', {}, 'token')).rejects.toMatchObject({ code: 'no_answer', retry: true });
    const broken = await answering((request) => request.socket.destroy());
    await expect(broken.call('greet', {}, 'token')).rejects.toMatchObject({ code: 'no_answer', retry: true });
  });

  it('keeps arguments and scope out of the failure', async () => {
    const client = await answering((_, response) => response.writeHead(500).end());
    const failure: unknown = await client.call('greet', { name: 'Anya' }, 'token').catch((error: unknown) => error);
    expect(String(failure)).toBe('ToolFailure: Tool greet failed: unavailable');
  });
});
