import { SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { Tool } from './define-tool.ts';
import type { VerifyScope } from './create-scope-verifier.ts';
import type { ToolErrorCode, ToolOutcome } from './tool-outcome.ts';

export interface ToolRequest {
  readonly name: string;
  readonly args: unknown;
  /** Whatever the request's `_meta` held as the scope. */
  readonly token: unknown;
  readonly signal: AbortSignal;
}

export interface ToolRunner {
  readonly tools: readonly Tool[];
  readonly verifyScope: VerifyScope;
  /** Told of every exception of a tool, for the log; the caller of the tool only learns that it failed. */
  readonly onError?: ((error: unknown, tool: string) => void) | undefined;
}

const REMEDIES = {
  scope_invalid: 'The scope of this call is not a token of this stage. Send the token as it was given.',
  scope_expired: 'The scope of this call has run out. Sign a new one; it lives for two minutes.',
} as const;

/**
 * One call: token, then role, then arguments, then the tool; a refusal ends it before anything of the tool has run.
 * One span per call, named by our own tool names only and without personal data.
 */
export async function runTool(runner: ToolRunner, request: ToolRequest): Promise<ToolOutcome> {
  const tool = runner.tools.find(({ name }) => name === request.name);
  const spanName = `tool ${tool?.name ?? 'unknown'}`;
  return trace.getTracer('@randevou/mcp-kit').startActiveSpan(spanName, async (span) => {
    const outcome = await attempt(runner, request, tool, span);
    span.setAttribute('randevou.tool_outcome', outcome.ok ? 'ok' : outcome.code);
    if (!outcome.ok && (outcome.code === 'internal' || outcome.code === 'unavailable')) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: outcome.code });
    }
    span.end();
    return outcome;
  });
}

async function attempt(
  runner: ToolRunner,
  request: ToolRequest,
  tool: Tool | undefined,
  span: Span,
): Promise<ToolOutcome> {
  if (tool === undefined) {
    const known = runner.tools.filter(({ roles }) => roles.includes('model')).map(({ name }) => name);
    return refused('unknown_tool', `There is no such tool. Call one of: ${known.join(', ')}.`);
  }
  if (request.token === undefined) {
    return refused('scope_missing', 'This call has no scope. Put the signed token into _meta["randevou/scope"].');
  }
  try {
    const verified = await runner.verifyScope(request.token);
    if (!verified.ok) return refused(verified.code, REMEDIES[verified.code]);
    const { scope } = verified;
    span.setAttributes({
      'randevou.business_id': scope.businessId,
      'randevou.role': scope.role,
      'randevou.turn_id': scope.turnId,
    });
    if (!tool.roles.includes(scope.role)) {
      return refused('role_not_allowed', `${tool.name} cannot be called with the role ${scope.role}.`);
    }
    return await tool.call({ args: request.args ?? {}, scope, signal: request.signal });
  } catch (error) {
    span.setAttribute('randevou.error_type', error instanceof Error ? error.name : typeof error);
    runner.onError?.(error, tool.name);
    return isRetryable(error)
      ? {
          ok: false,
          code: 'unavailable',
          message: 'The tool cannot reach what it needs. Try again later.',
          retry: true,
        }
      : { ok: false, code: 'internal', message: 'The tool failed. Do not repeat this call.', retry: false };
  }
}

function refused(code: ToolErrorCode, message: string): ToolOutcome {
  return { ok: false, code, message, retry: false };
}

/** Our own error classes carry `retry`; errors of AWS clients `$retryable`, or the server's 5xx. */
function isRetryable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('retry' in error) return error.retry === true;
  if ('$retryable' in error && error.$retryable !== undefined) return true;
  return '$fault' in error && error.$fault === 'server';
}
