import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createSignedFetch } from './create-signed-fetch.ts';

const NOW = Date.parse('2026-03-02T05:00:00Z');
const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret-of-the-test',
  sessionToken: 'session-token',
};

interface Sent {
  readonly url: string;
  readonly headers: Record<string, string>;
}

async function send(url: string, init: RequestInit): Promise<Sent> {
  let sent: Sent = { url: '', headers: {} };
  const record = async (to: unknown, options?: RequestInit) => {
    sent = { url: String(to), headers: Object.fromEntries(new Headers(options?.headers)) };
    return new Response('{}');
  };
  await createSignedFetch({ fetch: record, credentials, now: () => NOW })(url, init);
  return sent;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Signature Version 4 written out once more, from AWS's description, to check the header against. */
function signatureOf(sent: Sent, host: string, body: string): string {
  const names = (/SignedHeaders=([^,]+)/.exec(sent.headers['authorization'] ?? '')?.[1] ?? '').split(';');
  const value = (name: string) => (name === 'host' ? host : (sent.headers[name] ?? ''));
  const canonical = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${value(name)}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n');
  const place = '20260302/eu-west-1/lambda/aws4_request';
  const toSign = ['AWS4-HMAC-SHA256', '20260302T050000Z', place, sha256(canonical)].join('\n');
  const key = ['20260302', 'eu-west-1', 'lambda', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${credentials.secretAccessKey}`,
  );
  return hmac(key, toSign).toString('hex');
}

describe('createSignedFetch', () => {
  it('signs a request to a function URL for lambda in the region of its host', async () => {
    const host = 'abc123.lambda-url.eu-west-1.on.aws';
    const body = '{"jsonrpc":"2.0","text":"é"}';
    const sent = await send(`https://${host}/`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(sent.headers['authorization']).toContain('Credential=AKIDEXAMPLE/20260302/eu-west-1/lambda/aws4_request');
    expect(sent.headers['authorization']).toContain(`Signature=${signatureOf(sent, host, body)}`);
    expect(sent.headers['x-amz-content-sha256']).toBe(sha256(body));
    expect(sent.headers).toMatchObject({ 'x-amz-security-token': 'session-token', 'content-type': 'application/json' });
    expect(sent.headers).not.toHaveProperty('host');
  });

  it.each([
    'http://127.0.0.1:4100/',
    'https://example.com/',
    'https://abc123.lambda-url.eu-west-1.on.aws.example.com/',
    'https://example.com/?x=abc123.lambda-url.eu-west-1.on.aws',
  ])('sends a request to %s as it is', async (url) => {
    const sent = await send(url, { method: 'POST', body: '{}', headers: { accept: 'x' } });
    expect(sent).toEqual({ url, headers: { accept: 'x' } });
  });

  it('refuses bodies that it cannot sign', async () => {
    const body = new Uint8Array([1]);
    await expect(send('https://abc123.lambda-url.eu-west-1.on.aws/', { method: 'POST', body })).rejects.toThrow(
      'only string bodies',
    );
  });
});
