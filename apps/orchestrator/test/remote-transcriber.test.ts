import { createServer, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { createRemoteTranscriber } from '../src/create-remote-transcriber.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** The real client against Lambda's `Invoke` on this machine. */
async function transcriberWith(answer: (response: ServerResponse) => void) {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      asked.push({ url: decodeURIComponent(request.url ?? ''), body: JSON.parse(body) });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const client = new LambdaClient({
    endpoint: `http://127.0.0.1:${String(address.port)}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  closers.push(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  const now = () => Date.parse('2026-03-02T09:00:00Z');
  const transcriber = createRemoteTranscriber({ client, functionName: 'randevou-dev-transcriber:live', now });
  const voice = {
    originationPhoneNumberId: 'phone-number-id-1',
    mediaId: '7001',
    languages: ['en', 'fr'],
    timeoutMs: 12_000,
  };
  return {
    asked,
    transcribe: (signal = new AbortController().signal) => transcriber.transcribe({ ...voice, signal }),
  };
}

describe('createRemoteTranscriber', () => {
  it('asks the function by its alias, until shortly before nobody waits any more', async () => {
    const { asked, transcribe } = await transcriberWith((response) => response.end('{"v":1,"text":"Hello."}'));
    expect(await transcribe()).toBe('Hello.');
    expect(asked).toEqual([
      {
        url: '/2015-03-31/functions/randevou-dev-transcriber:live/invocations',
        body: {
          v: 1,
          originationPhoneNumberId: 'phone-number-id-1',
          mediaId: '7001',
          languages: ['en', 'fr'],
          deadline: '2026-03-02T09:00:11.700Z',
        },
      },
    ]);
  });

  it('has no text of a note that was not understood', async () => {
    const { transcribe } = await transcriberWith((response) => response.end('{"v":1}'));
    expect(await transcribe()).toBeUndefined();
  });

  it.each<[string, object, (response: ServerResponse) => void]>([
    [
      'the function fails',
      { name: 'TranscriberFailed', message: 'the transcriber ended in AccessDeniedException' },
      (response) =>
        response
          .writeHead(200, { 'x-amz-function-error': 'Unhandled' })
          .end('{"errorType":"AccessDeniedException","errorMessage":"+23057001234 said it"}'),
    ],
    [
      'the function fails in its own words',
      { name: 'TranscriberFailed', message: 'the transcriber ended in Unhandled' },
      (response) =>
        response.writeHead(200, { 'x-amz-function-error': 'Unhandled' }).end('{"errorType":"+2305700 1234"}'),
    ],
    [
      'Lambda has no room',
      { name: 'TooManyRequestsException' },
      (response) => response.writeHead(429, { 'x-amzn-errortype': 'TooManyRequestsException' }).end('{}'),
    ],
    ['the answer has another shape', { name: 'ZodError' }, (response) => response.end('{"v":2}')],
    ['there is no JSON', { name: 'SyntaxError' }, (response) => response.end('<html>')],
  ])('rejects after one call when %s', async (_case, error, answer) => {
    const { asked, transcribe } = await transcriberWith(answer);
    await expect(transcribe()).rejects.toMatchObject(error);
    expect(asked).toHaveLength(1);
  });

  it('ends when nobody waits any more', async () => {
    const { transcribe } = await transcriberWith(() => undefined);
    await expect(transcribe(AbortSignal.timeout(200))).rejects.toThrow();
  });
});
