import { afterEach, describe, expect, it } from '@jest/globals';
import { AwsError, type AnswerBlock, type Converse, type ConverseAnswer } from '@randevou/standins';
import { callThenAnswer, malformed, openNova, type OpenNova } from '../test/open-nova.ts';
import { AgentError } from './errors.ts';
import { NOVA_2_LITE_MODEL_ID, type NovaOptions } from './nova-model.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function open(converse: Converse, options?: Parameters<typeof openNova>[1]): Promise<OpenNova> {
  const nova = await openNova(converse, options);
  closers.push(() => nova.close());
  return nova;
}

const answer = 'Here you are.';
const told = { role: 'assistant', text: answer };
const say = (text: string, changes: Partial<ConverseAnswer> = {}): ConverseAnswer => ({
  content: [{ text }],
  ...changes,
});

/** Names of the error and of what it came from. */
async function failureOf(run: Promise<unknown>): Promise<{ readonly code: unknown; readonly names: string[] }> {
  const error: unknown = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const names: string[] = [];
  for (let next = error; next instanceof Error; next = next.cause) names.push(next.name);
  return { code: error instanceof AgentError ? error.code : undefined, names };
}

describe.each<[string, NovaOptions]>([
  ['Converse', { stream: false }],
  ['ConverseStream', { stream: true }],
])('createNovaModel over %s', (operation, options) => {
  const nova = (converse: Converse) => open(converse, options);

  it('asks as Nova needs it: greedy, cache point after the static prompt, plain schemas, text results', async () => {
    const { seen, run } = await nova(callThenAnswer);
    const result = await run();

    expect(result.messages.at(-1)).toEqual(told);
    expect(result).not.toHaveProperty('unfinished');
    expect(result.usage).toEqual({
      modelCalls: 2,
      inputTokens: 1850,
      outputTokens: 38,
      modelId: 'us.amazon.nova-pro-v1:0',
    });
    const [first, second] = seen;
    expect(first).toMatchObject({
      modelId: 'us.amazon.nova-pro-v1:0',
      inferenceConfig: { temperature: 0, maxTokens: 1000 },
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

  it.each<[string, AnswerBlock[]]>([
    ['before the answer', [{ text: `<thinking>The user wants a table.</thinking>\n${answer}` }]],
    ['in a block of its own', [{ text: '<thinking>Hm.</thinking>' }, { text: answer }]],
    [
      'split over deltas',
      [
        {
          text: `<thinking>Hm.</thinking> ${answer}`,
          deltas: ['<thin', 'king>H', 'm.</', 'thinking> Here', ' you are.'],
        },
      ],
    ],
    ['as reasoning', [{ reasoningContent: { reasoningText: { text: '[REDACTED]' } } }, { text: answer }]],
  ])('keeps its thinking to itself: %s', async (_where, content) => {
    const { run } = await nova(() => ({ content }));
    expect((await run()).messages).toEqual([told]);
  });

  it.each<[string, ConverseAnswer]>([
    ['nothing but thinking', say('<thinking>Hm.</thinking>')],
    ['thinking cut off', say('<thinking>The user')],
    ['no content', { content: [] }],
    ['a notice of a guardrail', say('Sorry, I cannot answer this.', { stopReason: 'guardrail_intervened' })],
    ['a filtered text', say('The generated text has been blocked.', { stopReason: 'content_filtered' })],
  ])('gives an empty text for %s, so that the guided policy answers', async (_what, empty) => {
    const { run } = await nova(() => empty);
    expect((await run()).messages).toEqual([{ role: 'assistant', text: '' }]);
  });

  it('asks once more when the tool call is malformed, and counts both calls', async () => {
    const { run, seen } = await nova((request) => {
      if (seen.length === 1) throw malformed;
      return callThenAnswer(request);
    });
    const result = await run();
    expect(result.messages.at(-1)).toEqual(told);
    expect(result.usage).toMatchObject({ modelCalls: 3, inputTokens: 1850, outputTokens: 38 });
  });

  it('gives up when it is malformed again', async () => {
    const { run, seen } = await nova(() => {
      throw malformed;
    });
    await expect(run()).rejects.toMatchObject({ name: 'AgentError', code: 'model' });
    expect(seen).toHaveLength(2);
  });

  it.each([
    ['an unknown tool', { name: 'commit_draft', input: {} }],
    ['a name with a hyphen', { name: 'find-slots', input: {} }],
    ['no object as arguments', { name: 'find_slots', input: 'dinner' }],
  ])('goes on after a call of %s', async (_what, call) => {
    const { run } = await nova(({ messages }) =>
      messages.length === 1 ? { content: [{ toolUse: { toolUseId: 't1', ...call } }] } : say(answer),
    );
    expect((await run()).messages.at(-1)).toEqual(told);
  });

  it.each([
    ['ThrottlingException', 429],
    ['ServiceUnavailableException', 503],
    ['InternalServerException', 500],
    ['ModelNotReadyException', 429],
    ['ModelTimeoutException', 408],
    ['AccessDeniedException', 403],
    ['ExpiredTokenException', 403],
    ['UnrecognizedClientException', 403],
    ['ResourceNotFoundException', 404],
    ['ValidationException', 400],
  ])('fails at once, after one attempt, on %s', async (code, status) => {
    const { run, seen } = await nova(() => {
      throw new AwsError(code, 'not now', status);
    });
    expect(await failureOf(run())).toEqual({ code: 'model', names: expect.arrayContaining(['AgentError', code]) });
    expect(seen).toHaveLength(1);
  });

  it('fails when the answer was longer than it may be, and says what it cost', async () => {
    const { run } = await nova(() =>
      say('Here are all our', { stopReason: 'max_tokens', usage: { inputTokens: 900, outputTokens: 1000 } }),
    );
    expect(await run()).toMatchObject({
      unfinished: 'model',
      messages: [{ role: 'assistant', text: '' }],
      usage: { modelCalls: 1, inputTokens: 900, outputTokens: 1000 },
    });
  });

  it('keeps what a tool gave when the next call fails', async () => {
    const { run } = await nova((request) => {
      if (request.messages.length > 1) throw new AwsError('ThrottlingException', 'not now', 429);
      return callThenAnswer(request);
    });
    expect(await run()).toMatchObject({
      unfinished: 'model',
      messages: [
        { role: 'tool', name: 'find_slots' },
        { role: 'assistant', text: '' },
      ],
      usage: { modelCalls: 2, inputTokens: 900, outputTokens: 30 },
    });
  });

  it.each<[string, Converse]>([
    ['never answers', () => new Promise(() => undefined)],
    ['sends its head and then nothing', () => say(answer, { delivery: { firstByteMs: 60_000 } })],
    ['dribbles', () => say(answer, { delivery: { pieces: { bytes: 4, everyMs: 100 } } })],
    ['falls silent in the middle', () => say(answer, { delivery: { breaksOff: { afterBytes: 60, by: 'silence' } } })],
  ])('ends at the deadline when Bedrock %s', async (_how, converse) => {
    const { run } = await nova(converse);
    const began = performance.now();
    await expect(run(700)).rejects.toMatchObject({ name: 'AgentError', code: 'deadline' });
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(650);
    expect(took).toBeLessThan(5_000);
  });

  it('waits for an answer that is slow, but comes', async () => {
    const { run } = await nova(() =>
      say(answer, { delivery: { firstByteMs: 300, pieces: { bytes: 200, everyMs: 20 } } }),
    );
    expect((await run()).messages).toEqual([told]);
  });

  it.each(['reset', 'goaway', 'socket'] as const)(
    'fails at once when the connection is lost in the middle (%s), and the next turn has one of its own',
    async (by) => {
      const { run, seen } = await nova(() =>
        seen.length === 1 ? say(answer, { delivery: { breaksOff: { afterBytes: 60, by } } }) : say(answer),
      );
      const began = performance.now();
      await expect(run()).rejects.toMatchObject({ name: 'AgentError', code: 'model' });
      expect(performance.now() - began).toBeLessThan(5_000);
      expect((await run()).messages).toEqual([told]);
    },
  );

  it('fails at once when the connection is closed without an answer', async () => {
    const { run } = await open(callThenAnswer, { ...options, interceptor: () => Promise.resolve('drop') });
    await expect(run()).rejects.toMatchObject({ code: 'model' });
  });

  it('uses the operation that it is told to', async () => {
    const operations: string[] = [];
    const { run } = await open(() => say(answer), {
      ...options,
      interceptor: (call) => {
        operations.push(call.operation);
        return Promise.resolve('continue');
      },
    });
    await run();
    expect(new Set(operations)).toEqual(new Set([operation]));
  });
});

describe('a stream that fails in its middle', () => {
  it.each<[string, AwsError, number]>([
    ['is not used when throttled', new AwsError('ThrottlingException', 'not now', 429), 1],
    [
      'is asked for once more when the tool call is malformed',
      new AwsError('ModelStreamErrorException', malformed.message),
      2,
    ],
  ])('%s', async (_what, failure, calls) => {
    const { run, seen } = await open(() => say('Here', { failure }), { stream: true });
    expect((await failureOf(run())).code).toBe('model');
    expect(seen).toHaveLength(calls);
  });

  it('is asked for once more when its tool call is no JSON', async () => {
    const toolUse = { toolUseId: 't1', name: 'find_slots', input: {} };
    const { run, calls, seen } = await open(
      () => ({ content: [{ toolUse, deltas: ['{"service_id": "din', 'ner'] }] }),
      {
        stream: true,
      },
    );
    expect(await run()).toMatchObject({ unfinished: 'model', usage: { modelCalls: 2 } });
    expect(seen).toHaveLength(2);
    expect(calls).toEqual([]);
  });
});

describe('another model by its id', () => {
  it.each([
    [NOVA_2_LITE_MODEL_ID, { inferenceConfig: { topK: 1 } }, 0, false],
    ['global.anthropic.claude-sonnet-4-5-20250929-v1:0', undefined, undefined, true],
    ['us.anthropic.claude-opus-4-7', undefined, undefined, true],
    ['mistral.mistral-large-2407-v1:0', undefined, undefined, false],
  ])('%s gets what it understands, and books', async (modelId, fields, temperature, cached) => {
    const { run, seen } = await open(callThenAnswer, { modelId });
    const result = await run();
    expect(result.messages.at(-1)).toEqual(told);
    expect(result.usage.modelId).toBe(modelId);
    const [request] = seen;
    expect(request?.modelId).toBe(modelId);
    expect(request?.additionalModelRequestFields).toEqual(fields);
    expect(request?.inferenceConfig?.temperature).toBe(temperature);
    expect(request?.system.some((block) => 'cachePoint' in block)).toBe(cached);
  });
});
