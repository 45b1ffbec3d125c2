import { context, propagation } from '@opentelemetry/api';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import * as z from 'zod';
import { MAX_BODY_BYTES, METHOD_NOT_ALLOWED } from './method-not-allowed.ts';

/** What is read of a function URL's request (payload format 2.0). */
const FunctionUrlEvent = z.object({
  rawPath: z.string().default('/'),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string().optional()).default({}),
  requestContext: z.object({ domainName: z.string().default('localhost'), http: z.object({ method: z.string() }) }),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
});
type FunctionUrlEvent = z.infer<typeof FunctionUrlEvent>;

export interface FunctionUrlResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LambdaHostOptions {
  readonly maxBodyBytes?: number;
  /** Runs after each request, e.g. to flush spans before the function freezes. The answer waits for it. */
  readonly afterRequest?: () => Promise<void>;
}

/**
 * A handler for a Lambda function URL (payload 2.0, response mode BUFFERED): one MCP server per request, JSON answers,
 * no sessions. Throws a ZodError for an event that is no function URL request.
 */
export function lambdaHost(
  createMcpServer: () => McpServer,
  { maxBodyBytes = MAX_BODY_BYTES, afterRequest }: LambdaHostOptions = {},
): (event: unknown) => Promise<FunctionUrlResult> {
  return async (input) => {
    const event = FunctionUrlEvent.parse(input);
    if (event.requestContext.http.method !== 'POST') {
      const { status, headers, body } = METHOD_NOT_ALLOWED;
      return { statusCode: status, headers, body };
    }
    const traced = propagation.extract(context.active(), event.headers);
    try {
      return await context.with(traced, () => serve(createMcpServer(), event, maxBodyBytes));
    } finally {
      await afterRequest?.();
    }
  };
}

async function serve(mcp: McpServer, event: FunctionUrlEvent, maxBodyBytes: number): Promise<FunctionUrlResult> {
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: maxBodyBytes,
  });
  try {
    await mcp.connect(transport);
    const response = await transport.handleRequest(toRequest(event));
    return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  } finally {
    await mcp.close();
  }
}

function toRequest(event: FunctionUrlEvent): Request {
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) {
    // Lambda has decoded the transfer; the length is that of the wire.
    if (value !== undefined && name.toLowerCase() !== 'content-length') headers.set(name, value);
  }
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  return new Request(`https://${event.requestContext.domainName}${event.rawPath}${query}`, {
    method: 'POST',
    headers,
    body,
  });
}
