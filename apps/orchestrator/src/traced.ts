import type { TurnRunner, Turns } from '@randevou/conversation';
import { inSpan } from '@randevou/telemetry';
import { outcomeOf } from './outcome-of.ts';

/** The steps of a turn as spans: claim, turn and settle. Agent, tools and sender make their own. */
export function tracedTurns(turns: Turns): Turns {
  return {
    ...turns,
    claim: (conversation, request) =>
      inSpan('claim', async (span) => {
        const claim = await turns.claim(conversation, request);
        span.setAttribute('randevou.claim', claim.status);
        if (claim.status === 'claimed') {
          span.setAttributes({ 'randevou.turn': claim.turn.turnId, 'randevou.attempt': claim.turn.attempt });
        }
        return claim;
      }),
    settle: (conversation, turn, record) =>
      inSpan('settle', async (span) => {
        const result = await turns.settle(conversation, turn, record);
        span.setAttributes({ 'randevou.turn': turn.turnId, 'randevou.settled': result });
        return result;
      }),
  };
}

export function tracedTurnRunner(runTurn: TurnRunner): TurnRunner {
  return (input) =>
    inSpan('turn', async (span) => {
      span.setAttributes({
        'randevou.turn': input.turn.turnId,
        'randevou.messages': input.turn.messages.map(({ key }) => key),
      });
      const output = await runTurn(input);
      const { usage, session } = output;
      span.setAttributes({
        'randevou.outcome': outcomeOf(session),
        'randevou.model': usage.modelId,
        'randevou.model_calls': usage.modelCalls,
        'randevou.input_tokens': usage.inputTokens,
        'randevou.output_tokens': usage.outputTokens,
        'randevou.fell_back': usage.fellBack,
      });
      return output;
    });
}
