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

    describe('messages outside of turns', () => {
      const draft = (name: string) => ({
        id: name,
        payload: { type: 'text', text: { body: name } },
        template: { type: 'template', template: { name } },
        language: 'fr' as const,
      });
      const ids = async (store: ConversationStore): Promise<string[]> =>
        (await store.outbox.unsent(conversation)).map((unsent) => unsent.id);

      it('keeps them whole', async () => {
        const store = await open();
        expect(await store.outbox.put(conversation, [draft('reminder')], 3000)).toBe('stored');
        expect(await only(store)).toEqual({
          ...draft('reminder'),
          conversation,
          createdAt: 3000,
          state: 'pending',
          attempts: 0,
          unattended: true,
        });
      });

      it('takes each id once, also at the same time and after it was sent', async () => {
        const store = await open();
        const answers = await Promise.all(
          Array.from({ length: 5 }, () => store.outbox.put(conversation, [draft('reminder')], 3000)),
        );
        expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1);
        const item = await only(store);
        if (item === undefined) throw new Error('nothing was put');
        await store.outbox.claim(item, 5000, 1000);
        await store.outbox.mark(item, 1, { state: 'sent', messageId: 'wamid.out' });
        expect(await store.outbox.put(conversation, [draft('reminder')], 6000)).toBe('duplicate');
        expect(await ids(store)).toEqual([]);
      });

      it('adds what of them is new', async () => {
        const store = await open();
        await store.outbox.put(conversation, [draft('one')], 3000);
        expect(await store.outbox.put(conversation, [draft('one'), draft('two')], 4000)).toBe('stored');
        expect(await ids(store)).toEqual(['one', 'two']);
      });

      it('keeps the order of the conversation', async () => {
        const { store } = await opened();
        await store.outbox.put(conversation, [draft('z1'), draft('a2')], 9e12);
        await store.outbox.put(conversation, [draft('b3')], 9e12 + 1);
        expect(await ids(store)).toEqual([id, 'z1', 'a2', 'b3']);
      });
    });

    describe('the end of the 24 hours', () => {
      const sent = async (as?: 'free_form' | 'template') => {
        const { store, item } = await opened();
        await store.outbox.claim(item, 5000, 1000, as);
        await store.outbox.mark(item, 1, { state: 'sent', messageId: 'wamid.one' });
        return { store, item };
      };

      it('makes a message that was refused for it wait for its template', async () => {
        const { store, item } = await opened();
        await store.outbox.claim(item, 5000, 1000);
        await store.outbox.mark(item, 1, { state: 'pending', windowClosed: true });
        expect(await only(store)).toMatchObject({ state: 'pending', windowClosed: true, sentAs: 'free_form' });
      });

      it('brings a sent message back once when the status says so', async () => {
        const { store, item } = await sent();
        await store.outbox.recordStatus(id, 'failed', 131_047);
        expect(await only(store)).toMatchObject({ state: 'pending', attempts: 1, windowClosed: true });
        expect((await store.outbox.stale('la-kaz', 900_000)).map((stale) => stale.id)).toEqual([id]);
        expect(await store.outbox.claim({ ...item, attempts: 1 }, 7000, 1000, 'template')).toBe(2);
        expect(await only(store)).toMatchObject({ sentAs: 'template' });
        await store.outbox.mark(item, 2, { state: 'sent', messageId: 'wamid.two' });
        for (let repetition = 0; repetition < 3; repetition += 1)
          await store.outbox.recordStatus(id, 'failed', 131_047);
        expect(await store.outbox.unsent(conversation)).toEqual([]);
      });

      it('is not undone by what is still said of the refused send', async () => {
        const { store, item } = await opened();
        await store.outbox.claim(item, 5000, 1000);
        // The status may be faster than the answer of the send.
        await store.outbox.recordStatus(id, 'failed', 131_047);
        await store.outbox.mark(item, 1, { state: 'sent', messageId: 'wamid.one' });
        await store.outbox.recordStatus(id, 'sent', undefined);
        await store.outbox.recordStatus(id, 'failed', 131_047);
        expect(await only(store)).toMatchObject({ state: 'pending', windowClosed: true });
        await store.outbox.claim({ ...item, attempts: 1 }, 7000, 1000, 'template');
        await store.outbox.mark(item, 1, { state: 'sent', messageId: 'wamid.one' });
        await store.outbox.recordStatus(id, 'failed', 131_047);
        expect(await only(store)).toMatchObject({ state: 'sending', attempts: 2 });
      });

      it('does not bring back what reached the phone', async () => {
        const { store } = await sent();
        await store.outbox.recordStatus(id, 'delivered', undefined);
        await store.outbox.recordStatus(id, 'failed', 130_429);
        expect(await store.outbox.unsent(conversation)).toEqual([]);
      });

      it('brings back what the 24 hours kept from the phone, whatever was said of it before', async () => {
        const { store } = await sent();
        await store.outbox.recordStatus(id, 'delivered', undefined);
        await store.outbox.recordStatus(id, 'failed', 131_047);
        expect(await only(store)).toMatchObject({ state: 'pending', windowClosed: true });
      });

      it('brings back what WhatsApp could not deliver for now, once per send', async () => {
        const { store, item } = await sent();
        await store.outbox.recordStatus(id, 'failed', 130_429);
        await store.outbox.recordStatus(id, 'failed', 130_429);
        expect(await only(store)).toMatchObject({ state: 'pending', attempts: 1, errorCode: 130_429 });
        await store.outbox.claim({ ...item, attempts: 1 }, 7000, 1000);
        await store.outbox.mark(item, 2, { state: 'sent', messageId: 'wamid.two' });
        await store.outbox.recordStatus(id, 'failed', 130_429);
        expect(await store.outbox.unsent(conversation)).toEqual([]);
        await store.outbox.recordStatus(`${id}~2`, 'failed', 131_056);
        expect(await only(store)).toMatchObject({ state: 'pending', attempts: 2 });
        await store.outbox.recordStatus(`${id}~2`, 'delivered', undefined);
        expect(await store.outbox.unsent(conversation)).toEqual([]);
      });

      it.each([131_026, 131_047])('lets a template that failed be, with %d', async (code) => {
        const { store } = await sent('template');
        await store.outbox.recordStatus(id, 'failed', code);
        expect(await store.outbox.unsent(conversation)).toEqual([]);
      });
    });
  });
}
