import { describe, expect, it } from '@jest/globals';
import type { ConversationStore } from './memory-store.ts';
import { inboxMessage } from './messages.ts';

const conversation = { businessId: 'la-kaz', customerId: 'c_00000000000000aa' };
const stranger = { businessId: 'la-kaz', customerId: 'c_00000000000000bb' };

/** Contract of `Inbox`. `open` gives an empty store for each test. */
export function describeInbox(name: string, open: () => Promise<ConversationStore>): void {
  describe(`${name}: inbox`, () => {
    it('keeps a message once, however often it is delivered', async () => {
      const { inbox } = await open();
      expect(await inbox.receive(conversation, inboxMessage('m1', 1000))).toBe('stored');
      expect(await inbox.receive(conversation, inboxMessage('m1', 9000))).toBe('duplicate');
      expect((await inbox.waiting(conversation)).map(({ key, receivedAt }) => [key, receivedAt])).toEqual([
        ['m1', 1000],
      ]);
    });

    it('gives what waits oldest first, and only to its own conversation', async () => {
      const { inbox } = await open();
      await inbox.receive(conversation, inboxMessage('later', 2000));
      await inbox.receive(conversation, inboxMessage('earlier', 1000));
      await inbox.receive(stranger, inboxMessage('other', 1500));
      expect((await inbox.waiting(conversation)).map(({ key }) => key)).toEqual(['earlier', 'later']);
      expect((await inbox.waiting(stranger)).map(({ key }) => key)).toEqual(['other']);
    });

    it('gives messages back as they came', async () => {
      const { inbox } = await open();
      const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ inner }), 'far down');
      const message = inboxMessage('m1', 1000, {
        kind: 'unsupported',
        whatsAppType: 'poll',
        raw: { nested: [1, null, ''], '': 1e30, big: 9_007_199_254_740_994, deep },
      });
      await inbox.receive(conversation, message);
      expect(await inbox.waiting(conversation)).toEqual([message]);
    });

    it('shows the relay which messages have no settled turn, within a time', async () => {
      const { inbox, turns } = await open();
      await inbox.receive(stranger, inboxMessage('old', 500));
      await inbox.receive(conversation, inboxMessage('m1', 1000));
      await inbox.receive(stranger, inboxMessage('m2', 2000));
      await inbox.receive(conversation, inboxMessage('m3', 2001));
      const received = { from: 1000, to: 2000 };
      const all = [
        { conversation, key: 'm1' },
        { conversation: stranger, key: 'm2' },
      ];
      expect(await inbox.unanswered('la-kaz', received)).toEqual(all);
      expect(await inbox.unanswered('salon-lumiere', received)).toEqual([]);
      const turnId = 'a'.repeat(32);
      await turns.claim(conversation, { turnId, messages: [inboxMessage('m1', 1000)], now: 2000, leaseMs: 1000 });
      // Begun is not answered: the worker may be dead.
      expect(await inbox.unanswered('la-kaz', received)).toEqual(all);
      const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
      const record = { session: { v: 1 as const, history: [] }, outbox: [], usage };
      await turns.settle(conversation, { turnId, attempt: 1 }, record);
      expect(await inbox.unanswered('la-kaz', received)).toEqual([{ conversation: stranger, key: 'm2' }]);
    });

    it('knows an answered message when it is delivered again', async () => {
      const { inbox, turns } = await open();
      const messages = [inboxMessage('m1', 1000)];
      await inbox.receive(conversation, inboxMessage('m1', 1000));
      await turns.claim(conversation, { turnId: 'a'.repeat(32), messages, now: 2000, leaseMs: 1000 });
      await turns.settle(
        conversation,
        { turnId: 'a'.repeat(32), attempt: 1 },
        {
          session: { v: 1, history: [] },
          outbox: [],
          usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false },
        },
      );
      expect(await inbox.receive(conversation, inboxMessage('m1', 1000))).toBe('duplicate');
      expect(await inbox.waiting(conversation)).toEqual([]);
    });
  });
}
