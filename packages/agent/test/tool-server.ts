import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { CallToolRequestSchema, ListToolsRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js';

export interface ReceivedCall {
  readonly name: string;
  readonly arguments: unknown;
  readonly meta: unknown;
}

/** A real MCP server over HTTP that records what it is asked and answers as told. */
export async function startToolServer(answers: Readonly<Record<string, () => CallToolResult>>): Promise<{
  readonly url: string;
  readonly calls: ReceivedCall[];
  close(): Promise<void>;
}> {
  const calls: ReceivedCall[] = [];
  const http = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.writeHead(405).end();
      return;
    }
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the schema must arrive as written, which McpServer's zod shapes prevent.
    const server = new Server({ name: 'test', version: '1' }, { capabilities: { tools: {} } });
    server.setRequestHandler(ListToolsRequestSchema, () => ({
      tools: Object.keys(answers).map((name) => ({
        name,
        description: `The tool ${name}`,
        inputSchema: {
          type: 'object',
          properties: { service_id: { type: 'string' } },
          required: ['service_id'],
          additionalProperties: false,
        },
      })),
    }));
    server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
      calls.push({ name: params.name, arguments: params.arguments, meta: params._meta });
      return answers[params.name]?.() ?? { content: [], isError: true };
    });
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    void server.connect(transport).then(() => transport.handleRequest(request, response));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/mcp`,
    calls,
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => {
          resolve();
        });
      }),
  };
}
