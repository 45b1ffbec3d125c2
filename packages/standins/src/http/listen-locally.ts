import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return address !== null && typeof address === 'object';
}

/** Starts a server on a free port of this machine only; `close` does not wait for connections that are kept alive. */
export async function listenLocally(
  server: Server,
  port = 0,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (!isAddress(address)) throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
