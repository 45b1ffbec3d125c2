import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, it } from '@jest/globals';
import { SCOPE_META_KEY } from '@randevou/contracts';
import { sampleServer } from '../test/sample-server.ts';
import { scope, stage } from '../test/scopes.ts';
import { lambdaHost, type LambdaHostOptions } from './lambda-host.ts';

/** What Lambda does with a request to a function URL, as far as it shows in the event. */
function functionUrl(handler: ReturnType<typeof lambdaHost>, { base64 = false } = {}): typeof fetch {
  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input), init);
    const body = Buffer.from(await request.arrayBuffer());
    const url = new URL(request.url);
    const result = await handler({
      version: '2.0',
      routeKey: '$default',
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers: { ...Object.fromEntries(request.headers), 'content-length': String(body.length) },
      requestContext: {
        domainName: url.host,
        http: { method: request.method, path: url.pathname },
        accountId: 'anonymous',
      },
      ...(body.length > 0 ? { body: body.toString(base64 ? 'base64' : 'utf8') } : {}),
      isBase64Encoded: base64,
    });
    return new Response(result.body === '' ? null : result.body, {
      status: result.statusCode,
      headers: { ...result.headers },
    });
  };
}

const URL_OF_FUNCTION = 'https://abc123.lambda-url.eu-west-1.on.aws/';

async function started(options: LambdaHostOptions = {}) {
  const here = await stage();
  const effects: string[] = [];
  return { ...here, effects, handler: lambdaHost(() => sampleServer(here.verifyScope, effects), options) };
}

describe('lambdaHost', () => {
  it.each([{ base64: false }, { base64: true }])(
    'serves a real client through function URL events (%j)',
    async (how) => {
      const { handler, sign } = await started();
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(
        new StreamableHTTPClientTransport(new URL(URL_OF_FUNCTION), { fetch: functionUrl(handler, how) }),
      );
      const _meta = { [SCOPE_META_KEY]: await sign(scope('model')) };
      const result = await client.callTool({ name: 'greet', arguments: { party_size: 2 }, _meta });
      expect(result.structuredContent).toEqual({ text: 'Hello, all 2!', businessId: 'la-kaz' });
      await client.close();
    },
  );

  it.each(['GET', 'DELETE'])('answers 405 to %s at once', async (method) => {
    const { handler } = await started();
    const response = await functionUrl(handler)(URL_OF_FUNCTION, { method, headers: { accept: 'text/event-stream' } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('refuses a body over the limit and one that is missing', async () => {
    const { handler } = await started({ maxBodyBytes: 100 });
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
    const send = functionUrl(handler);
    expect((await send(URL_OF_FUNCTION, { method: 'POST', headers, body: 'x'.repeat(200) })).status).toBe(413);
    expect((await send(URL_OF_FUNCTION, { method: 'POST', headers })).status).toBe(400);
  });

  it('flushes after each request, also a failed one', async () => {
    let flushed = 0;
    const { handler } = await started({ afterRequest: async () => void (flushed += 1) });
    await functionUrl(handler)(URL_OF_FUNCTION, { method: 'POST', body: '{' });
    expect(flushed).toBe(1);
  });

  it('throws for an event that is no function URL request', async () => {
    const { handler } = await started();
    await expect(handler({ Records: [] })).rejects.toThrow('requestContext');
  });
});
