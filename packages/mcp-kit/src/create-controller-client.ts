import { BOOKING_TOOLS, BUSINESS_TOOLS, OWNER_TOOLS, SCOPE_META_KEY, type ToolServer } from '@randevou/contracts';
import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { readToolAnswer } from './read-tool-answer.ts';
import { ToolFailure } from './tool-failure.ts';

export interface ControllerClientOptions {
  /** The stage's servers, e.g. from `discoverToolServers`. */
  readonly servers: () => Promise<readonly ToolServer[]>;
  /** `createSignedFetch(…)` where servers stand behind function URLs; the global `fetch` unless given. */
  readonly fetch?: FetchLike;
  /** Server of each tool; those of `booking` and `business` are known. */
  readonly routes?: Readonly<Record<string, string>>;
  /** Longest wait for one answer, milliseconds; 8000 unless given. */
  readonly timeoutMs?: number;
}

export interface ControllerClient {
  /** The structured result. Throws ToolFailure. `scope` is a signed token. */
  call(
    name: string,
    args: Readonly<Record<string, unknown>>,
    scope: string,
  ): Promise<Readonly<Record<string, unknown>>>;
}

const OWN_ROUTES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(BOOKING_TOOLS).map((tool) => [tool, 'booking'])),
  ...Object.fromEntries(Object.keys(OWNER_TOOLS).map((tool) => [tool, 'booking'])),
  ...Object.fromEntries(Object.keys(BUSINESS_TOOLS).map((tool) => [tool, 'business'])),
};

/**
 * Calls tools by code: one POST per call, without handshake, since the servers keep no state. Never calls a third
 * party's server: the scope must not reach one. Passes the active trace along.
 */
export function createControllerClient(options: ControllerClientOptions): ControllerClient {
  const { servers, fetch: send = fetch, timeoutMs = 8000 } = options;
  const routes = { ...OWN_ROUTES, ...options.routes };

  const post = async (name: string, args: Readonly<Record<string, unknown>>, scope: string) => {
    const server = (await servers()).find((candidate) => candidate.name === routes[name] && !candidate.thirdParty);
    if (server === undefined) throw new ToolFailure(name, 'unknown_server', false);
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    };
    propagation.inject(context.active(), headers);
    const params = { name, arguments: args, _meta: { [SCOPE_META_KEY]: scope } };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
    try {
      const response = await send(server.url, {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: response.status, text: await response.text() };
    } catch (cause) {
      throw new ToolFailure(name, 'no_answer', true, { cause });
    }
  };

  return {
    call: (name, args, scope) =>
      trace.getTracer('@randevou/mcp-kit').startActiveSpan(`call ${name}`, { kind: SpanKind.CLIENT }, async (span) => {
        try {
          const { status, text } = await post(name, args, scope);
          return readToolAnswer(name, status, text);
        } catch (error) {
          const code = error instanceof ToolFailure ? error.code : 'internal';
          span.setAttribute('randevou.tool_outcome', code);
          span.setStatus({ code: SpanStatusCode.ERROR, message: code });
          throw error;
        } finally {
          span.end();
        }
      }),
  };
}
