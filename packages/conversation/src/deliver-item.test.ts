import { describe, expect, it } from '@jest/globals';
import { decodeOptionId } from '@randevou/contracts';
import { createMemorySender, createMemoryStore, sampleProfile, type Answer } from '../test/index.ts';
import { deliverItem, type DeliverDeps, type DeliveryCount } from './deliver-item.ts';
import type { ConversationKey, OutboxDraft } from './ports.ts';
import { relayOutbox } from './relay-outbox.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-03-02T12:00:00Z');
const freeForm = { type: 'text', text: { body: 'See you tomorrow' } };
const template = { type: 'template', text: { body: 'reminder' } };
const reminder: OutboxDraft = { id: 'reminder-1', payload: freeForm, template, language: 'fr' };
const answer: OutboxDraft = { id: 'answer-1', payload: freeForm };

/** One customer who wrote so many hours ago, and what waits for them. */
async function setUp(
  { wroteHoursAgo, answers = [] }: { wroteHoursAgo?: number; answers?: Answer[] },
  ...drafts: OutboxDraft[]
) {
  const store = createMemoryStore([sampleProfile]);
  const phone = createMemorySender(answers);
  const clock = { now: NOON };
  const counts: DeliveryCount[] = [];
  const { customerId } = await store.customers.resolve('la-kaz', { phone: '+23057001234' }, 'Anya');
  const conversation: ConversationKey = { businessId: 'la-kaz', customerId };
  if (wroteHoursAgo !== undefined) await store.contacts.wroteAt(conversation, NOON - wroteHoursAgo * HOUR);
  await store.outbox.put(conversation, drafts, NOON);
  const deps: DeliverDeps = {
    ...store,
    sender: phone.sender,
    now: () => clock.now,
    count: (what) => counts.push(what),
  };
  const item = async () => (await store.outbox.unsent(conversation))[0];
  const deliver = async () => {
    const next = await item();
    if (next === undefined) throw new Error('nothing is left to send');
    return deliverItem(deps, next);
  };
  return {
    store,
    clock,
    counts,
    conversation,
    deps,
    item,
    deliver,
    types: () => phone.sent.map(({ payload }) => payload['type']),
    sent: phone.sent,
  };
}

describe('the 24 hours of a customer', () => {
  it.each([
    ['just now', 0, 'text'],
    ['23 hours and 58 minutes ago', 23 + 58 / 60, 'text'],
    ['23 hours, 59 minutes and a half ago', 23 + 59.5 / 60, 'template'],
    ['three days ago', 72, 'template'],
    ['at a time that nobody noted', undefined, 'text'],
  ])('decide how it goes to one who wrote %s', async (_when, wroteHoursAgo, type) => {
    const test = await setUp(wroteHoursAgo === undefined ? {} : { wroteHoursAgo }, reminder);
    expect(await test.deliver()).toEqual({ status: 'done' });
    expect(test.types()).toEqual([type]);
    expect(test.counts).toEqual([type === 'text' ? 'sent' : 'sent_template']);
  });

  it('leave a message without template to the one that says that an answer waits', async () => {
    const test = await setUp({ wroteHoursAgo: 30 }, { ...answer, language: 'fr' }, { ...answer, id: 'answer-2' });
    await test.deliver();
    await test.deliver();
    expect(test.sent.map(({ payload }) => payload)).toMatchObject([
      { template: { name: 'message_waiting', language: 'fr', parameters: ['La Kaz'] } },
      // Without a language of its own, in the business's.
      { template: { name: 'message_waiting', language: 'en' } },
    ]);
    const [button] = test.sent[0]?.payload['options'] as [{ id: string }];
    expect(decodeOptionId(button.id)).toMatchObject({ kind: 'read', nonce: expect.stringMatching(/^[0-9a-f]{8}$/) });
  });

  it('can be over although we thought not: then it goes as a template in the same breath', async () => {
    const test = await setUp({ wroteHoursAgo: 1, answers: ['window_closed'] }, reminder);
    expect(await test.deliver()).toEqual({ status: 'done' });
    expect(test.types()).toEqual(['template']);
    expect(test.counts).toEqual(['refused', 'window_closed', 'sent_template']);
  });

  it('can be over by a later status: then it goes once more, as a template, once', async () => {
    const test = await setUp({ wroteHoursAgo: 1 }, reminder);
    await test.deliver();
    for (let repetition = 0; repetition < 3; repetition += 1) {
      await test.store.outbox.recordStatus(reminder.id, 'failed', 131_047);
      test.clock.now += 60_000;
      await relayOutbox(test.deps, 'la-kaz');
    }
    expect(test.types()).toEqual(['text', 'template']);
  });

  it('do not bring a template back that failed', async () => {
    const test = await setUp({ wroteHoursAgo: 30, answers: ['window_closed'] }, reminder);
    await test.deliver();
    expect(await test.item()).toBeUndefined();
    expect(test.sent).toEqual([]);
    expect(test.counts).toEqual(['refused', 'refused_for_good', 'given_up']);
  });

  it('begin anew when the customer writes', async () => {
    const test = await setUp({ wroteHoursAgo: 1, answers: ['window_closed', 'throttled'] }, reminder);
    expect(await test.deliver()).toMatchObject({ status: 'later' });
    test.clock.now += 10_000;
    await test.store.contacts.wroteAt(test.conversation, test.clock.now);
    await test.deliver();
    expect(test.types()).toEqual(['text']);
  });
});

