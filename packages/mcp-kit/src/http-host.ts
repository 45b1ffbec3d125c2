import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { context, propagation } from '@opentelemetry/api';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { MAX_BODY_BYTES, METHOD_NOT_ALLOWED } from './method-not-allowed.ts';

export interface HttpHostOptions {
  /** 0 (the default) takes a free one. */
  readonly port?: number;
  /** 127.0.0.1 unless given. */
  readonly hostname?: string;
  readonly maxBodyBytes?: number;
}

export interface HttpHost {
  /** Where clients POST to. */
  readonly url: string;
  /** Takes no more requests and ends when the running ones have. */
  close(): Promise<void>;
}

/** Serves streamable HTTP on node's own server: one MCP server per request, JSON answers, no sessions. */
export async function httpHost(createMcpServer: () => McpServer, options: HttpHostOptions = {}): Promise<HttpHost> {
  const { port = 0, hostname = '127.0.0.1', maxBodyBytes = MAX_BODY_BYTES } = options;
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.writeHead(METHOD_NOT_ALLOWED.status, METHOD_NOT_ALLOWED.headers).end(METHOD_NOT_ALLOWED.body);
      return;
    }
    const traced = propagation.extract(context.active(), request.headers);
    context.with(traced, () => {
      serve(createMcpServer(), request, response, maxBodyBytes).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  return { url: urlOf(server), close: () => close(server) };
}

async function serve(
  mcp: McpServer,
  request: IncomingMessage,
  response: ServerResponse,
  maxBodyBytes: number,
): Promise<void> {
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true, maxRequestBodySize: maxBodyBytes });
  // Also when the client goes away early: closing aborts the running tool's signal.
  response.once('close', () => void mcp.close());
  await mcp.connect(transport);
  await transport.handleRequest(request, response);
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server listens on no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${String(address.port)}/`;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
}
