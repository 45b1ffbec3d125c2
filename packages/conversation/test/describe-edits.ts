import { describe, expect, it } from '@jest/globals';
import type { InboundMessage } from '@randevou/contracts';
import type { ConversationStore } from './memory-store.ts';
import { inboxMessage } from './messages.ts';

const conversation = { businessId: 'la-kaz', customerId: 'c_00000000000000aa' };
const stranger = { businessId: 'la-kaz', customerId: 'c_00000000000000bb' };
const text = (words: string): InboundMessage['content'] => ({ kind: 'text', text: words });
const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
const turnId = 'a'.repeat(32);

/** Contract of `Inbox.replace`: edits and revokes of messages that no turn has yet. */
export function describeEdits(name: string, open: () => Promise<ConversationStore>): void {
  const opened = async (...keys: readonly string[]): Promise<ConversationStore> => {
    const store = await open();
    for (const [index, key] of keys.entries()) await store.inbox.receive(conversation, inboxMessage(key, 1000 + index));
    return store;
  };
  const waiting = async ({ inbox }: ConversationStore): Promise<(readonly [string, unknown])[]> =>
    (await inbox.waiting(conversation)).map(({ key, message }) => [key, message.content]);
  const claim = async (store: ConversationStore, keys: readonly string[]) =>
    store.turns.claim(conversation, {
      turnId,
      messages: keys.map((key) => inboxMessage(key, 1000)),
      now: 2000,
      leaseMs: 1000,
    });
  const unanswered = async ({ inbox }: ConversationStore): Promise<string[]> =>
    (await inbox.unanswered('la-kaz', { from: 0, to: 9000 })).map(({ key }) => key);

  describe(`${name}: edits`, () => {
    it('stand in the place of the message, and the turn has them', async () => {
      const store = await opened('m1', 'm2');
      expect(await store.inbox.replace(conversation, 'm1', text('for five'), 1500)).toBe('replaced');
      expect(await waiting(store)).toEqual([
        ['m1', text('for five')],
        ['m2', text('m2')],
      ]);
      // The worker has the words of before the edit.
      const claimed = await claim(store, ['m1', 'm2']);
      const messages = claimed.status === 'claimed' ? claimed.turn.messages : [];
      expect(messages.map(({ message }) => message.content)).toEqual([text('for five'), text('m2')]);
      expect(messages[0]).toMatchObject({ key: 'm1', receivedAt: 1000, message: { messageId: 'm1' } });
    });

    it('count by when they were made, and once', async () => {
      const store = await opened('m1');
      await store.inbox.replace(conversation, 'm1', text('second'), 1700);
      expect(await store.inbox.replace(conversation, 'm1', text('first'), 1500)).toBe('replaced');
      expect(await store.inbox.replace(conversation, 'm1', text('second'), 1700)).toBe('replaced');
      expect(await waiting(store)).toEqual([['m1', text('second')]]);
      expect(await store.inbox.receive(conversation, inboxMessage('m1', 1000))).toBe('duplicate');
      expect(await waiting(store)).toEqual([['m1', text('second')]]);
    });

    it('take a message back for good', async () => {
      const store = await opened('m1', 'm2');
      expect(await store.inbox.replace(conversation, 'm1', undefined, 1500)).toBe('replaced');
      expect(await store.inbox.replace(conversation, 'm1', undefined, 1500)).toBe('replaced');
      expect(await store.inbox.replace(conversation, 'm1', text('late'), 1600)).toBe('replaced');
      expect(await store.inbox.receive(conversation, inboxMessage('m1', 5000))).toBe('duplicate');
      expect(await waiting(store)).toEqual([['m2', text('m2')]]);
      expect(await unanswered(store)).toEqual(['m2']);
      // For a worker that read too early there is nothing: it reads again.
      expect(await claim(store, ['m1', 'm2'])).toEqual({ status: 'nothing' });
      expect(await claim(store, ['m2'])).toMatchObject({ status: 'claimed' });
    });

    it('come too late for a message that a turn has, or answered', async () => {
      const store = await opened('m1');
      await claim(store, ['m1']);
      expect(await store.inbox.replace(conversation, 'm1', text('late'), 1500)).toBe('too_late');
      expect(await store.inbox.replace(conversation, 'm1', undefined, 1500)).toBe('too_late');
      expect(await store.turns.unsettled(conversation)).toMatchObject({
        turn: { messages: [inboxMessage('m1', 1000)] },
      });
      await store.turns.settle(
        conversation,
        { turnId, attempt: 1 },
        { session: { v: 1, history: [] }, outbox: [], usage },
      );
      expect(await store.inbox.replace(conversation, 'm1', undefined, 1500)).toBe('too_late');
      expect(await waiting(store)).toEqual([]);
    });

    it('are remembered when they come before the message', async () => {
      const store = await opened();
      expect(await store.inbox.replace(conversation, 'm1', text('second'), 1700)).toBe('unknown');
      expect(await store.inbox.replace(conversation, 'm1', text('first'), 1500)).toBe('unknown');
      expect(await store.inbox.replace(conversation, 'm2', text('x'), 1700)).toBe('unknown');
      expect(await store.inbox.replace(conversation, 'm2', undefined, 1600)).toBe('unknown');
      expect(await store.inbox.replace(conversation, 'm2', text('y'), 1800)).toBe('unknown');
      expect(await waiting(store)).toEqual([]);
      expect(await unanswered(store)).toEqual([]);
      for (const key of ['m1', 'm2']) {
        expect(await store.inbox.receive(conversation, inboxMessage(key, 2000))).toBe('stored');
        expect(await store.inbox.receive(conversation, inboxMessage(key, 2000))).toBe('duplicate');
      }
      expect(await waiting(store)).toEqual([['m1', text('second')]]);
      expect(await unanswered(store)).toEqual(['m1']);
      await store.inbox.replace(conversation, 'm1', text('older still'), 1600);
      await store.inbox.replace(conversation, 'm1', text('third'), 1900);
      expect(await waiting(store)).toEqual([['m1', text('third')]]);
    });

    it('are only of one’s own messages', async () => {
      const store = await opened('m1');
      expect(await store.inbox.replace(stranger, 'm1', text('not mine'), 1500)).toBe('too_late');
      await store.inbox.replace(stranger, 'm2', undefined, 1500);
      expect(await store.inbox.receive(conversation, inboxMessage('m2', 1001))).toBe('stored');
      expect(await waiting(store)).toEqual([
        ['m1', text('m1')],
        ['m2', text('m2')],
      ]);
    });

    it('and a claim at once: one of them wins, and the turn has what stands', async () => {
      for (const content of [text('edited'), undefined]) {
        const store = await opened('m1', 'm2');
        const [claimed, replaced] = await Promise.all([
          claim(store, ['m1', 'm2']),
          store.inbox.replace(conversation, 'm1', content, 1500),
        ]);
        const contents =
          claimed.status === 'claimed' ? claimed.turn.messages.map(({ message }) => message.content) : 'nothing';
        const untouched = [text('m1'), text('m2')];
        const changed = content === undefined ? 'nothing' : [content, text('m2')];
        expect(contents).toEqual(replaced === 'too_late' ? untouched : changed);
        if (claimed.status === 'claimed') {
          expect(await store.turns.unsettled(conversation)).toMatchObject({
            turn: { messages: claimed.turn.messages },
          });
        }
      }
    });

    it('and the message at once: the edit is never lost', async () => {
      for (let round = 0; round < 5; round += 1) {
        const store = await opened();
        await Promise.all([
          store.inbox.receive(conversation, inboxMessage('m1', 1000)),
          store.inbox.replace(conversation, 'm1', text('edited'), 1500),
          store.inbox.replace(conversation, 'm1', text('edited again'), 1600),
          store.inbox.receive(conversation, inboxMessage('m1', 1000)),
        ]);
        expect(await waiting(store)).toEqual([['m1', text('edited again')]]);
        expect(await unanswered(store)).toEqual(['m1']);
      }
    });
  });
}
