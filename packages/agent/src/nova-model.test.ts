import { afterEach, describe, expect, it } from '@jest/globals';
import { AwsError, startBedrock, type Converse, type ConverseRequest, type Interceptor } from '@randevou/standins';
import { agentTurn, NOW } from '../test/agent-turn.ts';
import { startToolServer } from '../test/tool-server.ts';
import { createAgent } from './create-agent.ts';
import { createNovaModel, withoutThinking } from './nova-model.ts';

const CREDENTIALS = { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' };

describe('withoutThinking', () => {
  it.each([
    ['<thinking>The user wants a table.</thinking>\nFor how many?', 'For how many?'],
    ['Sure. <thinking>hm</thinking>For how many?', 'Sure. For how many?'],
    ['<thinking>cut off in the mid', ''],
    ['No tags at all', 'No tags at all'],
  ])('%j → %j', (text, shown) => {
    expect(withoutThinking(text)).toBe(shown);
  });
});

describe('createNovaModel, over the wire', () => {
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(closers.splice(0).map((close) => close()));
  });

  async function setUp(converse: Converse, interceptor?: Interceptor) {
    const seen: ConverseRequest[] = [];
    const bedrock = await startBedrock((request) => {
      seen.push(request);
      return converse(request);
    }, interceptor);
    const tools = await startToolServer({
      find_slots: () => ({ content: [{ type: 'text', text: '{"slots":[]}' }], structuredContent: { slots: [] } }),
    });
    closers.push(bedrock.close, () => tools.close());
    const agent = createAgent({
      model: createNovaModel({
        region: 'us-east-1',
        clientConfig: { endpoint: bedrock.url, credentials: CREDENTIALS },
      }),
      now: () => NOW,
    });
    const turn = agentTurn('Any table?', [{ name: 'booking', url: tools.url, thirdParty: false }]);
    return { seen, run: () => agent.run(turn) };
  }

  const callThenAnswer: Converse = ({ messages }) =>
    messages.length === 1
      ? {
          content: [
            { text: '<thinking>I should look.</thinking>' },
            { toolUse: { toolUseId: 't1', name: 'find_slots', input: { service_id: 'dinner' } } },
          ],
          usage: { inputTokens: 900, outputTokens: 30 },
        }
      : {
          content: [{ text: '<thinking>Done.</thinking> Here you are.' }],
          usage: { inputTokens: 950, outputTokens: 8 },
        };

  it('asks as Nova needs it: greedy, cache point after the static prompt, plain schemas, text results', async () => {
    const { seen, run } = await setUp(callThenAnswer);
    const result = await run();

    expect(result.messages.at(-1)).toEqual({ role: 'assistant', text: 'Here you are.' });
    expect(result.usage).toEqual({
      modelCalls: 2,
      inputTokens: 1850,
      outputTokens: 38,
      modelId: 'us.amazon.nova-pro-v1:0',
    });
    const [first, second] = seen;
    expect(first).toMatchObject({
      modelId: 'us.amazon.nova-pro-v1:0',
      inferenceConfig: { temperature: 0, maxTokens: 800 },
      additionalModelRequestFields: { inferenceConfig: { topK: 1 } },
      system: [
        { text: expect.stringContaining('"La Kaz"') },
        { cachePoint: { type: 'default' } },
        { text: expect.any(String) },
      ],
    });
    expect(first?.toolConfig?.tools[0]?.toolSpec?.inputSchema.json).toEqual({
      type: 'object',
      properties: { service_id: { type: 'string' } },
      required: ['service_id'],
    });
    expect(second?.messages[1]?.content).toEqual([{ toolUse: expect.objectContaining({ name: 'find_slots' }) }]);
    expect(second?.messages.at(-1)?.content).toEqual([
      { toolResult: { toolUseId: 't1', content: [{ text: '{"slots":[]}' }] } },
    ]);
  });

  const malformed = new AwsError('ModelErrorException', 'Model produced invalid sequence as part of ToolUse.', 424);

  it('survives an answer that is nothing but thinking', async () => {
    const { run } = await setUp(() => ({ content: [{ text: '<thinking>Hm.</thinking>' }] }));
    expect((await run()).messages).toEqual([{ role: 'assistant', text: '' }]);
  });

  it('asks again when the tool call is malformed', async () => {
    const { run, seen } = await setUp((request) => {
      if (seen.length === 1) throw malformed;
      return callThenAnswer(request);
    });
    const result = await run();
    expect(result.messages.at(-1)).toEqual({ role: 'assistant', text: 'Here you are.' });
    expect(result.usage.modelCalls).toBe(3);
  });

  it('gives up when it is malformed again', async () => {
    const { run, seen } = await setUp(() => {
      throw malformed;
    });
    await expect(run()).rejects.toMatchObject({ name: 'AgentError', code: 'model' });
    expect(seen).toHaveLength(2);
  });

  it('gives up after one attempt when Bedrock throttles', async () => {
    let calls = 0;
    const { run } = await setUp(callThenAnswer, ({ phase }) => {
      if (phase === 'before') calls += 1;
      return Promise.resolve('throttle');
    });
    await expect(run()).rejects.toMatchObject({ name: 'AgentError', code: 'model' });
    expect(calls).toBe(1);
  });
});
