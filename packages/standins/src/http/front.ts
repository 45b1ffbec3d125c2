import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Interceptor } from '../interceptor.ts';
import { listenLocally } from './listen-locally.ts';
import { readCredential } from './credential.ts';
import { perform } from './perform.ts';
import type { Service } from './service.ts';

export interface Front {
  /** `http://127.0.0.1:<port>`: the endpoint of every service behind it. */
  readonly url: string;
  close(): Promise<void>;
}

/** One server for all services of HTTP/1.1; a request's signature says which one it is meant for. */
export async function startFront(services: readonly Service[], interceptor: Interceptor): Promise<Front> {
  const bySigningName = new Map(services.map((service) => [service.signingName, service]));
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(incoming);
    const credential = readCredential(incoming.headers.authorization);
    const service = bySigningName.get(credential?.service ?? '');
    if (!service) {
      const known = [...bySigningName.keys()].join(', ');
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: `signed for "${credential?.service ?? 'nobody'}"; here are ${known}` }));
      return;
    }
    const url = new URL(incoming.url ?? '/', 'http://front');
    const outcome = await perform(
      service,
      {
        method: incoming.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers,
        body,
        accessKeyId: credential?.accessKeyId,
      },
      interceptor,
    );
    if (outcome === 'hang') return;
    if (outcome === 'drop') {
      incoming.socket.destroy();
      return;
    }
    response.writeHead(outcome.status, { ...outcome.headers, 'content-length': Buffer.byteLength(outcome.body) });
    response.end(outcome.body);
  };
  const server = createServer((incoming, response) => {
    // Without a date the clients do not correct their clocks by ours, which may stand anywhere.
    response.sendDate = false;
    handle(incoming, response).catch(() => {
      incoming.socket.destroy();
    });
  });
  return listenLocally(server);
}
