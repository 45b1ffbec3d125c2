import { child, decode, guarded, items, type Part, type Reject } from './part.ts';

/** One notification of AWS End User Messaging Social, unpacked. */
export interface Notification {
  /** What WhatsApp sent: `{ id, changes }`. */
  readonly entry: Part;
  /** The only number of the notification, for a change that does not name its own. */
  readonly onlyPhoneNumberId: unknown;
}

/**
 * The notifications in an event of Lambda: from SNS; from SQS with an SNS notification as body, raw or not; or from SQS
 * with an event of SNS that an asynchronous invocation failed with. A broken record is rejected and costs only itself.
 */
export function readEnvelope(event: Part, reject: Reject): Notification[] {
  return readRecords(event, reject, (record) => readRecord(record, reject));
}

function readRecords(event: Part, reject: Reject, readOne: (record: Part) => Notification[]): Notification[] {
  const records = child(event, 'Records');
  if (records.value === undefined) {
    reject({ path: records.path, reason: 'expected the records of an SNS or SQS event' });
    return [];
  }
  return items(records, reject).flatMap((record) => guarded(record, reject, readOne));
}

function readRecord(record: Part, reject: Reject): Notification[] {
  if (child(child(record, 'Sns'), 'Message').value !== undefined) return readSns(record, reject);
  const text = child(record, 'body');
  if (text.value === undefined) {
    reject({ path: record.path, reason: 'expected Sns.Message or body' });
    return [];
  }
  const body = decode(text, reject);
  if (body === undefined) return [];
  const failed = child(body, 'requestPayload');
  // Events out of SQS are no asynchronous invocations, so one failure never holds another.
  if (failed.value !== undefined) return readRecords(failed, reject, (inner) => readSns(inner, reject));
  const wrapped = child(body, 'Message');
  return readMessage(wrapped.value === undefined ? body : decode(wrapped, reject), reject);
}

function readSns(record: Part, reject: Reject): Notification[] {
  const text = child(child(record, 'Sns'), 'Message');
  if (text.value === undefined) {
    reject({ path: record.path, reason: 'expected Sns.Message' });
    return [];
  }
  return readMessage(decode(text, reject), reject);
}

/** What End User Messaging Social publishes, decoded. */
function readMessage(message: Part | undefined, reject: Reject): Notification[] {
  const notification = message && readNotification(message, reject);
  return notification === undefined ? [] : [notification];
}

function readNotification(message: Part, reject: Reject): Notification | undefined {
  const text = child(message, 'whatsAppWebhookEntry');
  const entry = typeof text.value === 'object' && text.value !== null ? text : decode(text, reject);
  if (entry === undefined) return undefined;
  const numbers = child(child(message, 'context'), 'MetaPhoneNumberIds').value;
  const only: Part = { path: '', value: Array.isArray(numbers) && numbers.length === 1 ? numbers[0] : undefined };
  return { entry, onlyPhoneNumberId: child(only, 'metaPhoneNumberId').value };
}
