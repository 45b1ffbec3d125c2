import { SMOKE, type HmacKey } from '@randevou/contracts';
import { signSmokeEntry } from '@randevou/stage';

export type SmokeContent =
  | { readonly text: string }
  /** An option of a reply. `via`: how it was shown. */
  | { readonly tap: { readonly id: string; readonly title: string; readonly via: 'button' | 'list' } };

export interface SmokeMessage {
  readonly messageId: string;
  /** Of the sender. */
  readonly phone: string;
  readonly content: SmokeContent;
  /** Epoch milliseconds, now. */
  readonly at: number;
}

const WABA_ID = '0'.repeat(15);

/** What End User Messaging Social would put on the inbound topic for a message of WhatsApp, with the stage's signature. */
export function toSmokeEvent({ messageId, phone, content, at }: SmokeMessage, key: Pick<HmacKey, 'hmacKey'>): string {
  const from = phone.replace('+', '');
  const message = { id: messageId, from, timestamp: String(Math.floor(at / 1000)), ...toWebhook(content) };
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: SMOKE.businessPhone.replace('+', ''), phone_number_id: SMOKE.phoneNumberId },
    contacts: [{ wa_id: from, profile: { name: 'Smoke test' } }],
    messages: [message],
  };
  const whatsAppWebhookEntry = JSON.stringify({ id: WABA_ID, changes: [{ field: 'messages', value }] });
  return JSON.stringify({
    context: { MetaWabaIds: [], MetaPhoneNumberIds: [] },
    whatsAppWebhookEntry,
    aws_account_id: '000000000000',
    message_timestamp: new Date(at).toISOString(),
    randevouSmoke: signSmokeEntry(whatsAppWebhookEntry, at, key),
  });
}

function toWebhook(content: SmokeContent): Readonly<Record<string, unknown>> {
  if ('text' in content) return { type: 'text', text: { body: content.text } };
  const { id, title, via } = content.tap;
  const type = `${via}_reply`;
  return { type: 'interactive', interactive: { type, [type]: { id, title } } };
}
