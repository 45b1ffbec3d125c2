import { randomUUID } from 'node:crypto';
import type { Notification } from '../messaging/sns-service.ts';

/** Where a business's number is known under Meta's and under AWS's id. */
export interface Channel {
  /** Meta's `phone_number_id`. */
  readonly phoneNumberId: string;
  readonly originationPhoneNumberId: string;
  readonly displayPhoneNumber: string;
}

/** The `value` of one change, without what is the same in all of them. */
export interface WebhookValue {
  readonly contacts?: readonly unknown[];
  readonly messages?: readonly unknown[];
  readonly statuses?: readonly unknown[];
}

const ACCOUNT = '000000000000';
const WABA_ID = '100000000000001';

/** The notification in which AWS wraps WhatsApp's webhook: JSON in JSON. */
export function toNotification(topicArn: string, channel: Channel, value: WebhookValue, now: number): Notification {
  const region = topicArn.split(':')[3] ?? 'us-east-1';
  const entry = {
    id: WABA_ID,
    changes: [
      {
        field: 'messages',
        value: {
          messaging_product: 'whatsapp',
          metadata: {
            display_phone_number: channel.displayPhoneNumber.replace('+', ''),
            phone_number_id: channel.phoneNumberId,
          },
          ...value,
        },
      },
    ],
  };
  const numberArn = channel.originationPhoneNumberId.startsWith('arn:')
    ? channel.originationPhoneNumberId
    : `arn:aws:social-messaging:${region}:${ACCOUNT}:phone-number-id/${channel.originationPhoneNumberId.replace('phone-number-id-', '')}`;
  return {
    messageId: randomUUID(),
    topicArn,
    attributes: {},
    message: JSON.stringify({
      context: {
        MetaWabaIds: [{ wabaId: WABA_ID, arn: `arn:aws:social-messaging:${region}:${ACCOUNT}:waba/${WABA_ID}` }],
        MetaPhoneNumberIds: [{ metaPhoneNumberId: channel.phoneNumberId, arn: numberArn }],
      },
      whatsAppWebhookEntry: JSON.stringify(entry),
      aws_account_id: ACCOUNT,
      message_timestamp: new Date(now).toISOString(),
    }),
  };
}
