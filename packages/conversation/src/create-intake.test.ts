import { describe, expect, it } from '@jest/globals';
import { onlyKey, type InboundEvent, type MessageContent, type WakeUp } from '@randevou/contracts';
import { createMemoryStore, inboundMessage, inboxMessage, sampleProfile } from '../test/index.ts';
import { createIntake } from './create-intake.ts';
import { createPseudonyms } from './create-pseudonyms.ts';

const pseudonyms = createPseudonyms(onlyKey(btoa('k'.repeat(32))));
const text = (id: string, body = 'hello'): InboundEvent => inboundMessage(id, { kind: 'text', text: body }, 1000);

function setUp() {
  const store = createMemoryStore([sampleProfile]);
  const wakes: { wakeUp: WakeUp; key: string }[] = [];
  const wake = async (wakeUp: WakeUp, key: string): Promise<void> => {
    wakes.push({ wakeUp, key });
  };
  return { store, wakes, intake: createIntake({ ...store, pseudonyms, wake, now: () => 5000 }) };
}

describe('createIntake', () => {
  it('stores messages under a pseudonym and wakes each conversation once', async () => {
    const { store, wakes, intake } = setUp();
    const summary = await intake([text('wamid.1'), text('wamid.2')]);
    expect(summary).toMatchObject({
      stored: 2,
      duplicates: 0,
      messageKeys: [(await pseudonyms.message('wamid.1')).key, (await pseudonyms.message('wamid.2')).key],
    });
    expect(wakes).toHaveLength(1);
    const [wake] = wakes;
    if (wake === undefined) throw new Error('no wake-up');
    expect(wake.key).toBe((await pseudonyms.message('wamid.2')).key);
    expect(JSON.stringify(wake)).not.toContain('57001234');
    expect(await store.inbox.waiting(wake.wakeUp)).toHaveLength(2);
  });

  it('wakes again for a repeated message: the first wake-up may never have left', async () => {
    const { wakes, intake } = setUp();
    await intake([text('wamid.1')]);
    expect(await intake([text('wamid.1')])).toMatchObject({ stored: 0, duplicates: 1 });
    expect(wakes).toHaveLength(2);
  });

  it('stores and wakes the rest when one part cannot be stored, and fails then', async () => {
    const { store, wakes } = setUp();
    const broken = {
      ...store,
      inbox: {
        ...store.inbox,
        receive: (...[conversation, message]: Parameters<typeof store.inbox.receive>) =>
          message.message.messageId === 'wamid.2'
            ? Promise.reject(new Error('cannot be stored'))
            : store.inbox.receive(conversation, message),
      },
    };
    const wake = async (wakeUp: WakeUp, key: string): Promise<void> => {
      wakes.push({ wakeUp, key });
    };
    const intake = createIntake({ ...broken, pseudonyms, wake, now: () => 5000 });
    const other = { ...inboundMessage('wamid.3', { kind: 'text', text: 'hi' }, 1), from: { phone: '+23057005678' } };
    await expect(intake([text('wamid.1'), text('wamid.2'), other])).rejects.toThrow('cannot be stored');
    expect(wakes.map(({ key }) => key)).toEqual([
      (await pseudonyms.message('wamid.1')).key,
      (await pseudonyms.message('wamid.3')).key,
    ]);
  });

  it('keeps messages of one moment in the order in which they came', async () => {
    const { store, wakes, intake } = setUp();
    const ids = Array.from({ length: 20 }, (_, index) => `wamid.${String(index)}`);
    await intake(ids.slice(0, 15).map((id) => text(id)));
    for (const id of ids.slice(15)) await intake([text(id)]);
    const waiting = await store.inbox.waiting(wakes[0]?.wakeUp ?? { businessId: '', customerId: '' });
    expect(waiting.map(({ message }) => message.messageId)).toEqual(ids);
    expect(new Set(waiting.map(({ receivedAt }) => receivedAt)).size).toBe(20);
  });

  it('counts what customers never saw', async () => {
    const { intake } = setUp();
    const failed: InboundEvent = {
      type: 'status',
      messageId: 'wamid.out',
      phoneNumberId: '100000000000001',
      at: '2026-03-02T05:00:00Z',
      status: 'failed',
      callbackData: `${'a'.repeat(32)}.1`,
      errors: [{ code: 131_026 }],
    };
    const warning: InboundEvent = { ...failed, status: 'warning', errors: [] };
    expect(await intake([failed, warning])).toMatchObject({ statuses: 2, failedDeliveries: 1, warnings: 1 });
  });

  it('tells of each message that did not arrive, by pseudonyms and code', async () => {
    const { store } = setUp();
    const told: unknown[] = [];
    const wake = () => Promise.resolve();
    const onFailedDelivery = (failure: unknown) => told.push(failure);
    const intake = createIntake({ ...store, pseudonyms, wake, now: () => 5000, onFailedDelivery });
    const failed = (callbackData: string | undefined, code: number | undefined): InboundEvent => ({
      type: 'status',
      messageId: 'wamid.out',
      phoneNumberId: '100000000000001',
      at: '2026-03-02T05:00:00Z',
      status: 'failed',
      ...(callbackData === undefined ? {} : { callbackData }),
      errors: code === undefined ? [] : [{ code }],
    });
    await intake([
      failed(`${'a'.repeat(32)}.1`, 131_047),
      failed('+23057001234', 131_026),
      failed(undefined, undefined),
    ]);
    const message = (await pseudonyms.message('wamid.out')).key;
    expect(told).toEqual([{ message, turnId: 'a'.repeat(32), code: 131_047 }, { message, code: 131_026 }, { message }]);
  });

  it.each<MessageContent>([
    { kind: 'reaction', emoji: '👍', messageId: 'wamid.0' },
    { kind: 'edit', originalMessageId: 'wamid.0', text: 'x' },
    { kind: 'edit', originalMessageId: 'wamid.0' },
    { kind: 'revoke', originalMessageId: 'wamid.0' },
    { kind: 'system', systemType: 'user_changed_number', newPhone: '+23057005678' },
    { kind: 'system', systemType: 'customer_identity_changed' },
  ])('starts no turn for $kind', async (content) => {
    const { wakes, intake } = setUp();
    const { stored, duplicates, unroutable } = await intake([inboundMessage('wamid.1', content, 1000)]);
    expect({ stored, duplicates, unroutable }).toEqual({ stored: 0, duplicates: 0, unroutable: 0 });
    expect(wakes).toEqual([]);
  });

  it('passes over what nobody can be answered for', async () => {
    const { intake } = setUp();
    const nobody = { ...inboundMessage('wamid.1', { kind: 'text', text: 'hi' }, 1), from: {} };
    const elsewhere = { ...inboundMessage('wamid.2', { kind: 'text', text: 'hi' }, 1), phoneNumberId: '999' };
    expect(await intake([nobody, elsewhere])).toMatchObject({ unroutable: 2, stored: 0 });
  });

  it('gives delivery statuses to the outbox', async () => {
    const { store, intake } = setUp();
    const conversation = { businessId: 'la-kaz', customerId: 'c_0000000000000001' };
    const turnId = 'a'.repeat(32);
    const messages = [inboxMessage('m1', 1)];
    await store.inbox.receive(conversation, inboxMessage('m1', 1));
    await store.turns.claim(conversation, { turnId, messages, now: 2, leaseMs: 10 });
    const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
    const record = { session: { v: 1 as const, history: [] }, outbox: [{ id: `${turnId}.1`, payload: {} }], usage };
    await store.turns.settle(conversation, { turnId, attempt: 1 }, record);
    const [item] = await store.outbox.unsent(conversation);
    if (item === undefined) throw new Error('nothing in the outbox');
    await store.outbox.claim(item, 3, 10);
    const status: InboundEvent = {
      type: 'status',
      messageId: 'wamid.out',
      phoneNumberId: '100000000000001',
      at: '2026-03-02T05:00:00Z',
      status: 'delivered',
      callbackData: `${turnId}.1`,
      errors: [],
    };
    expect(await intake([status, { type: 'notice', field: 'account_update', value: {} }])).toMatchObject({
      statuses: 1,
      notices: 1,
    });
    expect(await store.outbox.unsent(conversation)).toEqual([]);
  });
});
