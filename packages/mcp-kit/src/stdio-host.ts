import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

/** Serves on this process's stdin and stdout until stdin ends. Nothing else may write to stdout. */
export async function stdioHost(server: McpServer): Promise<void> {
  await server.connect(new StdioServerTransport());
}
