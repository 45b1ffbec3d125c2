import { describe, expect, it } from '@jest/globals';
import { onlyKey, type MessageContent } from '@randevou/contracts';
import { createMemorySender, createMemoryStore, inboundMessage, inboxMessage, sampleProfile } from '../test/index.ts';
import { createConversationWorker, type WorkerDeps } from './create-conversation-worker.ts';
import { createIntake } from './create-intake.ts';
import { createPseudonyms } from './create-pseudonyms.ts';
import type { DeliveryCount } from './deliver-item.ts';
import type { ConversationKey, OutboxItem } from './ports.ts';
import { relayOutbox } from './relay-outbox.ts';
import type { TurnInput } from './turn-runner.ts';

const pseudonyms = createPseudonyms(onlyKey(btoa('k'.repeat(32))));

/** Advances the clock at once; what can be stopped lasts until then. */
async function pause(clock: { now: number }, ms: number, signal?: AbortSignal): Promise<void> {
  if (signal === undefined) clock.now += ms;
  else await new Promise((resolve) => signal.addEventListener('abort', resolve));
}

/** A conversation on one clock. The turn repeats what it was told and counts its turns in the session. */
async function setUp(answers: Parameters<typeof createMemorySender>[0] = [], changes: Partial<WorkerDeps> = {}) {
  const store = createMemoryStore([sampleProfile]);
  const phone = createMemorySender(answers);
  const clock = { now: Date.parse('2026-03-02T05:00:00Z') };
  const counts: DeliveryCount[] = [];
  const inputs: TurnInput[] = [];
  const customer = await store.customers.resolve('la-kaz', { phone: '+23057001234' }, 'Anya');
  const conversation: ConversationKey = { businessId: 'la-kaz', customerId: customer.customerId };
  const deps: WorkerDeps = {
    ...store,
    sender: phone.sender,
    now: () => clock.now,
    quietMs: 0,
    sleep: (ms, signal) => pause(clock, ms, signal),
    count: (what) => counts.push(what),
    runTurn: async (input) => {
      inputs.push(input);
      const said = input.turn.messages.map(({ message: { content } }) =>
        content.kind === 'text' ? content.text : content.kind,
      );
      const { session } = input.turn;
      return {
        replies: [{ text: said.join(' + '), options: [] }],
        session: {
          ...session,
          history: [...session.history, { role: 'customer', at: new Date(clock.now).toISOString(), text: said.join() }],
        },
        usage: { modelCalls: 1, inputTokens: 1, outputTokens: 1, modelId: 'scripted', fellBack: false },
      };
    },
    lastWords: ({ phone }) => ({ text: `call ${phone}`, options: [] }),
    ...changes,
  };
  const intake = createIntake({ ...store, pseudonyms, wake: () => Promise.resolve(), now: () => clock.now });
  const write = (id: string, content: MessageContent | string) =>
    intake([inboundMessage(id, typeof content === 'string' ? { kind: 'text', text: content } : content, clock.now)]);
  const texts = () =>
    phone.sent.map(({ payload }) => JSON.stringify(payload)).map((json) => /"body":"([^"]*)"/.exec(json)?.[1]);
  return {
    ...phone,
    store,
    clock,
    counts,
    inputs,
    conversation,
    deps,
    intake,
    write,
    texts,
    work: createConversationWorker(deps),
  };
}

const tap = (optionId: string): MessageContent => ({ kind: 'tap', via: 'list', optionId, title: optionId });

