import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import type { TurnAgent } from '@randevou/agent';
import { AgentTurn, type AgentTurnResult } from '@randevou/contracts';
import type { Logger, Telemetry } from '@randevou/telemetry';
import { BedrockAgentCoreApp } from 'bedrock-agentcore/runtime';

export interface AppOptions {
  readonly agent: TurnAgent;
  readonly logger: Logger;
  readonly telemetry: Telemetry;
}

/** The HTTP server that AgentCore Runtime expects (`POST /invocations`, `GET /ping`) around the agent. */
export function createApp({ agent, logger, telemetry }: AppOptions): BedrockAgentCoreApp<typeof AgentTurn> {
  const tracer = trace.getTracer('agent-runtime');

  const process = async (turn: AgentTurn): Promise<AgentTurnResult> => {
    const parent = propagation.extract(context.active(), { traceparent: turn.traceparent });
    return tracer.startActiveSpan(
      'agent.turn',
      { attributes: { 'randevou.turn': turn.turnId } },
      parent,
      async (span) => {
        try {
          const result = await agent.run(turn);
          span.setAttributes({
            'randevou.model': result.usage.modelId,
            'randevou.model_calls': result.usage.modelCalls,
            'randevou.input_tokens': result.usage.inputTokens,
            'randevou.output_tokens': result.usage.outputTokens,
          });
          return result;
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          logger.error('turn failed', error, { turnId: turn.turnId });
          throw error;
        } finally {
          span.end();
          await telemetry.flushBriefly();
        }
      },
    );
  };

  return new BedrockAgentCoreApp({
    invocationHandler: { requestSchema: AgentTurn, process },
    // Its request log names the caller's address on every turn and nothing that an operator needs.
    config: { logging: { enabled: false } },
  });
}
