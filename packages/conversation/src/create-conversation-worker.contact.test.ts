import { describe, expect, it } from '@jest/globals';
import { onlyKey, type Language, type MessageContent } from '@randevou/contracts';
import { createMemorySender, createMemoryStore, inboundMessage, sampleProfile } from '../test/index.ts';
import { createConversationWorker, type WorkerDeps } from './create-conversation-worker.ts';
import { createIntake } from './create-intake.ts';
import { createPseudonyms } from './create-pseudonyms.ts';
import type { TurnInput, TurnOutput } from './turn-runner.ts';

const NOW = Date.parse('2026-03-02T05:00:00Z');
const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
const voice: MessageContent = { kind: 'media', mediaType: 'audio', mediaId: '77', voice: true };

/** A conversation whose turn answers as it is told to. */
async function setUp(output: Partial<TurnOutput>, changes: Partial<WorkerDeps> = {}) {
  const store = createMemoryStore([sampleProfile]);
  const phone = createMemorySender();
  const inputs: TurnInput[] = [];
  const clock = { now: NOW };
  const customer = await store.customers.resolve('la-kaz', { userId: 'MU.anya' }, 'Anya');
  const conversation = { businessId: 'la-kaz', customerId: customer.customerId };
  const deps: WorkerDeps = {
    ...store,
    sender: phone.sender,
    now: () => clock.now,
    quietMs: 0,
    sleep: (_ms, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
    runTurn: (input) => {
      inputs.push(input);
      return Promise.resolve({
        replies: [{ text: 'fine', options: [] }],
        session: input.turn.session,
        usage,
        ...output,
      });
    },
    lastWords: () => ({ text: 'sorry', options: [] }),
    ...changes,
  };
  const pseudonyms = createPseudonyms(onlyKey(btoa('k'.repeat(32))));
  const intake = createIntake({ ...store, pseudonyms, wake: () => Promise.resolve(), now: () => clock.now });
  const write = (id: string, content: MessageContent, at: number) =>
    intake([{ ...inboundMessage(id, content, at), from: { userId: 'MU.anya', profileName: 'Anya' } }]);
  return { ...phone, store, inputs, conversation, clock, write, work: createConversationWorker(deps), deps };
}

const text = (said: string): MessageContent => ({ kind: 'text', text: said });

describe('what a turn knows and says of being contacted', () => {
  it('is told when the customer first wrote, who may have no phone number, and answers them', async () => {
    const { write, work, conversation, inputs, sent } = await setUp({});
    await write('w1', text('hello'), NOW);
    await work(conversation);
    expect(inputs[0]?.contact).toMatchObject({ firstInboundAt: NOW, wantsReminders: true });
    expect(inputs[0]?.customer).toMatchObject({ userId: 'MU.anya' });
    expect(sent[0]?.to).toEqual({ userId: 'MU.anya' });
  });

  it('keeps a STOP with the time of the message, however often the turn runs', async () => {
    const { write, work, conversation, store, deps } = await setUp({ wantsReminders: false });
    await write('w1', text('stop'), NOW - 5_000);
    let settles = 0;
    const flaky = createConversationWorker({
      ...deps,
      turns: {
        ...store.turns,
        settle: (...args) => {
          settles += 1;
          if (settles === 1) return Promise.reject(new Error('store is down'));
          return store.turns.settle(...args);
        },
      },
    });
    await expect(flaky(conversation)).rejects.toThrow('store is down');
    const known = { wantsReminders: false, consent: { at: NOW - 5_000, via: 'message' } };
    expect(await store.contacts.read(conversation)).toMatchObject(known);
    await flaky(conversation);
    expect(await store.contacts.read(conversation)).toMatchObject(known);
    await work(conversation);
    expect(settles).toBe(2);
  });

  it('leaves what is known alone when nothing was said about it', async () => {
    const { write, work, conversation, store } = await setUp({});
    await store.contacts.setReminders(conversation, false, { at: NOW - 9_000, via: 'preferences' });
    await write('w1', text('hello'), NOW);
    await work(conversation);
    expect(await store.contacts.read(conversation)).toMatchObject({ wantsReminders: false });
  });

  it('gives what it sends the language of the conversation', async () => {
    const language: Language = 'fr';
    const { write, work, conversation, deps, store } = await setUp({ session: { v: 1, history: [], language } });
    const drafts: unknown[] = [];
    await write('w1', text('bonjour'), NOW);
    await createConversationWorker({
      ...deps,
      turns: {
        ...store.turns,
        settle: (key, turn, record) => {
          drafts.push(...record.outbox);
          return store.turns.settle(key, turn, record);
        },
      },
    })(conversation);
    expect(drafts).toMatchObject([{ language: 'fr' }]);
    expect(await work(conversation)).toEqual({ status: 'done', turns: 0 });
  });
});

describe('voice notes', () => {
  const contents = ({ turn }: TurnInput) => turn.messages.map(({ message: { content } }) => content);

  it('reach the turn as what was said', async () => {
    const { write, work, conversation, inputs } = await setUp(
      {},
      { transcriber: { transcribe: () => Promise.resolve('a table for four') } },
    );
    await write('w1', voice, NOW);
    expect(await work(conversation)).toEqual({ status: 'done', turns: 1 });
    expect(inputs.flatMap(contents)).toEqual([{ kind: 'text', text: 'a table for four' }]);
  });

  it('reach it as they are when nobody can hear them', async () => {
    const { write, work, conversation, inputs } = await setUp(
      {},
      { transcriber: { transcribe: () => Promise.reject(new Error('out of order')) } },
    );
    await write('w1', voice, NOW);
    await work(conversation);
    expect(inputs.flatMap(contents)).toEqual([voice]);
  });
});
