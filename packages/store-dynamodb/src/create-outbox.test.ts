import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutboxItem } from '@randevou/conversation';
import { inboxMessage } from '@randevou/conversation/testing';
import { BUSINESS, CONVERSATION, USAGE } from '../test/fixtures.ts';
import { openStore, type TestStore } from '../test/open-store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());
beforeEach(() => store.reset());

async function settle(turn: string, customerId: string, count: number, now: number): Promise<readonly OutboxItem[]> {
  const conversation = { ...CONVERSATION, customerId };
  const turnId = turn.repeat(32);
  const message = inboxMessage(`m-${turn}`, now);
  store.setNow(now);
  await store.inbox.receive(conversation, message);
  await store.turns.claim(conversation, { turnId, messages: [message], now, leaseMs: 1000 });
  const outbox = Array.from({ length: count }, (_, index) => ({ id: `${turnId}.${String(index + 1)}`, payload: {} }));
  const record = { session: { v: 1 as const, history: [] }, outbox, usage: USAGE };
  await store.turns.settle(conversation, { turnId, attempt: 1 }, record);
  return store.outbox.unsent(conversation);
}

const only = (items: readonly OutboxItem[]): OutboxItem => {
  if (items[0] === undefined || items.length > 1) throw new Error(`${String(items.length)} items instead of one`);
  return items[0];
};

describe('the outbox', () => {
  it('gives messages in the order in which they are to be sent', async () => {
    await settle('b', CONVERSATION.customerId, 11, 1000);
    const ids = (await settle('a', CONVERSATION.customerId, 1, 2000)).map(({ id }) => id.slice(31));
    expect(ids).toEqual([...Array.from({ length: 11 }, (_, index) => `b.${String(index + 1)}`), 'a.1']);
  });

  it('shows the relay unsent messages of all conversations of a business, without reading sent ones', async () => {
    const sent = only(await settle('a', 'c_00000000000000aa', 1, 1000));
    await store.outbox.claim(sent, 1000, 1000);
    await store.outbox.mark(sent, 1, { state: 'sent', messageId: 'wamid.x' });
    await settle('b', 'c_00000000000000bb', 1, 1000);
    await settle('c', 'c_00000000000000cc', 1, 2000);
    store.operations();
    const stale = await store.outbox.stale(BUSINESS, 99_000);
    expect(stale.map(({ conversation }) => conversation.customerId)).toEqual([
      'c_00000000000000bb',
      'c_00000000000000cc',
    ]);
    expect(store.operations()).toEqual(['Query', 'BatchGetItem']);
  });

  it('believes a status over a refusal: an earlier try was accepted', async () => {
    const item = only(await settle('a', CONVERSATION.customerId, 1, 1000));
    await store.outbox.claim(item, 2000, 1000);
    await store.outbox.claim({ ...item, attempts: 1 }, 3001, 1000);
    await store.outbox.mark(item, 2, { state: 'pending' });
    await store.outbox.recordStatus(item.id, 'sent', undefined);
    expect(await store.outbox.unsent(CONVERSATION)).toEqual([]);
    expect(await store.outbox.claim({ ...item, attempts: 2 }, 9000, 1000)).toBeUndefined();
  });

  it('keeps a message sent whatever is marked later', async () => {
    const item = only(await settle('a', CONVERSATION.customerId, 1, 1000));
    await store.outbox.claim(item, 2000, 1000);
    await store.outbox.recordStatus(item.id, 'delivered', undefined);
    await store.outbox.mark(item, 1, { state: 'pending' });
    await store.outbox.mark(item, 1, { state: 'failed' });
    expect(await store.outbox.unsent(CONVERSATION)).toEqual([]);
  });

  it('records status and answer of a send that come at once', async () => {
    const item = only(await settle('a', CONVERSATION.customerId, 1, 1000));
    await store.outbox.claim(item, 2000, 1000);
    await Promise.all([
      store.outbox.mark(item, 1, { state: 'sent', messageId: 'wamid.x' }),
      ...['sent', 'delivered', 'read'].map((status) => store.outbox.recordStatus(item.id, status, undefined)),
    ]);
    expect(await store.outbox.unsent(CONVERSATION)).toEqual([]);
  });

  it('reads items of an earlier version, which knew no templates', async () => {
    const { businessId, customerId } = CONVERSATION;
    const id = `${'e'.repeat(32)}.1`;
    const documents = DynamoDBDocumentClient.from(store.client);
    const payload = { type: 'text', text: { body: 'Bonjour' } };
    const old = { v: 1, rev: 1, id, conversation: CONVERSATION, payload, createdAt: 1000, position: 0, ttl: 9e9 };
    for (const Item of [
      { pk: `OUTBOX#${id}`, sk: 'ITEM', ...old, state: 'pending', attempts: 0 },
      { pk: `B#${businessId}#UNSENT`, sk: `${customerId}#${id}`, v: 1, id, ttl: 9e9 },
    ]) {
      await documents.send(new PutCommand({ TableName: store.tableName, Item }));
    }
    const item = only(await store.outbox.unsent(CONVERSATION));
    expect(item).toEqual({ id, conversation: CONVERSATION, payload, createdAt: 1000, state: 'pending', attempts: 0 });
    expect(await store.outbox.claim(item, 2000, 1000, 'template')).toBe(1);
  });

  describe('a message that never arrives', () => {
    const sentItem = async (): Promise<OutboxItem> => {
      const item = only(await settle('a', CONVERSATION.customerId, 1, 1000));
      await store.outbox.claim(item, 2000, 1000);
      await store.outbox.mark(item, 1, { state: 'sent', messageId: 'wamid.x' });
      return item;
    };

    it('is told once, whether it was refused or failed later', async () => {
      const refused = only(await settle('b', 'c_00000000000000bb', 1, 1000));
      await store.outbox.claim(refused, 2000, 1000);
      await store.outbox.mark(refused, 1, { state: 'failed', errorCode: 131_026 });
      const failed = await sentItem();
      for (let repetition = 0; repetition < 2; repetition += 1) {
        await store.outbox.recordStatus(failed.id, 'failed', 131_049);
      }
      const events = await store.messageFailures.pending(BUSINESS);
      expect(events).toEqual(
        [
          { ...failed.conversation, messageId: failed.id, code: 131_049 },
          { ...refused.conversation, messageId: refused.id, code: 131_026 },
        ].map((event) => ({
          v: 1,
          id: `message.failed/${event.messageId}`,
          type: 'message.failed',
          at: '1970-01-01T00:00:01.000Z',
          ...event,
        })),
      );
      for (const event of events) await store.messageFailures.markPublished(event);
      await store.outbox.recordStatus(failed.id, 'failed', 131_049);
      expect(await store.messageFailures.pending(BUSINESS)).toEqual([]);
    });

    it('is not told of one that goes out once more, or arrived', async () => {
      const item = await sentItem();
      await store.outbox.recordStatus(item.id, 'failed', 131_047);
      await store.outbox.claim({ ...item, attempts: 1 }, 5000, 1000, 'template');
      await store.outbox.recordStatus(`${item.id}~2`, 'delivered', undefined);
      await store.outbox.recordStatus(`${item.id}~2`, 'failed', 131_000);
      expect(await store.messageFailures.pending(BUSINESS)).toEqual([]);
    });
  });
});
