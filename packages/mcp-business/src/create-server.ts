import { createToolServer, type ToolServerOptions } from '@randevou/mcp-kit';
import type { BusinessSources } from './business-tool.ts';
import { listServices } from './tools/list-services.ts';
import { openingHours } from './tools/opening-hours.ts';
import { searchInfo } from './tools/search-info.ts';
import { staffHours } from './tools/staff-hours.ts';

export type BusinessServerDeps = BusinessSources & Pick<ToolServerOptions, 'verifyScope' | 'onError'>;

const TOOLS = [listServices, openingHours, staffHours, searchInfo] as const;

/** The MCP server of what a business tells anybody, without transport; it keeps nothing between calls. */
export function createServer(deps: BusinessServerDeps): ReturnType<typeof createToolServer> {
  return createToolServer({
    name: 'randevou-business',
    version: '1.0.0',
    tools: TOOLS.map((tool) => tool(deps)),
    verifyScope: deps.verifyScope,
    ...(deps.onError === undefined ? {} : { onError: deps.onError }),
  });
}
