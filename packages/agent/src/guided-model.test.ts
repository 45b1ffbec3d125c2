import { afterEach, describe, expect, it } from '@jest/globals';
import { agentTurn, NOW } from '../test/agent-turn.ts';
import { startToolServer } from '../test/tool-server.ts';
import { createAgent } from './create-agent.ts';
import { createGuidedModel } from './guided-model.ts';

describe('createGuidedModel', () => {
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(closers.splice(0).map((close) => close()));
  });

  it('says beside its question what it asked for, and which answers it suggests', async () => {
    const tools = await startToolServer({});
    closers.push(() => tools.close());
    const agent = createAgent({ model: createGuidedModel, now: () => NOW });
    const server = { name: 'booking', url: tools.url, thirdParty: false };
    const result = await agent.run(agentTurn('A table tomorrow at 8pm please', [server]));
    expect(result.messages).toEqual([
      expect.objectContaining({
        role: 'assistant',
        asked: 'partySize',
        choices: expect.arrayContaining([expect.objectContaining({ value: '4' })]),
      }),
    ]);
    expect(result.usage).toEqual({ modelCalls: 1, inputTokens: 0, outputTokens: 0, modelId: 'guided' });
    expect(tools.calls).toEqual([]);
  });

  it('calls the tool and closes with the second call', async () => {
    const tools = await startToolServer({
      draft_booking: () => ({
        content: [{ type: 'text', text: '{}' }],
        structuredContent: { outcome: 'unavailable', reason: 'full', alternatives: [] },
      }),
    });
    closers.push(() => tools.close());
    const agent = createAgent({ model: createGuidedModel, now: () => NOW });
    const server = { name: 'booking', url: tools.url, thirdParty: false };
    const result = await agent.run(agentTurn('A table for 4 tomorrow at 8pm please', [server]));
    expect(tools.calls.map(({ name, arguments: args }) => [name, args])).toEqual([
      ['draft_booking', { service_id: 'dinner', date: '2026-03-03', time: '20:00', party_size: 4 }],
    ]);
    expect(result.usage.modelCalls).toBe(2);
  });
});
