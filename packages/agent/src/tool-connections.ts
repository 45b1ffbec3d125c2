import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { FetchLike, Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { Tool as ToolDescription } from '@modelcontextprotocol/sdk/types.js';
import { context, propagation } from '@opentelemetry/api';
import { CALL_LIMITS, type ToolServer } from '@randevou/contracts';

export interface ToolConnection {
  readonly server: ToolServer;
  readonly client: Client;
  readonly tools: readonly ToolDescription[];
}

export interface ToolConnections {
  /** Connects, or reuses a connection whose tool list is at most a minute old. */
  to(server: ToolServer): Promise<ToolConnection>;
  /** Forgets the connection, so that the next turn makes a new one. */
  drop(server: ToolServer): Promise<void>;
}

export interface ToolConnectionsOptions {
  readonly now: () => number;
  /** `fetch` for one server: signed for ours, plain for third parties. */
  readonly fetchFor: (server: ToolServer) => typeof fetch;
}

/** Adds the active trace to each request, so that the servers' spans join it. */
function traced(send: typeof fetch): FetchLike {
  return (url, init) => {
    const headers = new Headers(init?.headers);
    propagation.inject(context.active(), headers, {
      set: (carrier, key, value) => {
        carrier.set(key, value);
      },
    });
    return send(url, { ...init, headers });
  };
}

const TOOL_LIST_MAX_AGE_MS = 60_000;
/** For each step of the handshake: one server that hangs must not hold a turn until its deadline. */
const PATIENCE = { timeout: CALL_LIMITS.requestHandler.requestTimeout };

/**
 * Keeps MCP clients between turns. The servers are stateless, so a connection is no more than a finished handshake
 * and a list of tools; neither belongs to a customer.
 */
export function createToolConnections(options: ToolConnectionsOptions): ToolConnections {
  const kept = new Map<string, { readonly since: number; readonly connection: Promise<ToolConnection> }>();

  const connect = async (server: ToolServer): Promise<ToolConnection> => {
    const client = new Client({ name: 'randevou-agent', version: '1' });
    const transport: Transport = new StreamableHTTPClientTransport(new URL(server.url), {
      fetch: server.thirdParty ? options.fetchFor(server) : traced(options.fetchFor(server)),
    });
    try {
      await client.connect(transport, PATIENCE);
      const { tools } = await client.listTools(undefined, PATIENCE);
      return { server, client, tools };
    } catch (error) {
      await client.close();
      throw error;
    }
  };

  const drop = async (server: ToolServer): Promise<void> => {
    const entry = kept.get(server.url);
    kept.delete(server.url);
    if (entry === undefined) return;
    const [settled] = await Promise.allSettled([entry.connection]);
    if (settled.status === 'fulfilled') await settled.value.client.close();
  };

  return {
    drop,
    to: async (server) => {
      const entry = kept.get(server.url);
      if (entry !== undefined && options.now() - entry.since < TOOL_LIST_MAX_AGE_MS) return entry.connection;
      await drop(server);
      const connection = connect(server);
      kept.set(server.url, { since: options.now(), connection });
      try {
        return await connection;
      } catch (error) {
        kept.delete(server.url);
        throw error;
      }
    },
  };
}
