import { describe, expect, it } from '@jest/globals';
import type { Handoff } from '../src/ports.ts';
import type { ConversationStore } from './memory-store.ts';
import { inboxMessage } from './messages.ts';

const conversation = { businessId: 'la-kaz', customerId: 'c_00000000000000aa' };
const ben = { businessId: 'la-kaz', customerId: 'c_00000000000000bb' };
const first = 'a'.repeat(32);
const second = 'b'.repeat(32);

const handoff = (turnId: string, at: number, of = conversation): Handoff => ({
  conversation: of,
  turnId,
  at,
  until: at + 10_000,
  reason: 'asked',
  wish: { serviceId: 'dinner', partySize: 12, date: '2026-03-03' },
  bookings: [
    {
      reference: 'K7F3QZ',
      state: 'confirmed',
      slot: {
        serviceId: 'dinner',
        resourceId: 'T1',
        start: '2026-03-03T19:30:00+04:00',
        end: '2026-03-03T21:30:00+04:00',
      },
      canMove: true,
      canCancel: true,
    },
  ],
});

/** Contract of `Handoffs` and the events they leave: as the settled turns say, nothing of one that was not settled. */
export function describeHandoffs(name: string, open: () => Promise<ConversationStore>): void {
  const settle = async (
    { inbox, turns }: ConversationStore,
    turnId: string,
    told: Handoff | 'ended' | undefined,
    of = conversation,
  ) => {
    const message = inboxMessage(`m${turnId}`, 1000);
    await inbox.receive(of, message);
    await turns.claim(of, { turnId, messages: [message], now: 2000, leaseMs: 1000 });
    const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
    const record = { session: { v: 1 as const, history: [] }, outbox: [], usage };
    return turns.settle(of, { turnId, attempt: 1 }, { ...record, ...(told === undefined ? {} : { handoff: told }) });
  };

  describe(`${name}: handoffs`, () => {
    it('knows who waits, the longest waiting first, until their time is over', async () => {
      const store = await open();
      await settle(store, second, handoff(second, 6000));
      await settle(store, first, handoff(first, 5000, ben), ben);
      expect(await store.handoffs.open('la-kaz', 7000)).toEqual([handoff(first, 5000, ben), handoff(second, 6000)]);
      expect(await store.handoffs.open('la-kaz', 15_000)).toEqual([handoff(second, 6000)]);
      expect(await store.handoffs.open('la-kaz', 16_000)).toEqual([]);
      expect(await store.handoffs.open('salon-lumiere', 7000)).toEqual([]);
    });

    it('leaves one event per handoff, which names nobody', async () => {
      const { conversationEvents, ...store } = await open();
      await settle({ conversationEvents, ...store }, first, handoff(first, 5000));
      const [event, ...more] = await conversationEvents.pending('la-kaz');
      expect(event).toEqual({
        v: 1,
        id: `person.requested/${first}`,
        type: 'person.requested',
        at: '1970-01-01T00:00:05.000Z',
        businessId: 'la-kaz',
        customerId: conversation.customerId,
        reason: 'asked',
        until: '1970-01-01T00:00:15.000Z',
      });
      expect(more).toEqual([]);
      if (event !== undefined) {
        await conversationEvents.markPublished(event);
        await conversationEvents.markPublished(event);
      }
      expect(await conversationEvents.pending('la-kaz')).toEqual([]);
    });

    it('is told once, and again for a newer one', async () => {
      const store = await open();
      await settle(store, first, handoff(first, 5000));
      expect(await store.handoffs.untold('la-kaz')).toEqual([handoff(first, 5000)]);
      await store.handoffs.markTold({ conversation, turnId: second });
      expect(await store.handoffs.untold('la-kaz')).toHaveLength(1);
      await store.handoffs.markTold({ conversation, turnId: first });
      await store.handoffs.markTold({ conversation, turnId: first });
      expect(await store.handoffs.untold('la-kaz')).toEqual([]);
      expect(await store.handoffs.open('la-kaz', 7000)).toHaveLength(1);
      await settle(store, second, handoff(second, 6000));
      expect(await store.handoffs.untold('la-kaz')).toEqual([handoff(second, 6000)]);
    });

    it('is over when the customer or the owner calls the assistant back, but not for a newer one', async () => {
      const store = await open();
      await settle(store, first, handoff(first, 5000));
      await settle(store, second, 'ended');
      expect(await store.handoffs.open('la-kaz', 7000)).toEqual([]);
      await store.handoffs.markTold({ conversation, turnId: first });
      expect(await store.handoffs.untold('la-kaz')).toEqual([]);

      const third = 'c'.repeat(32);
      await settle(store, third, handoff(third, 8000));
      await store.handoffs.end({ conversation, turnId: first });
      expect(await store.handoffs.open('la-kaz', 9000)).toHaveLength(1);
      await store.handoffs.end({ conversation, turnId: third });
      await store.handoffs.end({ conversation, turnId: third });
      expect(await store.handoffs.open('la-kaz', 9000)).toEqual([]);
    });

    it('takes nothing from an attempt that was overtaken', async () => {
      const store = await open();
      const message = inboxMessage('m1', 1000);
      await store.inbox.receive(conversation, message);
      const claim = { turnId: first, messages: [message], leaseMs: 1000 };
      await store.turns.claim(conversation, { ...claim, now: 2000 });
      await store.turns.claim(conversation, { ...claim, now: 4000 });
      expect(await settle(store, first, handoff(first, 5000))).toBe('lost');
      expect(await store.handoffs.untold('la-kaz')).toEqual([]);
      expect(await store.conversationEvents.pending('la-kaz')).toEqual([]);
    });
  });
}
