import { afterEach, describe, expect, it } from '@jest/globals';
import { agentTurn, NOW } from '../test/agent-turn.ts';
import { createStepModel } from '../test/create-step-model.ts';
import { startToolServer } from '../test/tool-server.ts';
import { createAgent } from './create-agent.ts';

describe('a model that calls tools which do not exist', () => {
  let close: (() => Promise<void>) | undefined;
  afterEach(() => close?.());

  it.each(['__proto__', 'constructor', 'toString', 'commit_draft', ''])(
    '"%s": goes on, and leaves no trace',
    async (call) => {
      const server = await startToolServer({});
      close = () => server.close();
      const steps = [{ call, input: { draft_id: 'd_1' } }, { say: 'Hello.' }];
      const agent = createAgent({ model: createStepModel(() => steps.shift() ?? { say: '' }), now: () => NOW });
      const result = await agent.run(agentTurn('Hi', [{ name: 'booking', url: server.url, thirdParty: false }]));
      expect(result.messages).toEqual([{ role: 'assistant', text: 'Hello.' }]);
      expect(server.calls).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(Object.hasOwn(Object.prototype, 'callCount') || Object.hasOwn(Object, 'callCount')).toBe(false);
    },
  );
});
