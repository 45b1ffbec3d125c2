import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { BasicTracerProvider, SimpleSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createOtlpExporter, type OtlpExporterOptions, type SpansLost } from './create-otlp-exporter.ts';

const NOW = Date.parse('2026-03-02T05:00:00Z');
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret-of-the-test', sessionToken: 'a-session' };

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A receiver, and a `fetch` that takes every host to it over a real connection. */
async function receiver(answer: { status?: number; body?: string; hang?: boolean } = {}) {
  const received: Received[] = [];
  const server = createServer((incoming, response) => {
    void buffer(incoming).then((body) => {
      received.push({ path: incoming.url ?? '', headers: incoming.headers, body });
      if (answer.hang !== true) response.writeHead(answer.status ?? 200).end(answer.body ?? '{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const there: typeof fetch = (url, init) => {
    const { pathname } = new URL(url instanceof Request ? url.url : url);
    return fetch(`http://127.0.0.1:${String(port)}${pathname}`, init);
  };
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { received, there, close };
}

function aSpan(): ReadableSpan {
  const spans: ReadableSpan[] = [];
  const keep = { export: (all: ReadableSpan[]) => spans.push(...all), shutdown: () => Promise.resolve() };
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(keep)] });
  provider
    .getTracer('test')
    .startSpan('ingress', { attributes: { 'randevou.n': 1 } })
    .end();
  const [span] = spans;
  if (span === undefined) throw new Error('no span was made');
  return span;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Signature Version 4 over the request as it arrived, written out from AWS's description. */
function signatureOf({ path, headers, body }: Received, host: string, region: string): string {
  const names = (/SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? '').split(';');
  const value = (name: string) => (name === 'host' ? host : String(headers[name]));
  const lines = ['POST', path, '', ...names.map((name) => `${name}:${value(name)}`), '', names.join(';'), sha256(body)];
  const scope = ['20260302', region, 'xray', 'aws4_request'];
  const toSign = ['AWS4-HMAC-SHA256', '20260302T050000Z', scope.join('/'), sha256(lines.join('\n'))].join('\n');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`);
  return hmac(key, toSign).toString('hex');
}

describe('createOtlpExporter', () => {
  const closers: (() => void)[] = [];
  afterEach(() => {
    for (const close of closers.splice(0)) close();
  });
  const exportTo = async (
    answer: Parameters<typeof receiver>[0],
    options: Partial<OtlpExporterOptions> = {},
  ): Promise<{ received: Received[]; lost: SpansLost[] }> => {
    const { received, there, close } = await receiver(answer);
    closers.push(close);
    const lost: SpansLost[] = [];
    const exporter = createOtlpExporter({
      endpoint: 'https://xray.eu-west-1.amazonaws.com',
      timeoutMs: 1000,
      credentials,
      now: () => NOW,
      onLost: (each) => lost.push(each),
      fetch: there,
      ...options,
    });
    await new Promise((resolve) => exporter.export([aSpan()], resolve));
    return { received, lost };
  };

  it.each([
    ['https://xray.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['https://xray.cn-north-1.amazonaws.com.cn/', 'cn-north-1'],
    ['https://xray.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
  ])('signs what goes to %s, as a verifier of its own finds', async (endpoint, region) => {
    const { received, lost } = await exportTo({}, { endpoint });
    const [request] = received;
    if (request === undefined) throw new Error('nothing was received');
    expect(lost).toEqual([]);
    expect(request.path).toBe('/v1/traces');
    expect(request.headers).toMatchObject({
      'content-type': 'application/json',
      'x-amz-security-token': 'a-session',
      authorization: expect.stringContaining(`Credential=AKIDEXAMPLE/20260302/${region}/xray/aws4_request`),
    });
    const signature = signatureOf(request, new URL(endpoint).host, region);
    expect(request.headers.authorization).toContain(`Signature=${signature}`);
    // The verifier would see another body.
    expect(signatureOf({ ...request, body: Buffer.from('{}') }, new URL(endpoint).host, region)).not.toBe(signature);
    const [resource] = (JSON.parse(request.body.toString()) as { resourceSpans: { scopeSpans: unknown[] }[] })
      .resourceSpans;
    expect(resource?.scopeSpans).toMatchObject([{ spans: [{ name: 'ingress' }] }]);
  });

  it.each([
    'http://127.0.0.1:4318',
    'https://xray.eu-west-1.amazonaws.com.example.com',
    'http://xray.eu-west-1.amazonaws.com',
  ])('sends to %s unsigned', async (endpoint) => {
    const { received } = await exportTo({}, { endpoint });
    expect(received).toHaveLength(1);
    expect(received[0]?.headers).not.toHaveProperty('authorization');
    expect(received[0]?.headers).not.toHaveProperty('x-amz-security-token');
  });

  it('reports refused spans, rejected ones, and a receiver that is not there; it never fails', async () => {
    expect((await exportTo({ status: 403 })).lost).toEqual([{ spans: 1, reason: 'http 403' }]);
    const partial = JSON.stringify({ partialSuccess: { rejectedSpans: '1', errorMessage: 'too old' } });
    expect((await exportTo({ body: partial })).lost).toEqual([{ spans: 1, reason: 'rejected' }]);
    const nobody: Partial<OtlpExporterOptions> = { fetch: () => fetch('http://127.0.0.1:1/') };
    expect((await exportTo({}, nobody)).lost).toEqual([{ spans: 1, reason: expect.any(String) }]);
  });

  it('ends in its time when the receiver, or the role, does not answer', async () => {
    const began = performance.now();
    expect((await exportTo({ hang: true }, { timeoutMs: 50 })).lost).toEqual([{ spans: 1, reason: 'TimeoutError' }]);
    const never = () => new Promise<never>(() => undefined);
    const { lost, received } = await exportTo({}, { timeoutMs: 50, credentials: never });
    expect(lost).toEqual([{ spans: 1, reason: 'TimeoutError' }]);
    expect(received).toEqual([]);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