describe('createConversationWorker', () => {
  it('answers a burst of texts in one turn with one reply', async () => {
    const { write, work, conversation, texts, inputs, reads, sent } = await setUp();
    await write('w1', 'hello');
    await write('w2', 'a table please');
    expect(await work(conversation)).toEqual({ status: 'done', turns: 1 });
    expect(texts()).toEqual(['hello + a table please']);
    expect(inputs[0]?.turn.turnId).toMatch(/^[0-9a-f]{32}$/);
    expect(sent[0]).toMatchObject({ to: { phone: '+23057001234' }, callbackData: `${inputs[0]?.turn.turnId ?? ''}.1` });
    expect(reads).toEqual(['w2']);
  });

  it('gives every tap a turn of its own, and a repeated tap none', async () => {
    const { write, work, conversation, inputs } = await setUp();
    await write('w1', 'hello');
    await write('w2', tap('slot|a'));
    await write('w3', tap('slot|a'));
    await write('w4', tap('slot|b'));
    await write('w5', 'thanks');
    expect(await work(conversation)).toEqual({ status: 'done', turns: 4 });
    expect(inputs.map(({ turn }) => turn.messages.map(({ message }) => message.messageId))).toEqual([
      ['w1'],
      ['w2', 'w3'],
      ['w4'],
      ['w5'],
    ]);
    expect(inputs[3]?.turn.session.history).toHaveLength(3);
  });

  it('has one effect and one reply for a message delivered three times', async () => {
    const { write, work, conversation, texts, inputs } = await setUp();
    for (let delivery = 0; delivery < 3; delivery += 1) {
      await write('w1', 'hello');
      await work(conversation);
    }
    expect(texts()).toEqual(['hello']);
    expect(inputs).toHaveLength(1);
  });

  it('waits for the end of a burst, and not at all for a tap', async () => {
    const slept: number[] = [];
    const test = await setUp([], {
      quietMs: 1000,
      sleep: async (ms, signal) => {
        await pause(test.clock, ms, signal);
        if (signal !== undefined) return;
        slept.push(ms);
        if (slept.length === 1) await test.write('w2', 'for two');
      },
    });
    await test.write('w1', 'a table');
    await test.work(test.conversation);
    expect(test.texts()).toEqual(['a table + for two']);
    expect(slept).toEqual([1000, 1000]);
    slept.length = 0;
    await test.write('w3', tap('slot|a'));
    await test.work(test.conversation);
    expect(slept).toEqual([]);
  });

  it('stops waiting after three seconds, on a frozen clock too', async () => {
    let slept = 0;
    const test = await setUp([], {
      quietMs: 1000,
      sleep: async (ms, signal) => {
        if (signal !== undefined) return pause(test.clock, ms, signal);
        slept += ms;
        await test.write(`more${slept}`, 'and');
      },
    });
    await test.write('w1', 'a table');
    await test.work(test.conversation);
    expect(slept).toBe(3000);
  });

  it('runs the turn again with the same messages when it was killed before its result was stored', async () => {
    const test = await setUp();
    await test.write('w1', 'hello');
    const killed = createConversationWorker({ ...test.deps, runTurn: () => new Promise(() => undefined) });
    void killed(test.conversation);
    await new Promise((resolve) => setTimeout(resolve, 10));
    await test.write('w2', 'still there?');
    const busy = await test.work(test.conversation);
    expect(busy).toEqual({ status: 'retry', turns: 0, at: test.clock.now + 35_000 });
    test.clock.now += 35_001;
    expect(await test.work(test.conversation)).toEqual({ status: 'done', turns: 2 });
    expect(test.texts()).toEqual(['hello', 'still there?']);
    expect(test.inputs.map(({ turn }) => turn.attempt)).toEqual([2, 1]);
  });

  it('sends the stored reply, without a new turn, when it was killed after that', async () => {
    const test = await setUp();
    await test.write('w1', 'hello');
    const dying = createConversationWorker({
      ...test.deps,
      onSettled: () => {
        throw new Error('killed');
      },
    });
    await expect(dying(test.conversation)).rejects.toThrow('killed');
    expect(test.sent).toEqual([]);
    expect(await test.work(test.conversation)).toEqual({ status: 'done', turns: 0 });
    expect(test.texts()).toEqual(['hello']);
    expect(test.inputs).toHaveLength(1);
  });

  it('lets a failed turn be tried again at once', async () => {
    const test = await setUp();
    await test.write('w1', 'hello');
    const failing = createConversationWorker({
      ...test.deps,
      runTurn: () => Promise.reject(new Error('tools are down')),
    });
    await expect(failing(test.conversation)).rejects.toThrow('tools are down');
    expect(await test.work(test.conversation)).toEqual({ status: 'done', turns: 1 });
    expect(test.inputs[0]?.turn.attempt).toBe(2);
  });

  it('gives a turn up that fails each time, tells the customer, and goes on with what came after', async () => {
    const given: number[] = [];
    const poison = 'cannot be stored';
    const test = await setUp([], { onGivenUp: (_conversation, { attempt }) => given.push(attempt) });
    await test.write('w1', tap(poison));
    await test.write('w2', tap('fine'));
    const settle: typeof test.store.turns.settle = (conversation, turn, record) =>
      JSON.stringify(record.outbox).includes('tap') && test.inputs.at(-1)?.turn.messages[0]?.message.messageId === 'w1'
        ? Promise.reject(new Error('too large'))
        : test.store.turns.settle(conversation, turn, record);
    const work = createConversationWorker({ ...test.deps, turns: { ...test.store.turns, settle } });
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await expect(work(test.conversation)).rejects.toThrow('too large');
    }
    expect(await work(test.conversation)).toEqual({ status: 'done', turns: 2 });
    expect(given).toEqual([7]);
    expect(test.texts()).toEqual(['call +2302009010', 'tap']);
  });

  it('answers a flood in turns that a transaction can hold', async () => {
    const test = await setUp();
    for (let index = 0; index < 70; index += 1) await test.write(`w${index}`, 'hello?');
    expect(await test.work(test.conversation)).toEqual({ status: 'done', turns: 3 });
    expect(test.inputs.map(({ turn }) => turn.messages.length)).toEqual([30, 30, 10]);
  });

  it('waits for a status after a lost answer, and sends no second time when it comes', async () => {
    const test = await setUp(['unknown']);
    await test.write('w1', 'hello');
    const first = await test.work(test.conversation);
    expect(first).toEqual({ status: 'retry', turns: 1, at: test.clock.now + 20_000 });
    test.clock.now += 5_000;
    expect(await test.work(test.conversation)).toMatchObject({ status: 'retry', at: test.clock.now + 15_000 });
    await test.store.outbox.recordStatus(`${test.inputs[0]?.turn.turnId ?? ''}.1`, 'delivered', undefined);
    expect(await test.work(test.conversation)).toEqual({ status: 'done', turns: 0 });
    expect(test.texts()).toEqual(['hello']);
    expect(test.counts).toEqual([]);
  });

  it('sends once more, and counts it, when no status came', async () => {
    const test = await setUp(['swallowed']);
    await test.write('w1', 'hello');
    await test.work(test.conversation);
    test.clock.now += 20_000;
    expect(await test.work(test.conversation)).toEqual({ status: 'done', turns: 0 });
    expect(test.texts()).toEqual(['hello']);
    expect(test.counts).toEqual(['doubtful_send', 'sent']);
  });

  it('keeps the order of replies when a send is throttled', async () => {
    const test = await setUp(['throttled']);
    await test.write('w1', 'one');
    expect(await test.work(test.conversation)).toEqual({ status: 'retry', turns: 1, at: test.clock.now + 2_000 });
    await test.write('w2', 'two');
    expect(await test.work(test.conversation)).toMatchObject({ status: 'retry', turns: 0 });
    test.clock.now += 2_000;
    expect(await test.work(test.conversation)).toEqual({ status: 'done', turns: 1 });
    expect(test.texts()).toEqual(['one', 'two']);
  });

  it('tries a throttled send again ever more slowly, and gives it up after an hour, not after a few tries', async () => {
    const test = await setUp(Array.from({ length: 99 }, () => 'throttled' as const));
    await test.write('w1', 'one');
    const start = test.clock.now;
    const pauses: number[] = [];
    for (let result = await test.work(test.conversation); result.status === 'retry';) {
      pauses.push(result.at - test.clock.now);
      test.clock.now = result.at;
      result = await test.work(test.conversation);
    }
    expect(pauses.slice(0, 6)).toEqual([2_000, 8_000, 32_000, 60_000, 60_000, 60_000]);
    expect(test.clock.now - start).toBeGreaterThan(3_600_000);
    expect(test.counts.at(-1)).toBe('given_up');
    expect(test.counts).not.toContain('doubtful_send');
  });

  it('sends nothing twice when two workers read the same item before one of them tried it', async () => {
    const test = await setUp(['unknown']);
    await test.write('w1', 'hello');
    let late: readonly OutboxItem[] = [];
    const watching = createConversationWorker({
      ...test.deps,
      outbox: {
        ...test.store.outbox,
        unsent: async (conversation) => (late = await test.store.outbox.unsent(conversation)),
      },
    });
    await watching(test.conversation);
    test.clock.now += 16_000;
    const slow = createConversationWorker({
      ...test.deps,
      outbox: { ...test.store.outbox, unsent: () => Promise.resolve(late) },
    });
    expect(late).toMatchObject([{ state: 'pending', attempts: 0 }]);
    expect(await slow(test.conversation)).toMatchObject({ status: 'retry', turns: 0 });
    expect(test.texts()).toEqual(['hello']);
  });

  it('gives a send up that WhatsApp refuses for good', async () => {
    const test = await setUp(['refused']);
    await test.write('w1', 'hello');
    expect(await test.work(test.conversation)).toEqual({ status: 'done', turns: 1 });
    expect(await test.store.outbox.unsent(test.conversation)).toEqual([]);
  });

  it('begins no further turn when it may not', async () => {
    const test = await setUp();
    await test.write('w1', tap('slot|a'));
    await test.write('w2', tap('slot|b'));
    expect(await test.work(test.conversation, () => false)).toEqual({ status: 'retry', turns: 1, at: test.clock.now });
    expect(await test.work(test.conversation, () => false)).toMatchObject({ turns: 1 });
    // Sending what an earlier call left has taken time too.
    await test.write('w3', tap('slot|c'));
    const settled = createConversationWorker({
      ...test.deps,
      onSettled: () => {
        throw new Error('killed');
      },
    });
    await expect(settled(test.conversation)).rejects.toThrow('killed');
    await test.write('w4', tap('slot|d'));
    expect(await test.work(test.conversation, () => false)).toMatchObject({ status: 'retry', turns: 0 });
    expect(await test.work(test.conversation, () => false)).toMatchObject({ turns: 1 });
    expect(await test.work(test.conversation, () => false)).toEqual({ status: 'done', turns: 0 });
    expect(test.texts()).toHaveLength(4);
  });

  it('answers each message once under workers that race', async () => {
    const test = await setUp();
    for (let index = 0; index < 10; index += 1) await test.write(`w${index}`, tap(`slot|${index}`));
    await Promise.all(Array.from({ length: 4 }, () => test.work(test.conversation)));
    await test.work(test.conversation);
    expect(test.sent).toHaveLength(10);
    expect(new Set(test.sent.map(({ callbackData }) => callbackData)).size).toBe(10);
  });
});

