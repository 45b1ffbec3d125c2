import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startLocal, type LocalStage } from '../src/index.ts';

const fixture = (name: string) => new URL(`./fixtures/${name}.ts`, import.meta.url).href;
const NOON = Date.parse('2026-03-02T12:00:00Z');
const channel = {
  phoneNumberId: '106540352242922',
  originationPhoneNumberId: `phone-number-id-${'0'.repeat(32)}`,
  displayPhoneNumber: '+2305550100',
};

let stage: LocalStage;
let messageCount = 0;

beforeAll(async () => {
  stage = await startLocal({
    dataDir: 'memory',
    now: NOON,
    frozen: true,
    functions: {
      ingress: { entry: fixture('ingress'), maxWorkers: 2 },
      orchestrator: { entry: fixture('orchestrator'), maxWorkers: 2 },
      echo: { entry: fixture('echo'), maxWorkers: 1, timeoutMs: 1000, toolServer: 'echo' },
    },
    ingress: 'ingress',
    queue: { functionName: 'orchestrator', maximumConcurrency: 2, visibilityMs: 30_000, maxReceiveCount: 3 },
    agent: { entry: fixture('agent') },
    converse: ({ messages }) => ({ content: [{ text: `You said ${JSON.stringify(messages.at(-1)?.content)}` }] }),
    env: ({ queueUrl, agentRuntimeArn }) => ({
      RANDEVOU_QUEUE_URL: queueUrl,
      RANDEVOU_AGENT_RUNTIME_ARN: agentRuntimeArn,
    }),
  });
  await stage.warm();
}, 60_000);

afterAll(() => stage.close());
afterEach(() => stage.reset({ now: NOON }));

const say = (text: string, id = `wamid.${String((messageCount += 1))}`, from = '23057001234') => {
  stage.whatsapp.connect(channel);
  void stage.whatsapp.deliver(channel, {
    messages: [{ id, from, type: 'text', timestamp: '1', text: { body: text } }],
  });
};
const texts = () => stage.whatsapp.sent.map(({ payload }) => (payload['text'] as { body: string }).body);

describe('a message through the whole stage', () => {
  it('goes through topic, function, queue, function, agent and model, and is answered on the phone', async () => {
    say('hello');
    await stage.idle();
    expect(texts()).toEqual([
      'You said [{"text":"hello"}] (session-of-23057001234, 0af765) at 2026-03-02T12:00:00.000Z, try 1',
    ]);
    expect(stage.whatsapp.sent[0]).toMatchObject({ to: '+23057001234', sequence: 1, at: NOON });
  });

  it('once per message id, however often it is delivered', async () => {
    for (let delivery = 0; delivery < 3; delivery += 1) say('again', 'wamid.same');
    await stage.idle();
    expect(texts()).toHaveLength(1);
  });

  it('keeps the order within a conversation', async () => {
    for (const text of ['one', 'two', 'three', 'four']) {
      say(text);
      await stage.idle();
    }
    expect(texts().map((text) => /"text":"(\w+)"/.exec(text)?.[1])).toEqual(['one', 'two', 'three', 'four']);
  });

  it('tries a failed message again when its visibility ends, then buries it', async () => {
    say('fail');
    await stage.idle();
    expect(stage.queue.size).toBe(1);
    expect(stage.nextInstant()).toBe(NOON + 30_000);
    await stage.moveTo(NOON + 10 * 60_000);
    expect(stage.queue.size).toBe(0);
    expect(stage.deadLetters.size).toBe(1);
  });
});

