import { describe, expect, it } from '@jest/globals';
import type { Session } from '@randevou/contracts';
import type { TurnRecord } from '../src/ports.ts';
import type { ConversationStore } from './memory-store.ts';
import { inboxMessage } from './messages.ts';

const conversation = { businessId: 'la-kaz', customerId: 'c_00000000000000aa' };
const first = 'a'.repeat(32);
const second = 'b'.repeat(32);
const session: Session = { v: 1, language: 'fr', history: [] };
const record = (...ids: readonly string[]): TurnRecord => ({
  session,
  outbox: ids.map((id) => ({ id, payload: { type: 'text', text: { body: id } } })),
  usage: { modelCalls: 1, inputTokens: 10, outputTokens: 5, modelId: 'scripted', fellBack: false },
});

/** Contract of `Turns`: one turn per conversation at a time, settled once. */
export function describeTurns(name: string, open: () => Promise<ConversationStore>): void {
  const opened = async (): Promise<ConversationStore> => {
    const store = await open();
    await store.inbox.receive(conversation, inboxMessage('m1', 1000));
    return store;
  };
  const claim = (store: ConversationStore, turnId: string, keys: readonly string[], now: number) =>
    store.turns.claim(conversation, {
      turnId,
      messages: keys.map((key) => inboxMessage(key, 1000)),
      now,
      leaseMs: 1000,
    });

  describe(`${name}: turns`, () => {
    it('begins a turn on waiting messages with an empty session', async () => {
      const store = await opened();
      const claimed = await claim(store, first, ['m1'], 2000);
      expect(claimed).toEqual({
        status: 'claimed',
        turn: { turnId: first, attempt: 1, messages: [inboxMessage('m1', 1000)], session: { v: 1, history: [] } },
      });
    });

    it('has nothing to claim without messages', async () => {
      expect(await claim(await open(), first, [], 2000)).toEqual({ status: 'nothing' });
    });

    it('is busy while a lease runs', async () => {
      const store = await opened();
      await claim(store, first, ['m1'], 2000);
      expect(await claim(store, first, ['m1'], 2999)).toEqual({ status: 'busy', until: 3000 });
    });

    it('takes an unsettled turn up again with the same messages, before newer ones', async () => {
      const store = await opened();
      await claim(store, first, ['m1'], 2000);
      await store.inbox.receive(conversation, inboxMessage('m2', 2500));
      const again = await claim(store, second, ['m2'], 3001);
      expect(again).toMatchObject({ status: 'claimed', turn: { turnId: first, attempt: 2 } });
      expect(again.status === 'claimed' && again.turn.messages).toEqual([inboxMessage('m1', 1000)]);
      expect(await store.turns.unsettled(conversation)).toMatchObject({ turn: { turnId: first } });
    });

    it('can be taken up at once after a release, but not by releasing an older attempt', async () => {
      const store = await opened();
      await claim(store, first, ['m1'], 2000);
      await store.turns.release(conversation, { turnId: first, attempt: 1 });
      expect(await claim(store, first, ['m1'], 2001)).toMatchObject({ turn: { attempt: 2 } });
      await store.turns.release(conversation, { turnId: first, attempt: 1 });
      expect(await claim(store, first, ['m1'], 2002)).toMatchObject({ status: 'busy' });
    });

    it('settles session and outbox together, and answers the messages', async () => {
      const store = await opened();
      await claim(store, first, ['m1'], 2000);
      expect(await store.turns.settle(conversation, { turnId: first, attempt: 1 }, record('a.1', 'a.2'))).toBe(
        'settled',
      );
      expect((await store.outbox.unsent(conversation)).map(({ id, state }) => [id, state])).toEqual([
        ['a.1', 'pending'],
        ['a.2', 'pending'],
      ]);
      expect(await store.inbox.waiting(conversation)).toEqual([]);
      expect(await store.turns.unsettled(conversation)).toEqual({ status: 'nothing' });
      await store.inbox.receive(conversation, inboxMessage('m2', 2500));
      expect(await claim(store, second, ['m2'], 2600)).toMatchObject({ turn: { attempt: 1, session } });
    });

    it('shows the session as the last settled turn left it', async () => {
      const store = await opened();
      expect(await store.turns.session(conversation)).toBeUndefined();
      await claim(store, first, ['m1'], 2000);
      expect(await store.turns.session(conversation)).toBeUndefined();
      await store.turns.settle(conversation, { turnId: first, attempt: 1 }, record());
      expect(await store.turns.session(conversation)).toEqual(session);
      await store.inbox.receive(conversation, inboxMessage('m2', 2500));
      await claim(store, second, ['m2'], 2600);
      expect(await store.turns.session(conversation)).toEqual(session);
    });

    it('refuses the record of an older attempt', async () => {
      const store = await opened();
      await claim(store, first, ['m1'], 2000);
      await claim(store, first, ['m1'], 3001);
      expect(await store.turns.settle(conversation, { turnId: first, attempt: 1 }, record('old'))).toBe('lost');
      expect(await store.turns.settle(conversation, { turnId: first, attempt: 2 }, record('new'))).toBe('settled');
      expect((await store.outbox.unsent(conversation)).map(({ id }) => id)).toEqual(['new']);
    });

    it('settles once when the answer of the first try was lost', async () => {
      const store = await opened();
      await claim(store, first, ['m1'], 2000);
      await store.turns.settle(conversation, { turnId: first, attempt: 1 }, record('a.1'));
      expect(await store.turns.settle(conversation, { turnId: first, attempt: 1 }, record('a.1'))).toBe('settled');
      expect(await store.outbox.unsent(conversation)).toHaveLength(1);
    });

    it('never answers a message twice, even for a worker that read the inbox too early', async () => {
      const store = await opened();
      await claim(store, first, ['m1'], 2000);
      await store.turns.settle(conversation, { turnId: first, attempt: 1 }, record('a.1'));
      expect(await claim(store, first, ['m1'], 5000)).toEqual({ status: 'nothing' });
      await store.inbox.receive(conversation, inboxMessage('m2', 2500));
      expect(await claim(store, second, ['m1', 'm2'], 5000)).toEqual({ status: 'nothing' });
      expect(await claim(store, second, ['m2'], 5000)).toMatchObject({ status: 'claimed' });
    });

    it('lets one of many workers have the turn', async () => {
      const store = await opened();
      const claims = await Promise.all(Array.from({ length: 8 }, () => claim(store, first, ['m1'], 2000)));
      expect(claims.filter(({ status }) => status === 'claimed')).toHaveLength(1);
    });
  });
}
