import { describe, expect, it } from '@jest/globals';
import type { Notification } from '../messaging/sns-service.ts';
import type { SentMessage } from './social-messaging-service.ts';
import { createWhatsApp } from './whatsapp-channel.ts';

const HOUR = 3_600_000;
const channel = {
  phoneNumberId: '106540352242922',
  originationPhoneNumberId: `phone-number-id-${'0'.repeat(32)}`,
  displayPhoneNumber: '+2305550100',
};

async function setUp() {
  const clock = { at: 1_000_000, now: () => clock.at };
  const published: Notification[] = [];
  const whatsapp = createWhatsApp({
    topicArn: 'arn:aws:sns:us-east-1:0:whatsapp',
    clock,
    publish: (notification) => Promise.resolve(void published.push(notification)),
  });
  whatsapp.connect(channel);
  await whatsapp.deliver(channel, {
    contacts: [{ wa_id: '23057001234', user_id: 'MU.abc' }],
    messages: [{ id: 'wamid.1', from: '23057001234', type: 'text', text: { body: 'hello' } }],
  });
  const accept = (to: string, type: string): string => {
    const message: SentMessage = {
      sequence: 1,
      wamid: 'wamid.out',
      at: clock.at,
      to,
      originationPhoneNumberId: channel.originationPhoneNumberId,
      payload: { type, biz_opaque_callback_data: 'item-1' },
    };
    published.length = 0;
    whatsapp.accept(message);
    return published.map(({ message: text }) => text).join();
  };
  return { clock, whatsapp, accept };
}

describe('the 24 hours of a customer', () => {
  it.each(['+23057001234', 'MU.abc'])('are counted for %s, by any of their names', async (to) => {
    const { clock, whatsapp, accept } = await setUp();
    clock.at += 24 * HOUR - 1;
    expect(accept(to, 'text')).toContain('delivered');
    clock.at += 1;
    const status = accept(to, 'text');
    expect(status).toContain('131047');
    expect(status).toContain('item-1');
    expect(status).not.toContain('delivered');
    expect(accept(to, 'template')).toContain('delivered');
    expect(whatsapp.sent.map(({ payload }) => payload['type'])).toEqual(['text', 'template']);
    expect(whatsapp.undelivered).toHaveLength(1);
  });

  it('are not known of somebody who never wrote', async () => {
    const { accept } = await setUp();
    expect(accept('+23057009999', 'text')).toContain('delivered');
  });
});
