import { describe, expect, it } from '@jest/globals';
import { BusinessProfile, onlyKey, type Session } from '@randevou/contracts';
import { createMemorySender, createMemoryStore, inboundMessage, sampleProfile } from '../test/index.ts';
import { createConversationWorker } from './create-conversation-worker.ts';
import { createIntake } from './create-intake.ts';
import { createPseudonyms } from './create-pseudonyms.ts';
import type { ConversationKey } from './ports.ts';
import type { TurnInput, TurnOutput } from './turn-runner.ts';

const pseudonyms = createPseudonyms(onlyKey(btoa('k'.repeat(32))));
const START = Date.parse('2026-03-02T05:00:00Z');
const phone = '+23057001234';

/** A conversation whose turns repeat what was said; "forget me" forgets. */
function setUp(conversationDays: number) {
  const profile = BusinessProfile.parse({ ...sampleProfile, retention: { conversationDays } });
  const store = createMemoryStore([profile]);
  const sender = createMemorySender([]);
  const clock = { now: START };
  const inputs: TurnInput[] = [];
  const meanwhile: { write?: () => Promise<unknown> } = {};
  const runTurn = async (input: TurnInput): Promise<TurnOutput> => {
    inputs.push(input);
    const said = input.turn.messages
      .map(({ message: { content } }) => (content.kind === 'text' ? content.text : ''))
      .join();
    const at = new Date(clock.now).toISOString();
    const session: Session = {
      ...input.turn.session,
      language: said.startsWith('bonjour') ? 'fr' : (input.turn.session.language ?? 'en'),
      history: [...input.turn.session.history, { role: 'customer', at, text: said }],
    };
    const forget = said === 'forget me' ? { forget: true as const } : {};
    await meanwhile.write?.();
    delete meanwhile.write;
    const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
    return { replies: [{ text: `heard: ${said}`, options: [] }], session, usage, ...forget };
  };
  const work = createConversationWorker({
    ...store,
    sender: sender.sender,
    now: () => clock.now,
    quietMs: 0,
    sleep: (ms, signal) =>
      signal === undefined
        ? Promise.resolve(void (clock.now += ms))
        : new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    runTurn,
    lastWords: () => ({ text: 'call us', options: [] }),
  });
  const woken: ConversationKey[] = [];
  const intake = createIntake({
    ...store,
    pseudonyms,
    wake: ({ businessId, customerId }) => Promise.resolve(void woken.push({ businessId, customerId })),
    now: () => clock.now,
  });
  let count = 0;
  const send = (text: string, id = `wamid.${String((count += 1))}`) =>
    intake([inboundMessage(id, { kind: 'text', text }, clock.now)]);
  const say = async (text: string): Promise<ConversationKey> => {
    await send(text);
    const conversation = woken.at(-1);
    if (conversation === undefined) throw new Error('nobody was woken');
    await work(conversation);
    return conversation;
  };
  const texts = () => sender.sent.map(({ payload }) => /"body":"([^"]*)"/.exec(JSON.stringify(payload))?.[1]);
  return { store, clock, inputs, meanwhile, work, send, say, woken, texts, sent: sender.sent };
}

const textsOf = (session: Session | undefined): string[] => (session?.history ?? []).map(({ text }) => text);

describe('how long a conversation is kept', () => {
  it('keeps its texts for the days of the profile, in what a turn sees and in what it leaves', async () => {
    const { store, clock, inputs, say } = setUp(2);
    const conversation = await say('one');
    clock.now += 86_400_000;
    await say('two');
    clock.now += 86_400_000 + 60_000;
    await say('three');
    expect(textsOf(inputs.at(-1)?.turn.session)).toEqual(['two']);
    expect(textsOf(await store.turns.session(conversation))).toEqual(['two', 'three']);
  });

  it('keeps with zero days no text once it is answered', async () => {
    const { store, say, texts } = setUp(0);
    const conversation = await say('one');
    expect(textsOf(await store.turns.session(conversation))).toEqual(['']);
    expect(texts()).toEqual(['heard: one']);
  });
});

describe('the language of a customer', () => {
  it('is kept beside the conversation, as it was last answered in', async () => {
    const { store, say } = setUp(0);
    const conversation = await say('hello');
    expect(await store.contacts.read(conversation)).toMatchObject({ language: 'en' });
    await say('bonjour');
    expect(await store.contacts.read(conversation)).toMatchObject({ language: 'fr' });
  });
});

describe('a customer who is to be forgotten', () => {
  it('gets one last message, and nothing else is left', async () => {
    const { store, say, texts, sent } = setUp(30);
    const conversation = await say('hello');
    await say('forget me');
    expect(texts()).toEqual(['heard: hello', 'heard: forget me']);
    expect(sent.at(-1)).toMatchObject({ to: { phone } });
    expect(await store.customers.find(conversation)).toBeUndefined();
    expect(await store.turns.session(conversation)).toBeUndefined();
    expect(await store.outbox.unsent(conversation)).toEqual([]);
  });

  it('is somebody new when they write again, and nobody when an old message is delivered again', async () => {
    const { say, send, woken, texts, inputs } = setUp(30);
    await say('hello');
    const before = await say('forget me');
    const wakeUps = woken.length;
    for (const id of ['wamid.1', 'wamid.2'])
      expect(await send('hello', id)).toMatchObject({ passedOver: 1, stored: 0 });
    expect(woken).toHaveLength(wakeUps);
    const after = await say('it is me');
    expect(after.customerId).not.toBe(before.customerId);
    expect(inputs.at(-1)?.turn.session).toEqual({ v: 1, history: [] });
    expect(texts()).toEqual(['heard: hello', 'heard: forget me', 'heard: it is me']);
  });

  it('is answered as somebody new what they wrote while they were being forgotten', async () => {
    const { store, meanwhile, say, send, texts, inputs } = setUp(30);
    meanwhile.write = () => send('and a table for two');
    const before = await say('forget me');
    expect(texts()).toEqual(['heard: forget me', 'heard: and a table for two']);
    const last = inputs.at(-1);
    expect(last?.conversation.customerId).not.toBe(before.customerId);
    expect(last?.customer).toMatchObject({ phone });
    expect(await store.inbox.waiting(before)).toEqual([]);
    expect(await store.inbox.unanswered('la-kaz', { from: 0, to: START * 2 })).toEqual([]);
  });
});
