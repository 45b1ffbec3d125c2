import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inboxMessage } from '@randevou/conversation/testing';
import { booking, BUSINESS, CONVERSATION, slotTaken, USAGE } from './fixtures.ts';
import { describeFaults, openFaultyStore, type FaultyStore } from './open-store.ts';

const turnId = 'a'.repeat(32);

describeFaults('on a network with faults', () => {
  let store: FaultyStore;
  beforeAll(async () => {
    store = await openFaultyStore();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    store.fault = undefined;
    await store.reset();
    store.operations();
  });

  const loseAnswers = (operation: string, times: number): void => {
    let left = times;
    store.fault = (call) =>
      call.operation === operation && call.phase === 'after' && left-- > 0 ? 'drop' : 'continue';
  };
  const receive = (...names: string[]) =>
    Promise.all(names.map((name, index) => store.inbox.receive(CONVERSATION, inboxMessage(name, 1000 + index))));
  const claim = async (now = 2000) => {
    const messages = await store.inbox.waiting(CONVERSATION);
    return store.turns.claim(CONVERSATION, { turnId, messages, now, leaseMs: 1000 });
  };
  const record = (...ids: string[]) => ({
    session: { v: 1 as const, language: 'fr' as const, history: [] },
    outbox: ids.map((id) => ({ id, payload: { text: id } })),
    usage: USAGE,
  });

  describe('the ledger', () => {
    it('counts a write once whose answer was lost on the way', async () => {
      loseAnswers('TransactWriteItems', 1);
      expect(await store.ledger.write(slotTaken('lost', 'K7F3QZ'))).toBe('written');
      expect(store.operations()).toEqual(['TransactWriteItems', 'TransactWriteItems']);
      expect((await store.ledger.readAgenda(BUSINESS, '2026-03-03', '2026-03-03'))[0]?.version).toBe(1);
    });

    it('says that a message was put although the answer was lost', async () => {
      loseAnswers('TransactWriteItems', 1);
      expect(await store.outbox.put(CONVERSATION, [{ id: 'r1', payload: {} }], 1000)).toBe('stored');
      expect(await store.outbox.put(CONVERSATION, [{ id: 'r1', payload: {} }], 2000)).toBe('duplicate');
      expect(await store.outbox.unsent(CONVERSATION)).toHaveLength(1);
    });

    it('throws when no answer comes at all, and what was done can be read back', async () => {
      store.fault = ({ operation, phase }) =>
        operation === 'TransactWriteItems' && phase === 'after' ? 'drop' : 'continue';
      await expect(store.ledger.write(slotTaken('lost', 'K7F3QZ'))).rejects.toMatchObject({
        name: 'StoreUnavailable',
        retry: true,
      });
      store.fault = undefined;
      expect(await store.ledger.readBookings(BUSINESS, ['K7F3QZ'])).toEqual([booking('K7F3QZ')]);
      expect(await store.ledger.write(slotTaken('lost', 'K7F3QZ'))).toBe('written');
      expect(await store.ledger.write(slotTaken('anew', 'K7F3QZ'))).toBe('conflict');
    });

    it('gives up on throttling with an error, not with a conflict', async () => {
      store.fault = ({ phase }) => (phase === 'before' ? 'throttle' : 'continue');
      await expect(store.ledger.write(slotTaken('throttled', 'K7F3QZ'))).rejects.toMatchObject({
        code: 'store_unavailable',
      });
      store.fault = undefined;
      expect(await store.ledger.listBookings(BUSINESS, {})).toEqual([]);
    });

    it('is still there after a restart', async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'randevou-store-'));
      try {
        const before = await openFaultyStore(dataDir);
        await before.ledger.write(slotTaken('1', 'K7F3QZ'));
        await before.close();
        const after = await openFaultyStore(dataDir);
        expect(await after.ledger.readBookings(BUSINESS, ['K7F3QZ'])).toEqual([booking('K7F3QZ')]);
        expect((await after.ledger.readAgenda(BUSINESS, '2026-03-03', '2026-03-03'))[0]?.version).toBe(1);
        await after.close();
      } finally {
        await rm(dataDir, { recursive: true });
      }
    });
  });

  describe('turns and inbox', () => {
    it('have the claim whose answer was lost, at the same attempt', async () => {
      await receive('m1');
      loseAnswers('PutItem', 1);
      expect(await claim()).toMatchObject({ status: 'claimed', turn: { attempt: 1 } });
      store.fault = undefined;
      expect(await claim(2500)).toMatchObject({ status: 'busy' });
    });

    it('are settled when the answer was lost, and a second settle says so', async () => {
      await receive('m1');
      await claim();
      loseAnswers('TransactWriteItems', 3);
      const turn = { turnId, attempt: 1 };
      await expect(store.turns.settle(CONVERSATION, turn, record(`${turnId}.1`))).rejects.toMatchObject({
        retry: true,
      });
      store.fault = undefined;
      expect(await store.turns.settle(CONVERSATION, turn, record(`${turnId}.1`))).toBe('settled');
      expect(await store.outbox.unsent(CONVERSATION)).toHaveLength(1);
      expect(await store.turns.settled(CONVERSATION, turnId)).toMatchObject({ attempt: 1, usage: USAGE });
      expect(await store.turns.settledFor(CONVERSATION, 'm1')).toMatchObject({ turnId });
      expect(await store.turns.settledFor(CONVERSATION, 'm2')).toBeUndefined();
    });

    it('have the message whose answer was lost', async () => {
      loseAnswers('TransactWriteItems', 1);
      expect(await receive('m1')).toEqual(['stored']);
      loseAnswers('TransactWriteItems', 3);
      await expect(receive('m2')).rejects.toMatchObject({ retry: true });
      store.fault = undefined;
      expect(await receive('m2')).toEqual(['duplicate']);
      expect(await store.inbox.waiting(CONVERSATION)).toHaveLength(2);
    });
  });

  describe('the outbox', () => {
    it('has the claim whose answer was lost', async () => {
      await receive('m1');
      await claim();
      await store.turns.settle(CONVERSATION, { turnId, attempt: 1 }, record(`${turnId}.1`));
      const [item] = await store.outbox.unsent(CONVERSATION);
      if (item === undefined) throw new Error('nothing to send');
      loseAnswers('PutItem', 1);
      expect(await store.outbox.claim(item, 2000, 1000)).toBe(1);
      expect(await store.outbox.claim({ ...item, attempts: 1 }, 2000, 1000)).toBeUndefined();
      expect(await store.outbox.unsent(CONVERSATION)).toMatchObject([{ attempts: 1 }]);
    });
  });
});