describe('faults', () => {
  it('crash: the caller dies before its message is sent, and the queue tries again', async () => {
    stage.faults.add({ target: 'whatsapp', mode: 'crash' });
    say('hello');
    await stage.idle();
    expect(texts()).toEqual([]);
    await stage.moveTo(NOON + 30_000);
    expect(texts()).toEqual([expect.stringContaining('12:00:30.000Z, try 2')]);
  });

  it('crash after: the message is sent, and the caller never knows', async () => {
    stage.faults.add({ target: 'whatsapp', mode: 'crash', when: 'after' });
    say('hello');
    await stage.idle();
    expect(texts()).toHaveLength(1);
    await stage.moveTo(NOON + 30_000);
    expect(texts()).toHaveLength(2);
  });

  it.each(['error', 'throttle', 'lost-answer'] as const)('%s of the model fails one try', async (mode) => {
    stage.faults.add({ target: 'model', mode });
    say('hello');
    await stage.idle();
    expect(texts()).toEqual([]);
    await stage.moveTo(NOON + 30_000);
    expect(texts()).toHaveLength(1);
  });

  it('crash of the agent fails the call, and a new one is started', async () => {
    stage.faults.add({ target: 'agent', mode: 'crash' });
    say('hello');
    await stage.idle();
    expect(texts()).toEqual([]);
    await stage.moveTo(NOON + 30_000);
    expect(texts()).toHaveLength(1);
  });

  it('duplicate: the topic delivers twice', async () => {
    const fault = { target: 'queue', mode: 'duplicate' } as const;
    stage.faults.add(fault);
    say('hello');
    await stage.idle();
    expect(stage.faults.struck.get(fault)).toBe(1);
    expect(texts()).toHaveLength(1);
  });

  it('strike only calls that match', async () => {
    stage.faults.add({
      target: 'queue',
      mode: 'crash',
      operation: 'SendMessage',
      match: ({ input }) => JSON.stringify(input).includes('boom'),
    });
    say('hello');
    await stage.idle();
    expect(texts()).toHaveLength(1);
    say('boom');
    await stage.idle();
    expect(texts()).toHaveLength(1);
    // Lambda tries an event again after a minute.
    await stage.moveTo(NOON + 60_000);
    expect(texts()).toHaveLength(2);
  });
});

describe('functions', () => {
  const invoke = async (event: unknown) => {
    const result = await stage.invoke('echo', event);
    return result.kind === 'returned' ? (result.payload as Record<string, unknown>) : result;
  };

  it('follow the clock and see only their own environment', async () => {
    expect(await invoke({})).toMatchObject({
      now: NOON,
      iso: '2026-03-02T12:00:00.000Z',
      key: expect.stringMatching(/^LOCALECHO\d{4}$/),
    });
    await stage.moveTo(NOON + 3_600_000);
    expect(await invoke({})).toMatchObject({ iso: '2026-03-02T13:00:00.000Z' });
    expect(await invoke({})).not.toHaveProperty('home');
  });

  it('handle one event at a time and stay warm', async () => {
    const before = (await invoke({}))['invocations' as never] as number;
    const results = await Promise.all([invoke({ wait: 20 }), invoke({}), invoke({})]);
    expect(results.map((result) => (result as { invocations: number }).invocations)).toEqual([
      before + 1,
      before + 2,
      before + 3,
    ]);
  });

  it('fail by name, and go on', async () => {
    expect(await invoke({ fail: 'too far' })).toMatchObject({
      kind: 'failed',
      errorType: 'RangeError',
      errorMessage: 'too far',
    });
    expect(await invoke({})).toHaveProperty('requestId');
  });

  it('time out, exit, and are started anew', async () => {
    expect(await invoke({ wait: 5000 })).toMatchObject({ errorType: 'Sandbox.Timedout' });
    expect(await invoke({ exit: true })).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect(await invoke({})).toMatchObject({ invocations: 1 });
  });

  it('that do not load say why', async () => {
    const broken = await startLocal({
      dataDir: 'memory',
      functions: { broken: { entry: fixture('echo'), exportName: 'nobody' } },
      ingress: 'broken',
      queue: { functionName: 'broken' },
      env: () => ({}),
    });
    await expect(broken.warm()).rejects.toThrow(/echo\.ts does not export a function named nobody/);
    await broken.close();
  });
});
