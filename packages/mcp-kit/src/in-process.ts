import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';

/** A real MCP client linked to the server within this process, for tests and tools. Closing the client closes both. */
export async function inProcess(server: McpServer): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await server.connect(there);
  const client = new Client({ name: 'in-process', version: '0.0.0' });
  await client.connect(here);
  return client;
}
