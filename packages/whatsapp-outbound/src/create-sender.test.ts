import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createSender } from './create-sender.ts';
import { createSocialMessagingClient } from './create-social-messaging-client.ts';
import { render } from './render.ts';
import { validatePayload } from './validate-payload.ts';

interface Seen {
  readonly path: string | undefined;
  readonly body: {
    readonly originationPhoneNumberId: string;
    readonly metaApiVersion: string;
    readonly message: string;
  };
  readonly message: unknown;
}
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const connection = { region: 'eu-west-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

/** End User Messaging Social as far as one answer, and what it was sent. */
async function startService(answer: Answer) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void text(request).then((raw) => {
      const body = JSON.parse(raw) as Seen['body'];
      seen.push({ path: request.url, body, message: JSON.parse(Buffer.from(body.message, 'base64').toString('utf8')) });
      answer(response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = createSocialMessagingClient({ ...connection, endpoint: `http://127.0.0.1:${String(port)}` });
  cleanUps.push(async () => {
    client.destroy();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { seen, client, sender: createSender({ client, sendTimeoutMs: 300, receiptTimeoutMs: 300 }) };
}

const json =
  (status: number, body: unknown, type?: string): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...(type && { 'x-amzn-errortype': type }) });
    response.end(JSON.stringify(body));
  };
const fault = (status: number, name: string, message = 'no') => json(status, { message }, name);

const [payload = {}] = render({ text: 'Hello', options: [] });
const request = {
  originationPhoneNumberId: 'phone-number-id-00000000000000000000000000000001',
  to: { phone: '+23057001234' },
  payload,
  callbackData: 'turn1.0',
};

describe('deliver', () => {
  it('sends the payload to a phone number, with the callback data', async () => {
    const { seen, sender } = await startService(json(200, { messageId: 'm-1' }));
    expect(await sender.deliver(request)).toEqual({ outcome: 'queued', messageId: 'm-1' });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.path).toBe('/v1/whatsapp/send');
    expect(seen[0]?.body).toMatchObject({ originationPhoneNumberId: request.originationPhoneNumberId });
    expect(seen[0]?.body.metaApiVersion).toMatch(/^v2\d\.0$/);
    expect(seen[0]?.message).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+23057001234',
      type: 'text',
      text: { body: 'Hello', preview_url: false },
      biz_opaque_callback_data: 'turn1.0',
    });
    expect(validatePayload(seen[0]?.message)).toEqual([]);
  });

  it('puts the + before a number, and writes to a user id where there is no number', async () => {
    const { seen, sender } = await startService(json(200, { messageId: 'm-1' }));
    await sender.deliver({ ...request, to: { phone: '23057001234', userId: 'MU.abc' } });
    await sender.deliver({ ...request, to: { userId: 'US.abc123' } });
    expect(seen.map(({ message }) => message)).toMatchObject([{ to: '+23057001234' }, { recipient: 'US.abc123' }]);
    expect(seen[1]?.message).not.toHaveProperty('to');
  });

  it.each<[name: string, answer: Answer, delivery: object]>([
    ['a quota', fault(429, 'ThrottledRequestException'), { outcome: 'refused', retry: true, affects: 'number' }],
    [
      'a service that is away',
      fault(503, 'ServiceUnavailable'),
      { outcome: 'refused', retry: true, affects: 'number' },
    ],
    ['a permission', fault(403, 'AccessDeniedException'), { outcome: 'refused', retry: true, affects: 'number' }],
    ['an unknown number of ours', fault(404, 'ResourceNotFoundException'), { outcome: 'refused', retry: false }],
    ['a payload it does not take', fault(400, 'ValidationException'), { outcome: 'refused', retry: false }],
    [
      'the pair rate, by code',
      fault(400, 'InvalidParametersException', '(#131056) pair rate limit hit'),
      { outcome: 'refused', retry: true, code: 131056, affects: 'customer' },
    ],
    [
      'a window that has closed, by code',
      fault(400, 'InvalidParametersException', 'Error 131047: Re-engagement message'),
      { outcome: 'refused', retry: false, code: 131047, advice: 'use_template', affects: 'customer' },
    ],
    ['a fault inside AWS', fault(500, 'InternalServiceException'), { outcome: 'unknown' }],
    ['a fault between AWS and Meta', fault(502, 'DependencyException'), { outcome: 'unknown' }],
    ['an answer without an id', json(200, {}), { outcome: 'unknown' }],
    [
      'an answer that is none',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('<html>');
      },
      { outcome: 'unknown' },
    ],
    ['an answer lost on the way', (_, incoming) => incoming.socket.destroy(), { outcome: 'unknown' }],
    ['no answer', () => undefined, { outcome: 'unknown' }],
    [
      'an answer that stops in the middle',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"mess');
      },
      { outcome: 'unknown' },
    ],
  ])('after %s, asks only once', async (_, answer, delivery) => {
    const { seen, sender } = await startService(answer);
    expect(await sender.deliver(request)).toEqual(delivery);
    expect(seen).toHaveLength(1);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])('knows that nothing was sent after %s', async (code) => {
    // Thrown here and not by a socket: Node's own errors are of another realm than Jest's, and the SDK wraps such.
    const handle = () => Promise.reject(Object.assign(new Error('connect'), { code }));
    const client = createSocialMessagingClient({ ...connection, requestHandler: { handle } });
    expect(await createSender({ client }).deliver(request)).toEqual({
      outcome: 'refused',
      retry: true,
      affects: 'number',
    });
  });

  it('knows that nothing was sent without credentials', async () => {
    const credentials = () => Promise.reject(Object.assign(new Error('none'), { name: 'CredentialsProviderError' }));
    const client = createSocialMessagingClient({ region: 'eu-west-1', credentials, endpoint: 'http://127.0.0.1:1' });
    cleanUps.push(() => {
      client.destroy();
    });
    expect(await createSender({ client }).deliver(request)).toEqual({
      outcome: 'refused',
      retry: true,
      affects: 'number',
    });
  });

  it('works with no client that repeats calls by itself', async () => {
    const client = new SocialMessagingClient({ ...connection, endpoint: 'http://127.0.0.1:1' });
    cleanUps.push(() => {
      client.destroy();
    });
    await expect(createSender({ client }).deliver(request)).rejects.toMatchObject({ code: 'client_repeats' });
  });

  it('sends nothing to nobody, and no callback data that WhatsApp would refuse', async () => {
    const { seen, sender } = await startService(json(200, { messageId: 'm-1' }));
    await expect(sender.deliver({ ...request, to: {} })).rejects.toMatchObject({ code: 'no_recipient' });
    await expect(sender.deliver({ ...request, callbackData: 'x'.repeat(513) })).rejects.toMatchObject({
      code: 'callback_data_too_long',
    });
    expect(seen).toEqual([]);
  });
});

describe('readAndType', () => {
  const receipt = { originationPhoneNumberId: request.originationPhoneNumberId, messageId: 'wamid.IN' };

  it('does both in one call', async () => {
    const { seen, sender } = await startService(json(200, {}));
    await sender.readAndType(receipt);
    expect(seen.map(({ message }) => message)).toEqual([
      { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.IN', typing_indicator: { type: 'text' } },
    ]);
    expect(validatePayload(seen[0]?.message)).toEqual([]);
  });

  it.each<[name: string, answer: Answer]>([
    ['it is refused', fault(400, 'ValidationException')],
    ['nobody answers', () => undefined],
  ])('does not fail when %s', async (_, answer) => {
    const { seen, sender } = await startService(answer);
    await expect(sender.readAndType(receipt)).resolves.toBeUndefined();
    expect(seen).toHaveLength(1);
  });
});
