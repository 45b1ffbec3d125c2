import { describe, expect, it } from '@jest/globals';
import type { Session } from '@randevou/contracts';
import type { ConversationKey, TurnRecord } from '../src/ports.ts';
import type { ConversationStore } from './memory-store.ts';
import { inboxMessage } from './messages.ts';

const phone = '+23057001234';
const userId = 'MU.one';
const turnId = 'a'.repeat(32);
const earlier = 'b'.repeat(32);
const session: Session = { v: 1, language: 'fr', history: [] };
const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
const text = (id: string) => ({ id, payload: { type: 'text', text: { body: id } } });
const FORGET: TurnRecord = {
  session,
  usage,
  forget: true,
  outbox: [{ ...text(`${turnId}.1`), keepDays: 0, to: { phone, lastInboundAt: 1000 } }],
};

/** Contract of being forgotten, over all ports of a store. */
export function describeForgetting(name: string, open: () => Promise<ConversationStore>): void {
  /** Somebody with a turn that was answered, a reminder that was not sent, and a turn that is about to end. */
  const opened = async (): Promise<{ store: ConversationStore; conversation: ConversationKey }> => {
    const store = await open();
    const { customerId } = await store.customers.resolve('la-kaz', { phone, userId }, 'Anya');
    const conversation = { businessId: 'la-kaz', customerId };
    await store.contacts.wroteAt(conversation, 1000);
    await store.contacts.setLanguage(conversation, 'fr');
    await run(store, conversation, earlier, 'm1', { session, usage, outbox: [text(`${earlier}.1`)] });
    await store.outbox.put(conversation, [text('n.reminder')], 1500);
    return { store, conversation };
  };
  const begin = async (store: ConversationStore, conversation: ConversationKey, id: string, key: string) => {
    await store.inbox.receive(conversation, inboxMessage(key, 1000));
    const messages = await store.inbox.waiting(conversation);
    return store.turns.claim(conversation, { turnId: id, messages, now: 2000, leaseMs: 1000 });
  };
  const run = async (
    store: ConversationStore,
    conversation: ConversationKey,
    id: string,
    key: string,
    record: TurnRecord,
  ): Promise<string> => {
    await begin(store, conversation, id, key);
    return store.turns.settle(conversation, { turnId: id, attempt: 1 }, record);
  };

  describe(`${name}: to be forgotten`, () => {
    it('leaves a last message with its own address, and nothing that was written before', async () => {
      const { store, conversation } = await opened();
      expect(await run(store, conversation, turnId, 'm2', FORGET)).toBe('settled');
      expect(await store.customers.find(conversation)).toBeUndefined();
      expect(await store.contacts.read(conversation)).toEqual({ wantsReminders: true });
      expect(await store.turns.session(conversation)).toBeUndefined();
      expect(await store.outbox.unsent(conversation)).toMatchObject([
        { id: `${turnId}.1`, to: { phone, lastInboundAt: 1000 } },
      ]);
      expect(await store.outbox.stale('la-kaz', 9000)).toHaveLength(1);
      expect(await store.turns.settle(conversation, { turnId, attempt: 1 }, FORGET)).toBe('settled');
    });

    it('makes whoever writes later somebody new', async () => {
      const { store, conversation } = await opened();
      await run(store, conversation, turnId, 'm2', FORGET);
      const next = await store.customers.resolve('la-kaz', { phone, userId }, 'Anya');
      expect(next.customerId).not.toBe(conversation.customerId);
      expect(await store.customers.find(conversation)).toBeUndefined();
      expect(await store.contacts.read({ ...conversation, customerId: next.customerId })).toEqual({
        wantsReminders: true,
      });
      expect((await store.customers.resolve('la-kaz', { userId }, undefined)).customerId).toBe(next.customerId);
      expect(await store.customers.relink('la-kaz', { phone: '+23057009999' }, { phone })).toBe('unknown');
    });

    it('does not undo a STOP', async () => {
      const { store, conversation } = await opened();
      const consent = { at: 1200, via: 'message' } as const;
      await store.contacts.setReminders(conversation, false, consent);
      await run(store, conversation, turnId, 'm2', FORGET);
      const { customerId } = await store.customers.resolve('la-kaz', { phone }, undefined);
      const next = { businessId: 'la-kaz', customerId };
      expect(await store.contacts.read(next)).toEqual({ wantsReminders: false, consent });
      // Nor does it keep what was taken back since.
      await store.contacts.setReminders(next, true, { at: 5000, via: 'message' });
      await run(store, next, 'c'.repeat(32), 'm3', { ...FORGET, outbox: [] });
      const again = await store.customers.resolve('la-kaz', { phone }, undefined);
      expect(await store.contacts.read({ businessId: 'la-kaz', customerId: again.customerId })).toEqual({
        wantsReminders: true,
      });
    });

    it('is not undone by a message that comes once more', async () => {
      const { store, conversation } = await opened();
      await run(store, conversation, turnId, 'm2', FORGET);
      for (const key of [{ key: 'm1', others: [] }, { key: 'other', others: ['m2'] }, undefined]) {
        expect(await store.customers.resolveSender('la-kaz', { phone }, 'Anya', key)).toBeUndefined();
      }
      const next = await store.customers.resolveSender('la-kaz', { phone }, 'Anya', { key: 'm3', others: ['m4'] });
      expect(next).toMatchObject({ phone, profileName: 'Anya' });
      expect(next?.customerId).not.toBe(conversation.customerId);
      // Whoever is known is found, whatever came.
      expect(await store.customers.resolveSender('la-kaz', { phone }, undefined, { key: 'm1', others: [] })).toEqual(
        next,
      );
    });

    it('lets what was written meanwhile go on as the new customer', async () => {
      const { store, conversation } = await opened();
      await begin(store, conversation, turnId, 'm2');
      await store.inbox.receive(conversation, inboxMessage('m3', 2500));
      expect(await store.turns.settle(conversation, { turnId, attempt: 1 }, FORGET)).toBe('settled');
      const { customerId } = await store.customers.resolve('la-kaz', { phone }, undefined);
      const next = { businessId: 'la-kaz', customerId };
      await store.turns.claim(conversation, {
        turnId: 'd'.repeat(32),
        messages: await store.inbox.waiting(conversation),
        now: 3000,
        leaseMs: 1000,
      });
      await store.inbox.rehouse(conversation, next);
      await store.inbox.rehouse(conversation, next);
      expect(await store.inbox.waiting(conversation)).toEqual([]);
      expect(await store.inbox.waiting(next)).toEqual([inboxMessage('m3', 2500)]);
      const received = { from: 0, to: 9000 };
      expect(await store.inbox.unanswered('la-kaz', received)).toEqual([{ conversation: next, key: 'm3' }]);
      expect(await store.inbox.receive(next, inboxMessage('m3', 2600))).toBe('duplicate');
    });
  });

  describe(`${name}: messages that are kept until they are sent`, () => {
    const conversation = { businessId: 'la-kaz', customerId: 'c_00000000000000aa' };
    const put = async (): Promise<ConversationStore> => {
      const store = await open();
      const template = { type: 'template', template: { name: 'reminder' } };
      await store.outbox.put(conversation, [{ ...text('one'), template, keepDays: 0, to: { phone } }], 1000);
      return store;
    };

    it('have their contents as long as they may be sent again', async () => {
      const { outbox } = await put();
      const [item] = await outbox.unsent(conversation);
      expect(item).toMatchObject({ payload: { text: { body: 'one' } }, to: { phone } });
      await outbox.claim({ id: 'one', attempts: 0 }, 2000, 1000);
      await outbox.mark({ id: 'one' }, 1, { state: 'pending' });
      expect(await outbox.unsent(conversation)).toMatchObject([{ payload: { text: { body: 'one' } } }]);
    });

    it('are not sent again without them: an outage is final, a closed window gets the word that one waits', async () => {
      const { outbox } = await put();
      await outbox.claim({ id: 'one', attempts: 0 }, 2000, 1000);
      await outbox.mark({ id: 'one' }, 1, { state: 'sent', messageId: 'wamid.1' });
      await outbox.recordStatus('one', 'failed', 131_016);
      expect(await outbox.unsent(conversation)).toEqual([]);

      const other = await put();
      await other.outbox.claim({ id: 'one', attempts: 0 }, 2000, 1000);
      await other.outbox.mark({ id: 'one' }, 1, { state: 'sent', messageId: 'wamid.1' });
      await other.outbox.recordStatus('one', 'failed', 131_047);
      const [item] = await other.outbox.unsent(conversation);
      expect(item).toMatchObject({ windowClosed: true, payload: {} });
      expect(item).not.toHaveProperty('template');
      expect(item).not.toHaveProperty('to');
    });
  });
}
