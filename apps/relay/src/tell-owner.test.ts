import { describe, expect, it } from '@jest/globals';
import type { Handoff } from '@randevou/conversation';
import { createMemoryStore, inboxMessage, sampleProfile } from '@randevou/conversation/testing';
import { render, renderTemplate } from '@randevou/whatsapp-outbound';
import { countedOutbox } from './counted-outbox.ts';
import { tellOwner } from './tell-owner.ts';

const NOW = Date.parse('2026-03-02T05:00:00Z');

async function setUp() {
  const store = createMemoryStore([sampleProfile]);
  const { customerId } = await store.customers.resolve('la-kaz', { phone: '+23057001234' }, 'Anya');
  const conversation = { businessId: 'la-kaz', customerId };
  const ask = async (turnId: string) => {
    const message = inboxMessage(`m${turnId}`, NOW);
    await store.inbox.receive(conversation, message);
    await store.turns.claim(conversation, { turnId, messages: [message], now: NOW, leaseMs: 1000 });
    const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
    const handoff: Handoff = {
      conversation,
      turnId,
      at: NOW,
      until: NOW + 3_600_000,
      reason: 'asked',
      wish: {},
      bookings: [],
    };
    await store.turns.settle(
      conversation,
      { turnId, attempt: 1 },
      { session: { v: 1, history: [] }, outbox: [], usage, handoff, keepUntil: NOW + 86_400_000 },
    );
  };
  const options = {
    ...store,
    outbox: countedOutbox(store),
    sender: { render, renderTemplate },
    now: () => NOW,
  };
  const owner = await store.customers.resolve('la-kaz', { phone: sampleProfile.owner.phone }, undefined);
  const told = () => store.outbox.unsent({ businessId: 'la-kaz', customerId: owner.customerId });
  return { store, ask, options, told };
}

describe('tellOwner', () => {
  it('puts one message to the owner into the outbox, with its template, and counts it', async () => {
    const { store, ask, options, told } = await setUp();
    await ask('a'.repeat(32));
    expect(await tellOwner(options, 'la-kaz')).toBe(1);
    expect(await tellOwner(options, 'la-kaz')).toBe(0);
    const [item, ...more] = await told();
    expect(more).toEqual([]);
    expect(item?.id).toBe(`n.la-kaz.person.${'a'.repeat(32)}.0`);
    expect(JSON.stringify(item?.payload)).toContain('Anya');
    expect(JSON.stringify(item?.template)).toContain('randevou_person_requested_v1');
    expect(await store.budgets.spent('la-kaz', '2026-03-02')).toEqual({ tokens: 0, messages: 1 });
  });

  it('is one message also when a run dies before it is marked', async () => {
    const { ask, options, told } = await setUp();
    await ask('a'.repeat(32));
    const dying = {
      ...options,
      handoffs: { ...options.handoffs, markTold: () => Promise.reject(new Error('died')) },
    };
    await expect(tellOwner(dying, 'la-kaz')).rejects.toThrow('died');
    expect(await tellOwner(options, 'la-kaz')).toBe(1);
    expect(await told()).toHaveLength(1);
  });

  it('tells of each new request, and nothing of a business that it does not know', async () => {
    const { ask, options, told } = await setUp();
    await ask('a'.repeat(32));
    await tellOwner(options, 'la-kaz');
    await ask('b'.repeat(32));
    expect(await tellOwner(options, 'la-kaz')).toBe(1);
    expect(await told()).toHaveLength(2);
    expect(await tellOwner(options, 'elsewhere')).toBe(0);
  });
});
