import { SCOPE_META_KEY } from '@randevou/contracts';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { jsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/types.js';
import type { VerifyScope } from './create-scope-verifier.ts';
import type { Tool } from './define-tool.ts';
import { runTool } from './run-tool.ts';
import { toolResult } from './tool-result.ts';

export interface ToolServerOptions {
  readonly name: string;
  readonly version: string;
  readonly tools: readonly Tool[];
  readonly verifyScope: VerifyScope;
  /** Told of every exception of a tool, for the log; the caller only learns that it failed. */
  readonly onError?: (error: unknown, tool: string) => void;
}

/**
 * An MCP server for one connection; the HTTP hosts make one per request, so that it keeps nothing. Authority is the
 * token in `params._meta["randevou/scope"]`, verified anew for each call. `tools/list` shows what the token's role
 * may call, and without a valid token what a model may.
 */
export function createToolServer({ name, version, tools, verifyScope, onError }: ToolServerOptions): McpServer {
  const twice = tools.find((tool, index) => tools.findIndex((other) => other.name === tool.name) !== index);
  if (twice !== undefined) throw new TypeError(`Tool server ${name}: two tools are called ${twice.name}`);
  const mcp = new McpServer({ name, version }, { capabilities: { tools: {} }, jsonSchemaValidator: noValidation });

  mcp.server.setRequestHandler(ListToolsRequestSchema, async ({ params }) => {
    const verified = await verifyScope(params?._meta?.[SCOPE_META_KEY]);
    const role = verified.ok ? verified.scope.role : 'model';
    const visible = tools.filter(({ roles }) => roles.includes(role));
    return {
      tools: visible.map((tool) => ({
        name: tool.name,
        title: tool.title,
        description: tool.description,
        inputSchema: tool.inputSchema(),
        annotations: tool.annotations,
      })),
    };
  });

  mcp.server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const request = { name: params.name, args: params.arguments, token: params._meta?.[SCOPE_META_KEY], signal };
    return toolResult(await runTool({ tools, verifyScope, onError }, request));
  });

  return mcp;
}

/** The SDK would build an Ajv instance per server for elicitation, which no tool of ours uses. */
const noValidation: jsonSchemaValidator = {
  getValidator: () => () => ({
    valid: false,
    data: undefined,
    errorMessage: 'This server asks its clients for nothing.',
  }),
};
