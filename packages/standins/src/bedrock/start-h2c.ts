import { createServer, type ServerHttp2Session, type ServerHttp2Stream, type IncomingHttpHeaders } from 'node:http2';
import { buffer } from 'node:stream/consumers';
import { readCredential } from '../http/credential.ts';
import { perform } from '../http/perform.ts';
import type { Service } from '../http/service.ts';
import type { Interceptor } from '../interceptor.ts';
import { deliver } from './deliver.ts';

/** Serves one service over HTTP/2 without TLS, which is what Bedrock's client speaks to an `http:` endpoint. */
export async function startH2c(
  service: Service,
  interceptor: Interceptor,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer();
  const sessions = new Set<ServerHttp2Session>();
  const answer = async (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    const body = await buffer(stream);
    const url = new URL(headers[':path'] ?? '/', 'http://bedrock');
    const outcome = await perform(
      service,
      {
        method: headers[':method'] ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers,
        body,
        accessKeyId: readCredential(headers.authorization)?.accessKeyId,
      },
      interceptor,
    );
    if (stream.destroyed || outcome === 'hang') return;
    if (outcome === 'drop') {
      stream.session?.destroy();
      return;
    }
    stream.respond({ ':status': outcome.status, ...outcome.headers });
    await deliver(stream, outcome.body, outcome.delivery);
  };
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    // A caller that gives up closes its stream; that is no error of ours.
    stream.on('error', () => undefined);
    answer(stream, headers).catch(() => stream.session?.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const session of sessions) session.destroy();
      }),
  };
}
