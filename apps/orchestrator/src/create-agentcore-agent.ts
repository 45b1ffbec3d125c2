import { InvokeAgentRuntimeCommand, type BedrockAgentCoreClient } from '@aws-sdk/client-bedrock-agentcore';
import { context, propagation } from '@opentelemetry/api';
import { AgentTurnResult, type AgentAddress, type AgentTurn } from '@randevou/contracts';
import { AgentUnavailable, type Agent } from '@randevou/conversation';
import { inSpan } from '@randevou/telemetry';

export interface AgentCoreAgentOptions {
  /** Must not retry (`maxAttempts: 1`): the turn's time is short, and the guided policy stands by. */
  readonly client: BedrockAgentCoreClient;
  readonly address: Pick<AgentAddress, 'runtimeArn' | 'qualifier'>;
  /** Told how long the call took, milliseconds, whatever came of it. */
  readonly onEnded?: (milliseconds: number, of: { readonly businessId: string }) => void;
}

/** The agent behind `InvokeAgentRuntime`. Anything but a result of the contract's shape in time is AgentUnavailable. */
export function createAgentCoreAgent({ client, address, onEnded }: AgentCoreAgentOptions): Agent {
  const invoke = async (turn: AgentTurn, sessionId: string, abortSignal: AbortSignal): Promise<AgentTurnResult> => {
    const carrier: Record<string, string> = {};
    propagation.inject(context.active(), carrier);
    const { traceparent, 'x-amzn-trace-id': traceId } = carrier;
    const payload = { ...turn, ...(traceparent === undefined ? {} : { traceparent }) };
    const { response } = await client.send(
      new InvokeAgentRuntimeCommand({
        agentRuntimeArn: address.runtimeArn,
        qualifier: address.qualifier,
        runtimeSessionId: sessionId,
        contentType: 'application/json',
        accept: 'application/json',
        payload: new TextEncoder().encode(JSON.stringify(payload)),
        ...(traceparent === undefined ? {} : { traceParent: traceparent }),
        ...(traceId === undefined ? {} : { traceId }),
      }),
      { abortSignal },
    );
    return AgentTurnResult.parse(JSON.parse((await response?.transformToString()) ?? ''));
  };

  return {
    run: (turn, { sessionId, timeoutMs }) =>
      inSpan('agentcore.invoke', async (span) => {
        span.setAttribute('randevou.turn', turn.turnId);
        const began = performance.now();
        try {
          const signal = AbortSignal.timeout(timeoutMs);
          // The signal ends the request, but not a body that stops coming.
          const result = await Promise.race([invoke(turn, sessionId, signal), rejectOn(signal)]);
          span.setAttributes({
            'randevou.model': result.usage.modelId,
            'randevou.model_calls': result.usage.modelCalls,
            'randevou.input_tokens': result.usage.inputTokens,
            'randevou.output_tokens': result.usage.outputTokens,
          });
          return result;
        } catch (cause) {
          throw new AgentUnavailable('the agent gave no result in time', { cause });
        } finally {
          onEnded?.(Math.round(performance.now() - began), turn.profile);
        }
      }),
  };
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('time-out')), { once: true });
  });
}
