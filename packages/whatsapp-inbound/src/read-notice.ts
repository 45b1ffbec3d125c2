import { UserId, type InboundNotice, type WhatsAppIdentity } from '@randevou/contracts';
import * as z from 'zod';
import { lenient, Phone, Timestamp } from './fields.ts';
import { child, guarded, items, read, type Part, type Reject } from './part.ts';

type Relink = NonNullable<InboundNotice['relinks']>[number];
type Preference = NonNullable<InboundNotice['preferences']>[number];

const Update = z.object({
  wa_id: lenient(Phone),
  user_id: z.object({ previous: lenient(UserId), current: UserId }),
});
const Preferred = z.object({
  wa_id: lenient(Phone),
  user_id: lenient(UserId),
  value: z.enum(['stop', 'resume']),
  timestamp: Timestamp,
});

/**
 * What a notice says about people, beside its value; the fields that say nothing about them have nothing. The phone
 * number of an id that has changed is the one that goes with the new id.
 */
export function readNotice(field: string, value: Part, reject: Reject): Pick<InboundNotice, 'relinks' | 'preferences'> {
  if (field === 'user_id_update') return { relinks: readAll(value, field, readRelink, reject) };
  if (field === 'user_preferences') return { preferences: readAll(value, field, readPreference, reject) };
  return {};
}

function readAll<T>(
  value: Part,
  field: string,
  readOne: (part: Part, reject: Reject) => T | undefined,
  reject: Reject,
): T[] {
  const list = child(value, field);
  if (list.value === undefined) reject({ path: list.path, reason: 'expected a list' });
  return items(list, reject).flatMap((part) =>
    guarded(part, reject, () => {
      const one = readOne(part, reject);
      return one === undefined ? [] : [one];
    }),
  );
}

function readRelink(part: Part, reject: Reject): Relink | undefined {
  const update = read(part, Update, reject);
  if (update === undefined) return undefined;
  const { previous, current } = update.user_id;
  const from = identity(update.wa_id, previous);
  const to = identity(update.wa_id, current);
  if (from === undefined || to === undefined) {
    reject({ path: child(child(part, 'user_id'), 'previous').path, reason: 'expected a user id' });
    return undefined;
  }
  return { from, to };
}

function readPreference(part: Part, reject: Reject): Preference | undefined {
  const preferred = read(part, Preferred, reject);
  if (preferred === undefined) return undefined;
  const from = identity(preferred.wa_id, preferred.user_id);
  if (from === undefined) {
    reject({ path: child(part, 'wa_id').path, reason: 'expected a phone number or a user id' });
    return undefined;
  }
  return { from, at: preferred.timestamp, wanted: preferred.value === 'resume' };
}

function identity(phone: string | undefined, userId: string | undefined): WhatsAppIdentity | undefined {
  if (phone === undefined && userId === undefined) return undefined;
  return { ...(phone === undefined ? {} : { phone }), ...(userId === undefined ? {} : { userId }) };
}
