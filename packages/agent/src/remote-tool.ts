import {
  TextBlock,
  Tool,
  ToolResultBlock,
  type JSONSchema,
  type ToolContext,
  type ToolSpec,
} from '@strands-agents/sdk';
import type { ToolStreamGenerator } from '@strands-agents/sdk';
import { SCOPE_META_KEY, type AgentMessage } from '@randevou/contracts';
import * as z from 'zod';
import type { ToolConnection } from './tool-connections.ts';

const JsonObject = z.record(z.string(), z.json());
const StructuredContent = z.record(z.string(), z.unknown());
const TextContent = z.object({ type: z.literal('text'), text: z.string() });

type ToolMessage = Extract<AgentMessage, { role: 'tool' }>;

export interface RemoteToolOptions {
  readonly connection: ToolConnection;
  readonly description: ToolConnection['tools'][number];
  /** Signed scope; goes to our own servers only. */
  readonly scope: string;
  /** Told of each call, in order, with the result as the server gave it. */
  readonly onCall: (message: ToolMessage) => void;
}

/**
 * A tool of an MCP server. Ours instead of Strands' own, which has no place for the scope beside the arguments and
 * drops the structured result.
 */
export class RemoteTool extends Tool {
  readonly name: string;
  readonly description: string;
  readonly toolSpec: ToolSpec;
  readonly server: string;
  readonly thirdParty: boolean;
  readonly #options: RemoteToolOptions;

  constructor(options: RemoteToolOptions) {
    super();
    this.#options = options;
    this.server = options.connection.server.name;
    this.thirdParty = options.connection.server.thirdParty;
    this.name = options.description.name;
    // Strands takes no empty text.
    this.description =
      [options.description.description, options.description.title].find((text) => text?.trim()) ?? this.name;
    this.toolSpec = { name: this.name, description: this.description, inputSchema: schemaForNova(options.description) };
  }

  // eslint-disable-next-line require-yield -- Strands asks for a generator; these tools have no progress to report.
  override async *stream(context: ToolContext): ToolStreamGenerator {
    const { connection, scope, onCall } = this.#options;
    const server = connection.server.name;
    const parsed = JsonObject.safeParse(context.toolUse.input);
    const args = parsed.success ? parsed.data : {};
    const answer = (status: 'success' | 'error', text: string): ToolResultBlock =>
      new ToolResultBlock({ toolUseId: context.toolUse.toolUseId, status, content: [new TextBlock(text)] });
    try {
      const result = await connection.client.callTool(
        {
          name: this.name,
          arguments: args,
          ...(connection.server.thirdParty ? {} : { _meta: { [SCOPE_META_KEY]: scope } }),
        },
        undefined,
        { signal: context.cancelSignal },
      );
      const text = z
        .array(z.unknown())
        .parse(result.content)
        .flatMap((block) => TextContent.safeParse(block).data?.text ?? [])
        .join('\n');
      if (result.isError === true) {
        onCall({ role: 'tool', server, name: this.name, arguments: args, error: 'refused' });
        return answer('error', text);
      }
      const structured = StructuredContent.safeParse(result.structuredContent).data ?? {};
      onCall({ role: 'tool', server, name: this.name, arguments: args, result: structured });
      return answer('success', text === '' ? JSON.stringify(structured) : text);
    } catch {
      onCall({ role: 'tool', server, name: this.name, arguments: args, error: 'unreachable' });
      return answer('error', 'The tool did not answer. Do not guess its result.');
    }
  }
}

/** Nova refuses schemas with anything but `type`, `properties` and `required` at the top. */
function schemaForNova(description: ToolConnection['tools'][number]): JSONSchema {
  const { properties, required } = description.inputSchema;
  return {
    type: 'object',
    properties: JsonObject.parse(properties ?? {}) as Record<string, JSONSchema>,
    ...(required === undefined ? {} : { required }),
  };
}
