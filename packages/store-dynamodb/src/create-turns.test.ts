import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inboxMessage } from '@randevou/conversation/testing';
import { CONVERSATION, USAGE } from '../test/fixtures.ts';
import { openStore, type TestStore } from '../test/open-store.ts';

const turnId = 'a'.repeat(32);
const next = 'b'.repeat(32);

let store: TestStore;

beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());
beforeEach(() => store.reset());

const receive = (...names: string[]) =>
  Promise.all(names.map((name, index) => store.inbox.receive(CONVERSATION, inboxMessage(name, 1000 + index))));
const claim = async (id = turnId, now = 2000) => {
  const messages = await store.inbox.waiting(CONVERSATION);
  return store.turns.claim(CONVERSATION, { turnId: id, messages, now, leaseMs: 1000 });
};
const record = (...ids: string[]) => ({
  session: { v: 1 as const, language: 'fr' as const, history: [] },
  outbox: ids.map((id) => ({ id, payload: { text: id } })),
  usage: USAGE,
});

describe('turns', () => {
  it('know their own record also when a later turn has settled since', async () => {
    await receive('m1');
    await claim();
    await store.turns.settle(CONVERSATION, { turnId, attempt: 1 }, record());
    await receive('m2');
    await claim(next);
    await store.turns.settle(CONVERSATION, { turnId: next, attempt: 1 }, record());
    expect(await store.turns.settle(CONVERSATION, { turnId, attempt: 1 }, record())).toBe('settled');
    expect(await store.turns.settle(CONVERSATION, { turnId, attempt: 2 }, record())).toBe('lost');
  });

  it('go to one of two workers when the lease has run out', async () => {
    await receive('m1');
    await claim();
    const claims = await Promise.all([claim(next, 3001), claim(next, 3001)]);
    expect(claims.map(({ status }) => status).sort()).toEqual(['busy', 'claimed']);
    expect(claims.find(({ status }) => status === 'claimed')).toMatchObject({ turn: { turnId, attempt: 2 } });
    expect(await store.turns.settle(CONVERSATION, { turnId, attempt: 1 }, record('old'))).toBe('lost');
    expect(await store.outbox.unsent(CONVERSATION)).toEqual([]);
  });

  it('answer more messages than a transaction can remove, each once', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `m${String(index).padStart(3, '0')}`);
    await receive(...names);
    const first = await claim();
    expect(first.status === 'claimed' && first.turn.messages.map(({ key }) => key)).toEqual(names);
    const stale = await store.inbox.waiting(CONVERSATION);
    expect(stale).toEqual([]);
    expect(await store.turns.settle(CONVERSATION, { turnId, attempt: 1 }, record(`${turnId}.1`))).toBe('settled');
    expect(await store.inbox.waiting(CONVERSATION)).toEqual([]);
    expect(await claim(next)).toEqual({ status: 'nothing' });
    const late = { turnId: next, messages: [inboxMessage('m119', 1119)], now: 2000, leaseMs: 1000 };
    expect(await store.turns.claim(CONVERSATION, late)).toEqual({ status: 'nothing' });
    await receive('new');
    const second = await claim(next);
    expect(second.status === 'claimed' && second.turn.messages.map(({ key }) => key)).toEqual(['new']);
    expect(await store.turns.settle(CONVERSATION, { turnId: next, attempt: 1 }, record())).toBe('settled');
    expect(await store.inbox.waiting(CONVERSATION)).toEqual([]);
  });

  it('go on with an empty session when the stored one cannot be read', async () => {
    await receive('m1');
    await claim();
    const tooLong = { role: 'customer' as const, at: '2026-03-02T09:00:00Z', text: 'x'.repeat(2001) };
    const unreadable = { ...record(`${turnId}.1`), session: { v: 1 as const, history: [tooLong] } };
    await store.turns.settle(CONVERSATION, { turnId, attempt: 1 }, unreadable);
    await receive('m2');
    expect(await claim(next)).toMatchObject({ status: 'claimed', turn: { session: { v: 1, history: [] } } });
  });

  it('are shown without being taken', async () => {
    await receive('m1');
    expect(await store.turns.unsettled(CONVERSATION)).toEqual({ status: 'nothing' });
    await claim();
    store.setNow(2500);
    expect(await store.turns.unsettled(CONVERSATION)).toEqual({ status: 'busy', until: 3000 });
    store.setNow(3000);
    expect(await store.turns.unsettled(CONVERSATION)).toMatchObject({
      status: 'claimed',
      turn: { turnId, attempt: 1 },
    });
    expect(await claim(next, 3000)).toMatchObject({ status: 'claimed', turn: { attempt: 2 } });
  });
});

describe('the inbox', () => {
  it('has one message of many deliveries at once', async () => {
    const outcomes = await receive('m1', 'm1', 'm1', 'm1');
    expect(outcomes.sort()).toEqual(['duplicate', 'duplicate', 'duplicate', 'stored']);
    expect(await store.inbox.waiting(CONVERSATION)).toHaveLength(1);
  });

  it('knows a message that comes again under another customer', async () => {
    await receive('m1');
    const other = { ...CONVERSATION, customerId: 'c_00000000000000bb' };
    expect(await store.inbox.receive(other, inboxMessage('m1', 5000))).toBe('duplicate');
    expect(await store.inbox.waiting(other)).toEqual([]);
  });
});
