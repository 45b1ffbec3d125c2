import { describe, expect, it } from '@jest/globals';
import type { OutboxItem } from '../src/ports.ts';
import type { ConversationStore } from './memory-store.ts';
import { inboxMessage } from './messages.ts';

const conversation = { businessId: 'la-kaz', customerId: 'c_00000000000000aa' };
const turnId = 'a'.repeat(32);
const id = `${turnId}.1`;

/** Contract of `Outbox`: each item is sent under one lease at a time, and statuses settle doubtful sends. */
export function describeOutbox(name: string, open: () => Promise<ConversationStore>): void {
  const opened = async (): Promise<{ store: ConversationStore; item: OutboxItem }> => {
    const store = await open();
    await store.inbox.receive(conversation, inboxMessage('m1', 1000));
    await store.turns.claim(conversation, { turnId, messages: [inboxMessage('m1', 1000)], now: 2000, leaseMs: 1000 });
    await store.turns.settle(
      conversation,
      { turnId, attempt: 1 },
      {
        session: { v: 1, history: [] },
        outbox: [{ id, payload: { type: 'text', text: { body: 'Bonjour' } } }],
        usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false },
      },
    );
    const [item] = await store.outbox.unsent(conversation);
    if (item === undefined) throw new Error('the settled turn left nothing in the outbox');
    return { store, item };
  };
  const only = async (store: ConversationStore): Promise<OutboxItem | undefined> =>
    (await store.outbox.unsent(conversation))[0];

  describe(`${name}: outbox`, () => {
    it('keeps the payload as it was settled', async () => {
      const { item } = await opened();
      expect(item).toMatchObject({ id, conversation, state: 'pending', attempts: 0 });
      expect(item.payload).toEqual({ type: 'text', text: { body: 'Bonjour' } });
    });

    it('gives an item to one worker until its lease has run out', async () => {
      const { store, item } = await opened();
      const claims = await Promise.all(Array.from({ length: 4 }, () => store.outbox.claim(item, 5000, 1000)));
      expect(claims.filter((attempt) => attempt !== undefined)).toEqual([1]);
      expect(await only(store)).toMatchObject({ state: 'sending', attempts: 1, lastAttemptAt: 5000, leaseUntil: 6000 });
      const tried = { ...item, attempts: 1 };
      expect(await store.outbox.claim(tried, 5999, 1000)).toBeUndefined();
      expect(await store.outbox.claim(tried, 6001, 1000)).toBe(2);
      expect(await only(store)).toMatchObject({ attempts: 2 });
    });

    it('is not claimed on the strength of what it was before somebody tried it', async () => {
      const { store, item } = await opened();
      await store.outbox.claim(item, 5000, 1000);
      expect(await store.outbox.claim(item, 99_000, 1000)).toBeUndefined();
      expect(await only(store)).toMatchObject({ attempts: 1, leaseUntil: 6000 });
    });

    it.each([{ state: 'pending' }, { state: 'failed', errorCode: 131_026 }] as const)(
      'does not let an attempt whose lease ran out decide about the next one: $state',
      async (outcome) => {
        const { store, item } = await opened();
        await store.outbox.claim(item, 5000, 1000);
        await store.outbox.claim({ ...item, attempts: 1 }, 6001, 1000);
        await store.outbox.mark(item, 1, outcome);
        expect(await only(store)).toMatchObject({ state: 'sending', attempts: 2, leaseUntil: 7001 });
        await store.outbox.mark(item, 2, { state: 'pending' });
        expect(await only(store)).toMatchObject({ state: 'pending', attempts: 2 });
      },
    );

    it('believes an attempt whose lease ran out that it was accepted', async () => {
      const { store, item } = await opened();
      await store.outbox.claim(item, 5000, 1000);
      await store.outbox.claim({ ...item, attempts: 1 }, 6001, 1000);
      await store.outbox.mark(item, 1, { state: 'sent', messageId: 'wamid.out' });
      await store.outbox.mark(item, 2, { state: 'pending' });
      expect(await store.outbox.unsent(conversation)).toEqual([]);
    });

    it('forgets sent and failed items', async () => {
      const { store, item } = await opened();
      await store.outbox.claim(item, 5000, 1000);
      await store.outbox.mark(item, 1, { state: 'sent', messageId: 'wamid.out' });
      expect(await store.outbox.unsent(conversation)).toEqual([]);
      expect(await store.outbox.claim({ ...item, attempts: 1 }, 99_000, 1000)).toBeUndefined();
    });

    it('lets a refused send be tried again at once', async () => {
      const { store, item } = await opened();
      await store.outbox.claim(item, 5000, 1000);
      await store.outbox.mark(item, 1, { state: 'pending' });
      expect(await only(store)).toMatchObject({ state: 'pending', attempts: 1 });
      expect(await store.outbox.claim({ ...item, attempts: 1 }, 5001, 1000)).toBe(2);
    });

    it('learns from a delivery status that a doubtful send arrived', async () => {
      const { store, item } = await opened();
      await store.outbox.claim(item, 5000, 1000);
      await store.outbox.recordStatus(id, 'delivered', undefined);
      expect(await store.outbox.unsent(conversation)).toEqual([]);
    });

    it('learns from a delivery status that a doubtful send failed', async () => {
      const { store, item } = await opened();
      await store.outbox.claim(item, 5000, 1000);
      await store.outbox.recordStatus(id, 'failed', 131_026);
      expect(await store.outbox.unsent(conversation)).toEqual([]);
    });

    it('ignores a status of something it does not know', async () => {
      const { store } = await opened();
      await store.outbox.recordStatus('c'.repeat(32) + '.1', 'read', undefined);
      expect(await store.outbox.unsent(conversation)).toHaveLength(1);
    });

    it('shows the relay what has no running lease', async () => {
      const { store, item } = await opened();
      await store.outbox.claim(item, 5000, 1000);
      expect(await store.outbox.stale('la-kaz', 5500)).toEqual([]);
      expect((await store.outbox.stale('la-kaz', 900_000)).map((stale) => stale.id)).toEqual([id]);
      expect(await store.outbox.stale('salon-lumiere', 900_000)).toEqual([]);
    });
  });
}
