import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Secrets {
  readonly values: Map<string, string>;
  /** Answers with an error while it is true. */
  down: boolean;
  readonly reads: () => number;
  readonly clientOptions: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  close(): Promise<void>;
}

/** Secrets Manager's `GetSecretValue` on its wire format, with values that change. */
export async function startSecrets(values: Readonly<Record<string, string>>): Promise<Secrets> {
  let reads = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      reads += 1;
      const { SecretId } = JSON.parse(Buffer.concat(chunks).toString()) as { SecretId: string };
      const SecretString = secrets.values.get(SecretId);
      const found = !secrets.down && SecretString !== undefined;
      const body = found ? { Name: SecretId, SecretString } : { __type: 'InternalServiceError', message: 'down' };
      response.writeHead(found ? 200 : 500, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const secrets: Secrets = {
    values: new Map(Object.entries(values)),
    down: false,
    reads: () => reads,
    clientOptions: {
      endpoint: `http://127.0.0.1:${String(port)}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return secrets;
}
