import type { InboundEvent, InboundNotice } from '@randevou/contracts';
import { Id, lenient } from './fields.ts';
import { readContacts } from './find-sender.ts';
import { child, guarded, items, type Part, type Reject } from './part.ts';
import { withoutUndefined } from './without-undefined.ts';
import type { Notification } from './read-envelope.ts';
import { readMessage } from './read-message.ts';
import { readNotice } from './read-notice.ts';
import { readStatus } from './read-status.ts';

/** All events of one change. Whatever is neither message nor status is a notice, so nothing gets lost unseen. */
export function readChange(change: Part, notification: Notification, reject: Reject): InboundEvent[] {
  const value = child(change, 'value');
  const messages = child(value, 'messages');
  const statuses = child(value, 'statuses');
  const field = child(change, 'field').value ?? 'messages';
  if (typeof value.value !== 'object' || value.value === null) {
    reject({ path: value.path, reason: 'expected an object' });
    return [];
  }

  const own = lenient(Id).parse(child(child(value, 'metadata'), 'phone_number_id').value);
  const phoneNumberId = own ?? lenient(Id).parse(notification.onlyPhoneNumberId);
  const name = typeof field === 'string' ? field : 'unknown';
  const notice: InboundNotice = withoutUndefined({
    type: 'notice',
    field: name,
    wabaId: lenient(Id).parse(child(notification.entry, 'id').value),
    phoneNumberId,
    value: value.value,
  });
  if (name !== 'messages') return [{ ...notice, ...readNotice(name, value, reject) }];
  const faults = child(value, 'errors');
  const others: InboundEvent[] =
    faults.value !== undefined || (messages.value === undefined && statuses.value === undefined) ? [notice] : [];

  if (phoneNumberId === undefined) {
    if (messages.value === undefined && statuses.value === undefined) return others;
    reject({ path: child(child(value, 'metadata'), 'phone_number_id').path, reason: 'expected an id' });
    return others;
  }
  const contacts = readContacts(value);
  const read = (part: Part, parse: (part: Part) => InboundEvent | undefined) =>
    guarded(part, reject, () => {
      const event = parse(part);
      return event === undefined ? [] : [event];
    });
  return [
    ...items(messages, reject).flatMap((part) => read(part, () => readMessage(part, phoneNumberId, contacts, reject))),
    ...items(statuses, reject).flatMap((part) => read(part, () => readStatus(part, phoneNumberId, reject))),
    ...others,
  ];
}
