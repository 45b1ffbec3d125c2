import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { onlyKey, type MessageContent } from '@randevou/contracts';
import type { Claim, Inbox, Turns } from '@randevou/conversation';
import { inboxMessage } from '@randevou/conversation/testing';
import { createCustomers } from '../src/create-customers.ts';
import { createInbox } from '../src/create-inbox.ts';
import { createTurns } from '../src/create-turns.ts';
import { openTable, type Table } from '../src/table.ts';
import { everyInterleaving } from './every-interleaving.ts';
import { BUSINESS, CONVERSATION, USAGE } from './fixtures.ts';
import { describeFaults, openFaultyStore, openStore, type FaultyStore, type TestStore } from './open-store.ts';

const NOW = 10_000_000;
const keyring = onlyKey(btoa('k'.repeat(32)));
const turnId = 'a'.repeat(32);
const text = (words: string): MessageContent => ({ kind: 'text', text: words });
jest.setTimeout(120_000);

const inboxOn = (table: Table): Inbox => createInbox(table, () => NOW);
const turnsOn = (table: Table): Turns => createTurns({ table, now: () => NOW, newId: randomUUID, keyring });
const claimOn = (table: Table, ...keys: readonly string[]): Promise<Claim> =>
  turnsOn(table).claim(CONVERSATION, {
    turnId,
    messages: keys.map((key) => inboxMessage(key, 1000)),
    now: NOW,
    leaseMs: 1000,
  });
const wordsOf = (claim: Claim): unknown =>
  claim.status === 'claimed' ? claim.turn.messages.map(({ message }) => message.content) : claim.status;

describe('in every order of their requests', () => {
  let store: TestStore;
  let table: Table;
  beforeAll(async () => {
    store = await openStore();
    table = openTable(store.client, store.tableName);
  });
  afterAll(() => store.close());

  const withMessages = async (...keys: readonly string[]): Promise<void> => {
    await store.reset();
    for (const [index, key] of keys.entries()) await store.inbox.receive(CONVERSATION, inboxMessage(key, 1000 + index));
  };
  const waiting = async (): Promise<unknown[]> =>
    (await store.inbox.waiting(CONVERSATION)).map(({ message }) => message.content);

  it.each([
    ['an edit', text('edited'), [text('edited'), text('m2')]],
    ['a revoke', undefined, 'nothing'],
  ])('%s and a claim: one of them wins, never a half', async (_, content, changed) => {
    const seen = new Set<string>();
    const played = await everyInterleaving(table, async () => {
      await withMessages('m1', 'm2');
      return {
        first: (view) => inboxOn(view).replace(CONVERSATION, 'm1', content, 2000),
        second: (view) => claimOn(view, 'm1', 'm2'),
        check: async (replaced, claim) => {
          seen.add(replaced);
          expect(wordsOf(claim)).toEqual(replaced === 'too_late' ? [text('m1'), text('m2')] : changed);
          if (claim.status === 'claimed') {
            // What the turn was begun with is what its next attempt gets.
            store.setNow(NOW + 5000);
            expect(wordsOf(await store.turns.unsettled(CONVERSATION))).toEqual(wordsOf(claim));
            store.setNow(NOW);
          }
        },
      };
    });
    expect(played).toBeGreaterThan(5);
    expect([...seen].sort()).toEqual(['replaced', 'too_late']);
  });

  it.each([
    ['an edit', text('edited'), [text('edited')]],
    ['a revoke', undefined, []],
  ])('%s and its own message: it is never lost', async (_, content, expected) => {
    const seen = new Set<string>();
    await everyInterleaving(table, async () => {
      await withMessages();
      return {
        first: (view) => inboxOn(view).replace(CONVERSATION, 'm1', content, 2000),
        second: (view) => inboxOn(view).receive(CONVERSATION, inboxMessage('m1', 1000)),
        check: async (replaced, received) => {
          seen.add(replaced);
          expect(received).toBe('stored');
          expect(await waiting()).toEqual(expected);
        },
      };
    });
    expect([...seen].sort()).toEqual(['replaced', 'unknown']);
  });

  it('two edits, also before their message: the later one stands', async () => {
    for (const isEarly of [false, true]) {
      await everyInterleaving(table, async () => {
        await withMessages(...(isEarly ? [] : ['m1']));
        return {
          first: (view) => inboxOn(view).replace(CONVERSATION, 'm1', text('first'), 2000),
          second: (view) => inboxOn(view).replace(CONVERSATION, 'm1', text('second'), 3000),
          check: async () => {
            await store.inbox.receive(CONVERSATION, inboxMessage('m1', 1000));
            expect(await waiting()).toEqual([text('second')]);
          },
        };
      });
    }
  });

  it('a revoke and the end of the turn: too late, and the message stays answered', async () => {
    await everyInterleaving(table, async () => {
      await withMessages('m1');
      await claimOn(table, 'm1');
      const record = { session: { v: 1 as const, history: [] }, outbox: [], usage: USAGE };
      return {
        first: (view) => inboxOn(view).replace(CONVERSATION, 'm1', undefined, 2000),
        second: (view) => turnsOn(view).settle(CONVERSATION, { turnId, attempt: 1 }, record),
        check: async (replaced, settled) => {
          expect([replaced, settled]).toEqual(['too_late', 'settled']);
          expect(await store.inbox.receive(CONVERSATION, inboxMessage('m1', 1000))).toBe('duplicate');
          expect(await waiting()).toEqual([]);
        },
      };
    });
  });

  it('a changed number and the first message from the new one: one customer, or two who share nothing', async () => {
    const [phone, newPhone] = ['+23057001234', '+23057005678'];
    const customersOn = (view: Table) => createCustomers({ table: view, keyring });
    const seen = new Set<string>();
    await everyInterleaving(table, async () => {
      await store.reset();
      const before = await customersOn(table).resolve(BUSINESS, { phone }, 'Anya');
      return {
        first: (view) => customersOn(view).relink(BUSINESS, { phone }, { phone: newPhone }),
        second: (view) => customersOn(view).resolve(BUSINESS, { phone: newPhone }, undefined),
        check: async (relinked, { customerId }) => {
          seen.add(relinked);
          expect(customerId === before.customerId).toBe(relinked === 'relinked');
          const now = await customersOn(table).resolve(BUSINESS, { phone: newPhone }, undefined);
          expect(now.customerId).toBe(customerId);
          const old = await customersOn(table).find({ businessId: BUSINESS, customerId: before.customerId });
          if (relinked === 'taken') expect(old).toEqual(before);
        },
      };
    });
    expect([...seen].sort()).toEqual(['relinked', 'taken']);
  });
});

