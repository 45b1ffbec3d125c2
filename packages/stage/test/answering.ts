import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalClientOptions {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** An AWS service on the JSON protocol that gives every call the same answer; returns what it was asked. */
export async function answering<Asked>(
  answer: unknown,
  use: (options: LocalClientOptions) => Promise<void>,
  status = 200,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      asked.push(JSON.parse(body) as Asked);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  try {
    await use({ endpoint: `http://127.0.0.1:${String(port)}`, region: 'us-east-1', credentials });
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return asked;
}
