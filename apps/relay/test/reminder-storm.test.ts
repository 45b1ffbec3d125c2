import { afterEach, describe, expect, it } from '@jest/globals';
import { templateMessage } from '@randevou/contracts';
import { relayOutbox, type DeliveryCount } from '@randevou/conversation';
import { createMemoryStore, sampleProfile } from '@randevou/conversation/testing';
import { startSocialMessaging } from '@randevou/standins';
import { createSender, createSocialMessagingClient } from '@randevou/whatsapp-outbound';

const MINUTE = 60_000;
const REMINDERS = 500;
const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

describe('a storm of reminders', () => {
  it('arrives whole, each once, through a time in which the number may send nothing', async () => {
    const clock = { now: Date.parse('2026-03-02T08:00:00Z') };
    const closedFrom = clock.now;
    let calls = 0;
    const service = await startSocialMessaging({
      now: () => clock.now,
      // After the first hundred, until two minutes have passed.
      refuse: () =>
        (calls += 1) > 100 && clock.now < closedFrom + 2 * MINUTE
          ? { code: 130_429, message: 'Rate limit hit' }
          : undefined,
    });
    cleanUps.push(() => service.close());
    const client = createSocialMessagingClient({
      endpoint: service.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    cleanUps.push(() => client.destroy());
    const sender = createSender({ client });
    const store = createMemoryStore([sampleProfile]);
    const counts: DeliveryCount[] = [];

    for (let index = 0; index < REMINDERS; index += 1) {
      const phone = `+2305700${String(1000 + index)}`;
      const { customerId } = await store.customers.resolve(sampleProfile.id, { phone }, undefined);
      const conversation = { businessId: sampleProfile.id, customerId };
      // Every other one wrote lately.
      await store.contacts.wroteAt(conversation, clock.now - (index % 2 === 0 ? MINUTE : 72 * 60 * MINUTE));
      const template = sender.renderTemplate(
        templateMessage({
          name: 'reminder',
          language: 'en',
          parameters: { business: 'La Kaz', service: 'Dinner', day: 'Tuesday', time: '19:30', place: 'Port Louis' },
          buttons: { attend: 'attend|n|K7F3QZ', move: 'move|n|K7F3QZ', cancel: 'cancel|n|K7F3QZ' },
        }),
      );
      const [payload = {}] = sender.render({ text: 'See you on Tuesday at 19:30', options: [] });
      await store.outbox.put(conversation, [{ id: `reminder-${index}`, payload, template }], clock.now);
    }

    const deps = { ...store, sender, now: () => clock.now, count: (what: DeliveryCount) => counts.push(what) };
    const settled: number[] = [];
    for (let minute = 0; minute < 5; minute += 1) {
      settled.push(await relayOutbox(deps, sampleProfile.id));
      clock.now += MINUTE;
    }

    expect(new Set(service.sent.map(({ to }) => to)).size).toBe(REMINDERS);
    expect(service.sent).toHaveLength(REMINDERS);
    expect(service.sent.filter(({ payload }) => payload['type'] === 'template')).toHaveLength(REMINDERS / 2);
    // While the number was refused, only few tries were made to find that out.
    expect(settled.slice(0, 2)).toEqual([100, 0]);
    expect(counts.filter((what) => what === 'refused').length).toBeLessThan(12);
    expect(counts).not.toContain('given_up');
    expect(counts).not.toContain('doubtful_send');
  });
});
