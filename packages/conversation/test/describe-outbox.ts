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
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await only(store)).toMatchObject({ state: 'sending', attempts: 1, lastAttemptAt: 5000, leaseUntil: 6000 });
      expect(await store.outbox.claim(item, 5999, 1000)).toBe(false);
      expect(await store.outbox.claim(item, 6001, 1000)).toBe(true);
      expect(await only(store)).toMatchObject({ attempts: 2 });
    });

    it('forgets sent and failed items', async () => {
      const { store, item } = await opened();
      await store.outbox.claim(item, 5000, 1000);
      await store.outbox.mark(item, { state: 'sent', messageId: 'wamid.out' });
      expect(await store.outbox.unsent(conversation)).toEqual([]);
      expect(await store.outbox.claim(item, 99_000, 1000)).toBe(false);
    });

    it('lets a refused send be tried again at once', async () => {
      const { store, item } = await opened();
      await store.outbox.claim(item, 5000, 1000);
      await store.outbox.mark(item, { state: 'pending' });
      expect(await only(store)).toMatchObject({ state: 'pending', attempts: 1 });
      expect(await store.outbox.claim(item, 5001, 1000)).toBe(true);
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
