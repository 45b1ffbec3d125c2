import { describe, expect, it } from '@jest/globals';
import type { Session } from '@randevou/contracts';
import { inboundMessage } from '@randevou/conversation/testing';
import type { MetricName } from '@randevou/telemetry';
import { countTurn } from './count-turn.ts';

const at = Date.parse('2026-03-02T09:00:00+04:00');
const session = (outcome: 'answered' | 'committed'): Session => ({
  v: 1,
  history: [{ role: 'assistant', at: '2026-03-02T09:00:00+04:00', text: 'Done.', outcome }],
});
const usage = { modelCalls: 2, inputTokens: 900, outputTokens: 30, modelId: 'nova', fellBack: false };

function counted(...of: [outcome: 'answered' | 'committed', usage: Parameters<typeof countTurn>[3]['usage']]) {
  const counts: Partial<Record<MetricName, number>> = {};
  const metrics = {
    count: (name: MetricName, value: number) => {
      counts[name] = value;
    },
    flush: () => undefined,
  };
  const message = inboundMessage('w1', { kind: 'text', text: 'Hi' }, at);
  const messages = [{ key: 'k', receivedAt: at, message }];
  countTurn(metrics, { businessId: 'la-kaz' }, { messages }, { usage: of[1], session: session(of[0]) }, at + 2500);
  return counts;
}

describe('countTurn', () => {
  it('counts what the model cost, what the customer waited, and a booking', () => {
    expect(counted('committed', usage)).toEqual({
      TurnSettled: 1,
      WaitMs: 2500,
      ModelCalls: 2,
      InputTokens: 900,
      OutputTokens: 30,
      BookingCommitted: 1,
    });
  });

  it('counts a turn that the guided policy finished', () => {
    const fallen = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'guided', fellBack: true };
    expect(counted('answered', fallen)).toEqual({ TurnSettled: 1, WaitMs: 2500, FellBack: 1 });
  });
});
