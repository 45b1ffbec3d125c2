import { child, decode, guarded, items, type Part, type Reject } from './part.ts';

/** One notification of AWS End User Messaging Social, unpacked. */
export interface Notification {
  /** What WhatsApp sent: `{ id, changes }`. */
  readonly entry: Part;
  /** The only number of the notification, for a change that does not name its own. */
  readonly onlyPhoneNumberId: unknown;
}

/**
 * The notifications in an event of Lambda: from SNS, or from SQS with an SNS notification as body, or from SQS with
 * raw delivery. A broken record is rejected and costs only itself.
 */
export function readEnvelope(event: Part, reject: Reject): Notification[] {
  const records = child(event, 'Records');
  if (records.value === undefined) {
    reject({ path: records.path, reason: 'expected the records of an SNS or SQS event' });
    return [];
  }
  return items(records, reject).flatMap((record) =>
    guarded(record, reject, () => {
      const message = readRecord(record, reject);
      const notification = message === undefined ? undefined : readNotification(message, reject);
      return notification === undefined ? [] : [notification];
    }),
  );
}

/** The message of End User Messaging Social, decoded. */
function readRecord(record: Part, reject: Reject): Part | undefined {
  const sns = child(child(record, 'Sns'), 'Message');
  if (sns.value !== undefined) return decode(sns, reject);
  const body = child(record, 'body');
  if (body.value === undefined) {
    reject({ path: record.path, reason: 'expected Sns.Message or body' });
    return undefined;
  }
  const decoded = decode(body, reject);
  if (decoded === undefined) return undefined;
  const wrapped = child(decoded, 'Message');
  return wrapped.value === undefined ? decoded : decode(wrapped, reject);
}

function readNotification(message: Part, reject: Reject): Notification | undefined {
  const text = child(message, 'whatsAppWebhookEntry');
  const entry = typeof text.value === 'object' && text.value !== null ? text : decode(text, reject);
  if (entry === undefined) return undefined;
  const numbers = child(child(message, 'context'), 'MetaPhoneNumberIds').value;
  const only: Part = { path: '', value: Array.isArray(numbers) && numbers.length === 1 ? numbers[0] : undefined };
  return { entry, onlyPhoneNumberId: child(only, 'metaPhoneNumberId').value };
}