describe('a refusal', () => {
  it('for writing too much to one customer is waited out 4, 16, 64 seconds', async () => {
    const test = await setUp({ answers: ['pair_rate', 'pair_rate', 'pair_rate'] }, reminder);
    for (const seconds of [4, 16, 64]) {
      const at = test.clock.now + seconds * 1000;
      expect(await test.deliver()).toEqual({ status: 'later', at });
      test.clock.now = at - 1;
      expect(await test.deliver()).toEqual({ status: 'later', at });
      test.clock.now = at;
    }
    expect(await test.deliver()).toEqual({ status: 'done' });
    expect(test.sent).toHaveLength(1);
  });

  it('that somebody must do something about is counted as that, and tried again while it may be put right', async () => {
    const test = await setUp({ answers: ['unpaid'] }, reminder);
    expect(await test.deliver()).toMatchObject({ status: 'later', affects: 'number' });
    expect(test.counts).toEqual(['refused', 'owner_must_act', 'refused_for_now']);
  });

  it('for good is counted as a message that never went out', async () => {
    const test = await setUp({ answers: ['refused'] }, reminder);
    expect(await test.deliver()).toEqual({ status: 'done' });
    expect(test.counts).toEqual(['refused', 'refused_for_good', 'given_up']);
  });
});

describe('relayOutbox', () => {
  const crowd = async (answers: Answer[]) => {
    const test = await setUp({ answers });
    const customers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        test.store.customers.resolve('la-kaz', { phone: `+2305700${String(2000 + index)}` }, undefined),
      ),
    );
    for (const { customerId } of customers) {
      const conversation = { businessId: 'la-kaz', customerId };
      await test.store.outbox.put(conversation, [{ ...reminder, id: `r-${customerId}` }], NOON);
    }
    return test;
  };

  it('sends what was put outside of a turn at once', async () => {
    const test = await crowd([]);
    expect(await relayOutbox(test.deps, 'la-kaz')).toBe(40);
    expect(new Set(test.sent.map(({ to }) => to.phone)).size).toBe(40);
  });

  it('stops for all when the number has sent too much, and goes on later', async () => {
    const test = await crowd(['queued', 'queued', 'throttled']);
    const first = await relayOutbox(test.deps, 'la-kaz');
    expect(first).toBeLessThan(10);
    test.clock.now += 60_000;
    expect(first + (await relayOutbox(test.deps, 'la-kaz'))).toBe(40);
    expect(new Set(test.sent.map(({ to }) => to.phone)).size).toBe(40);
    expect(test.sent).toHaveLength(40);
  });

  it('goes on with the others when one customer has been sent too much', async () => {
    const test = await crowd(['pair_rate']);
    expect(await relayOutbox(test.deps, 'la-kaz')).toBe(39);
    test.clock.now += 60_000;
    expect(await relayOutbox(test.deps, 'la-kaz')).toBe(1);
  });

  it('begins nothing more when its time is up', async () => {
    const test = await crowd([]);
    const slow: DeliverDeps = {
      ...test.deps,
      sender: {
        ...test.deps.sender,
        deliver: (request) => ((test.clock.now += 5000), test.deps.sender.deliver(request)),
      },
    };
    expect(await relayOutbox(slow, 'la-kaz', { atOnce: 1 })).toBe(6);
    expect(await relayOutbox(test.deps, 'la-kaz')).toBe(34);
  });
});
