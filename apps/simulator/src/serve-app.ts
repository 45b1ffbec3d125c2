import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { SimulatorError } from './simulator-error.ts';

/** Serves the app on this machine only; rejects with what to do when the port is taken. */
export async function serveApp(app: Hono, port: number): Promise<{ readonly url: string; close(): Promise<void> }> {
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${String(port)} is taken; choose another one with --port, e.g. --port ${String(port + 1)}`;
      reject(error.code === 'EADDRINUSE' ? new SimulatorError('port_taken', taken, 409, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const bound = address !== null && typeof address === 'object' ? address.port : port;
  return {
    url: `http://127.0.0.1:${String(bound)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
