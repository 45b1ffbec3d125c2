import { randomUUID } from 'node:crypto';
import type { AgentAddress } from '@randevou/contracts';
import { AwsError } from '../http/aws-error.ts';
import { jsonFailure } from '../http/json-protocol.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../http/service.ts';
import type { AgentServer } from './agent-server.ts';

const INVOKE = /^\/runtimes\/([^/]+)\/invocations$/;
const SESSION = 'x-amzn-bedrock-agentcore-runtime-session-id';
/** Headers that AgentCore hands on to the agent. */
const FORWARDED = [SESSION, 'content-type', 'accept', 'traceparent', 'tracestate', 'baggage', 'x-amzn-trace-id'];

export interface AgentCoreOptions {
  readonly address: Pick<AgentAddress, 'runtimeArn' | 'qualifier'>;
  readonly agent: AgentServer;
}

/** AgentCore's `InvokeAgentRuntime`: passes the payload to the agent's HTTP server, one call at a time per session. */
export function createAgentCoreService({ address, agent }: AgentCoreOptions): Service {
  const running = new Set<string>();
  const forward = async (request: ServiceRequest, sessionId: string): Promise<ServiceAnswer> => {
    const headers: Record<string, string> = {
      'x-amzn-bedrock-agentcore-runtime-session-id': sessionId,
      'x-amzn-bedrock-agentcore-runtime-request-id': randomUUID(),
    };
    for (const name of FORWARDED) {
      const value = request.headers[name];
      if (typeof value === 'string') headers[name] = value;
    }
    try {
      const url = await agent.url();
      const body = new Uint8Array(request.body);
      const answer = await fetch(`${url}/invocations`, { method: 'POST', headers, body });
      const content = Buffer.from(await answer.arrayBuffer());
      if (!answer.ok) {
        throw new AwsError('RuntimeClientError', `Received error (${String(answer.status)}) from runtime.`, 424);
      }
      const contentType = answer.headers.get('content-type') ?? 'application/json';
      return { status: 200, headers: { 'content-type': contentType, [SESSION]: sessionId }, body: content };
    } catch (error) {
      if (error instanceof AwsError) throw error;
      throw new AwsError('RuntimeClientError', `Runtime did not answer: ${String(error)}`, 424);
    }
  };
  return {
    name: 'bedrock-agentcore',
    signingName: 'bedrock-agentcore',
    read: (request) => {
      const arn = decodeURIComponent(INVOKE.exec(request.path)?.[1] ?? '');
      if (arn === '')
        throw new AwsError('ValidationException', 'the stand-in for AgentCore only knows InvokeAgentRuntime');
      const qualifier = request.query.get('qualifier') ?? 'DEFAULT';
      const given = request.headers[SESSION];
      const sessionId = typeof given === 'string' ? given : randomUUID();
      return {
        name: 'InvokeAgentRuntime',
        input: { agentRuntimeArn: arn, qualifier, runtimeSessionId: sessionId, payload: request.body.toString('utf8') },
        run: async () => {
          if (arn !== address.runtimeArn) {
            throw new AwsError('ResourceNotFoundException', `No agent runtime ${arn}`, 404);
          }
          if (![address.qualifier, 'DEFAULT'].includes(qualifier)) {
            throw new AwsError('ResourceNotFoundException', `No endpoint ${qualifier} of ${arn}`, 404);
          }
          if (sessionId.length < 33 || sessionId.length > 256) {
            throw new AwsError('ValidationException', 'runtimeSessionId must have 33 to 256 characters');
          }
          if (running.has(sessionId)) {
            throw new AwsError('RetryableConflictException', 'The session is busy with another invocation.', 409);
          }
          running.add(sessionId);
          try {
            return await forward(request, sessionId);
          } finally {
            running.delete(sessionId);
          }
        },
      };
    },
    fail: jsonFailure,
    internalError: new AwsError('InternalServerException', 'Internal server error', 500),
    throttled: new AwsError('ThrottlingException', 'Rate exceeded', 429),
  };
}
