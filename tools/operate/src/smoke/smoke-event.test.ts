import { SMOKE } from '@randevou/contracts';
import { verifySmokeEvent } from '@randevou/stage';
import { describe, expect, it } from '@jest/globals';
import { toSmokeEvent } from './smoke-event.ts';
import { SMOKE_PROFILE } from './smoke-profile.ts';

const NOW = Date.parse('2026-03-02T05:00:00Z');
const key = { hmacKey: btoa('s'.repeat(32)) };

describe('toSmokeEvent', () => {
  it('is what WhatsApp sends to the number of the smoke test, signed', () => {
    const content = { tap: { id: 'confirm', title: 'Confirm', via: 'button' } } as const;
    const message: unknown = JSON.parse(
      toSmokeEvent({ messageId: 'smoke.1', phone: '+999100000001', content, at: NOW }, key),
    );
    expect(verifySmokeEvent(message, { keys: [key], now: NOW })).toBe(true);
    const { whatsAppWebhookEntry } = message as { whatsAppWebhookEntry: string };
    const { changes } = JSON.parse(whatsAppWebhookEntry) as { changes: unknown[] };
    expect(changes).toMatchObject([
      {
        field: 'messages',
        value: {
          metadata: { phone_number_id: SMOKE_PROFILE.channel.phoneNumberId },
          messages: [
            {
              id: 'smoke.1',
              from: '999100000001',
              timestamp: '1772427600',
              interactive: { type: 'button_reply', button_reply: { id: 'confirm', title: 'Confirm' } },
            },
          ],
        },
      },
    ]);
    expect(SMOKE_PROFILE.channel.originationPhoneNumberId).toBe(SMOKE.originationPhoneNumberId);
  });
});
