import { UserId, type InboundMessage } from '@randevou/contracts';
import * as z from 'zod';
import { lenient, Phone } from './fields.ts';
import { child, type Part } from './part.ts';
import { withoutUndefined } from './without-undefined.ts';

/** A person in the `contacts` of a change; every field may be absent. */
export interface Contact {
  readonly phone?: string | undefined;
  readonly userId?: string | undefined;
  readonly profileName?: string | undefined;
}

const ContactFields = z.object({
  wa_id: lenient(Phone),
  user_id: lenient(UserId),
  profile: lenient(z.object({ name: lenient(z.string()), username: lenient(z.string()) })),
});
const SenderFields = z.object({
  from: lenient(z.union([Phone, UserId])),
  from_user_id: lenient(UserId),
  /** A changed user id may come without any other sender. */
  system: lenient(z.object({ previous_user_id: lenient(UserId) })),
});

/** What is not in the form of a contact is none: a name is not worth a message. */
export function readContacts(value: Part): Contact[] {
  const contacts = child(value, 'contacts').value;
  if (!Array.isArray(contacts)) return [];
  return contacts.flatMap((contact: unknown) => {
    const parsed = ContactFields.safeParse(contact);
    if (!parsed.success) return [];
    const { wa_id: phone, user_id: userId, profile } = parsed.data;
    return [{ phone, userId, profileName: profile?.name ?? profile?.username }];
  });
}

/**
 * Who sent the message: its own `from` and user id, completed by the contact that is the same person. Where the
 * message names nobody, the only contact of its change did.
 */
export function findSender(message: Part, contacts: readonly Contact[]): InboundMessage['from'] | undefined {
  const parsed = SenderFields.safeParse(message.value);
  const from = parsed.data?.from;
  const phone = from?.startsWith('+') === true ? from : undefined;
  const previous = parsed.data?.system?.previous_user_id;
  const userId = previous ?? parsed.data?.from_user_id ?? (phone === undefined ? from : undefined);
  const contact =
    contacts.find((one) => userId !== undefined && one.userId === userId) ??
    contacts.find((one) => phone !== undefined && one.phone === phone && agrees(one.userId, userId)) ??
    contacts.find((one) => contacts.length === 1 && agrees(one.phone, phone) && agrees(one.userId, userId));
  const sender = withoutUndefined({
    phone: phone ?? contact?.phone,
    userId: userId ?? contact?.userId,
    profileName: contact?.profileName,
  });
  return sender.phone === undefined && sender.userId === undefined ? undefined : sender;
}

/** The same phone number with another user id is another person. */
function agrees(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
