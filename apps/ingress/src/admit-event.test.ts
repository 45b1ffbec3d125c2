import { SMOKE } from '@randevou/contracts';
import { signSmokeEntry } from '@randevou/stage';
import { describe, expect, it } from '@jest/globals';
import { admitEvent } from './admit-event.ts';

const NOW = Date.parse('2026-03-02T05:00:00Z');
const key = { hmacKey: btoa('s'.repeat(32)) };
const change = (phoneNumberId: string, id: string) => ({
  field: 'messages',
  value: {
    metadata: { phone_number_id: phoneNumberId },
    messages: [{ id, from: '9990000002', timestamp: '1772427600', type: 'text', text: { body: 'Hi' } }],
  },
});

function snsEvent(changes: readonly unknown[], signed?: (entry: string) => unknown) {
  const entry = JSON.stringify({ id: '1', changes });
  const message = { whatsAppWebhookEntry: entry, ...(signed && { randevouSmoke: signed(entry) }) };
  return { Records: [{ Sns: { Message: JSON.stringify(message) } }] };
}

const admit = (event: unknown) => admitEvent({ smokeKeys: async () => [key], now: () => NOW }, event);

describe('admitEvent', () => {
  it('takes what comes back from the retry queue, but no smoke test: the time of its signature is over', async () => {
    const customers = snsEvent([change('100000000000002', 'm2')]);
    const smoke = snsEvent([change(SMOKE.phoneNumberId, 'm1')], (entry) => signSmokeEntry(entry, NOW, key));
    const requestPayload = { Records: [...customers.Records, ...smoke.Records] };
    const failure = { version: '1.0', requestContext: { condition: 'RetriesExhausted' }, requestPayload };
    const { events, rejected } = await admit({ Records: [{ body: JSON.stringify(failure) }] });
    expect(events).toMatchObject([{ messageId: 'm2' }]);
    expect(rejected).toHaveLength(1);
  });

  it('takes a signed event of the smoke test', async () => {
    const event = snsEvent([change(SMOKE.phoneNumberId, 'm1')], (entry) => signSmokeEntry(entry, NOW, key));
    const { events, rejected } = await admit(event);
    expect(events).toMatchObject([{ messageId: 'm1' }]);
    expect(rejected).toEqual([]);
  });

  it.each([
    ['without a signature', undefined],
    ['with an old one', (entry: string) => signSmokeEntry(entry, NOW - 600_000, key)],
    ['with one of another stage', (entry: string) => signSmokeEntry(entry, NOW, { hmacKey: btoa('x'.repeat(32)) })],
    ['with one of another entry', () => signSmokeEntry('{}', NOW, key)],
  ])('refuses one %s, and nothing beside it', async (_, signed) => {
    const event = snsEvent([change(SMOKE.phoneNumberId, 'm1'), change('100000000000002', 'm2')], signed);
    const { events, rejected } = await admit(event);
    expect(events).toMatchObject([{ messageId: 'm2' }]);
    expect(rejected).toEqual([{ path: 'Records', reason: expect.stringContaining('signature') }]);
  });

  it('asks for no key for the messages of customers', async () => {
    const smokeKeys = () => Promise.reject(new Error('asked'));
    const { events } = await admitEvent({ smokeKeys, now: () => NOW }, snsEvent([change('100000000000002', 'm2')]));
    expect(events).toHaveLength(1);
  });
});