describeFaults('on a network that loses answers', () => {
  let store: FaultyStore;
  beforeAll(async () => {
    store = await openFaultyStore();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    store.fault = undefined;
    await store.reset();
  });

  /** The first try fails with all its writes done or none, and is made again. */
  const twice = async <Answer>(phase: 'before' | 'after', ask: () => Promise<Answer>): Promise<Answer> => {
    store.fault = (call) =>
      call.phase === phase && ['TransactWriteItems', 'PutItem', 'UpdateItem'].includes(call.operation)
        ? 'drop'
        : 'continue';
    await expect(ask()).rejects.toMatchObject({ retry: true });
    store.fault = undefined;
    return await ask();
  };

  it.each(['before', 'after'] as const)('%s: edits and revokes count once', async (phase) => {
    for (const key of ['m1', 'm2']) await store.inbox.receive(CONVERSATION, inboxMessage(key, 1000));
    const edit = () => store.inbox.replace(CONVERSATION, 'm1', text('edited'), 2000);
    const revoke = () => store.inbox.replace(CONVERSATION, 'm2', undefined, 2000);
    const early = () => store.inbox.replace(CONVERSATION, 'm3', text('early'), 2000);
    expect(await twice(phase, edit)).toBe('replaced');
    expect(await twice(phase, revoke)).toBe('replaced');
    expect(await twice(phase, early)).toBe('unknown');
    await twice(phase, () => store.inbox.receive(CONVERSATION, inboxMessage('m3', 1500)));
    const waiting = await store.inbox.waiting(CONVERSATION);
    expect(waiting.map(({ key, message }) => [key, message.content])).toEqual([
      ['m1', text('edited')],
      ['m3', text('early')],
    ]);
    expect((await store.inbox.unanswered(BUSINESS, { from: 0, to: 9000 })).map(({ key }) => key)).toEqual(['m1', 'm3']);
  });

  it.each(['before', 'after'] as const)('%s: times, wishes and changed numbers stand', async (phase) => {
    const phone = '+23057001234';
    const { customerId } = await store.customers.resolve(BUSINESS, { phone }, undefined);
    const conversation = { businessId: BUSINESS, customerId };
    await twice(phase, () => store.contacts.wroteAt(conversation, 2000));
    await twice(phase, () => store.contacts.setReminders(conversation, false, { at: 2000, via: 'message' }));
    await twice(phase, () => store.customers.relink(BUSINESS, { phone }, { phone: '+23057005678' }));
    expect(await store.contacts.read(conversation)).toEqual({
      firstInboundAt: 2000,
      lastInboundAt: 2000,
      wantsReminders: false,
      consent: { at: 2000, via: 'message' },
    });
    expect(await store.customers.find(conversation)).toEqual({ customerId, phone: '+23057005678' });
  });
});