describe('relayOutbox', () => {
  it('keeps the order of a conversation, and does the others', async () => {
    const test = await setUp(['throttled', 'throttled']);
    await test.write('w1', 'one');
    await test.work(test.conversation);
    const later = inboxMessage('later', test.clock.now);
    await test.store.inbox.receive(test.conversation, later);
    const turn = await test.store.turns.claim(test.conversation, {
      turnId: 'b'.repeat(32),
      messages: [later],
      now: test.clock.now,
      leaseMs: 1000,
    });
    if (turn.status !== 'claimed') throw new Error('not claimed');
    const payload = { type: 'text', text: { body: 'two' } };
    const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
    await test.store.turns.settle(test.conversation, turn.turn, {
      session: turn.turn.session,
      outbox: [{ id: `${'b'.repeat(32)}.1`, payload }],
      usage,
    });
    test.clock.now += 200_000;
    expect(await relayOutbox(test.deps, 'la-kaz')).toBe(0);
    expect(test.texts()).toEqual([]);
    test.clock.now += 200_000;
    expect(await relayOutbox(test.deps, 'la-kaz')).toBe(2);
    expect(test.texts()).toEqual(['one', 'two']);
  });

  it('sends what the orchestrator left behind, and leaves it alone before', async () => {
    const test = await setUp(['swallowed']);
    await test.write('w1', 'hello');
    await test.work(test.conversation);
    test.clock.now += 30_000;
    expect(await relayOutbox(test.deps, 'la-kaz')).toBe(0);
    test.clock.now += 120_000;
    expect(await relayOutbox(test.deps, 'la-kaz')).toBe(1);
    expect(test.texts()).toEqual(['hello']);
  });
});
