import type { InboundMessage, MessageContent, WhatsAppIdentity } from '@randevou/contracts';
import type { ConversationKey, Contacts, Customers, Inbox, MessageKey, Profiles, Pseudonyms } from './ports.ts';

export interface TakeMessageDeps {
  readonly profiles: Profiles;
  readonly customers: Customers;
  readonly contacts: Contacts;
  readonly inbox: Inbox;
  readonly pseudonyms: Pseudonyms;
  readonly now: () => number;
}

export type MessageTaken =
  /** Waits for an answer. `key`: its pseudonym. */
  | { readonly as: 'stored' | 'duplicate'; readonly conversation: ConversationKey; readonly key: string }
  | { readonly as: 'edit'; readonly result: Awaited<ReturnType<Inbox['replace']>> }
  | { readonly as: 'relink'; readonly result: Awaited<ReturnType<Customers['relink']>> }
  /** To a number that no business has, or from nobody. */
  | { readonly as: 'unroutable' }
  /** Nothing is to be done about it. */
  | { readonly as: 'passed_over' };

/** Takes one message in. Only what is `stored`, now or before, may want an answer. */
export async function takeMessage(
  deps: TakeMessageDeps,
  message: InboundMessage,
  receivedAt: number,
): Promise<MessageTaken> {
  const { content, from } = message;
  const profile = await deps.profiles.byPhoneNumberId(message.phoneNumberId);
  if (profile === undefined || (from.phone === undefined && from.userId === undefined)) return { as: 'unroutable' };
  if (content.kind === 'system') return await takeSystem(deps, profile.id, message, content);

  // An edit is about its original: nobody comes back by the change of a message of before they were forgotten.
  const about = 'originalMessageId' in content ? content.originalMessageId : message.messageId;
  const names = await deps.pseudonyms.message(about);
  const first = content.kind === 'reaction' ? undefined : names;
  const customer = await deps.customers.resolveSender(profile.id, identity(from), from.profileName, first);
  if (customer === undefined) return { as: 'passed_over' };
  const conversation: ConversationKey = { businessId: profile.id, customerId: customer.customerId };
  // Whatever a person sends opens their 24 hours; only what WhatsApp says of them does not.
  await deps.contacts.wroteAt(conversation, Math.min(Date.parse(message.at), deps.now()));

  switch (content.kind) {
    case 'reaction':
      return { as: 'passed_over' };
    case 'edit':
      if (content.text === undefined) return { as: 'passed_over' };
      return await takeEdit(deps, conversation, message, names, { kind: 'text', text: content.text });
    case 'revoke':
      return await takeEdit(deps, conversation, message, names, undefined);
    case 'text':
    case 'tap':
    case 'media':
    case 'location':
    case 'contacts':
    case 'flow':
    case 'order':
    case 'unsupported': {
      const { key, others } = names;
      const as = await deps.inbox.receive(conversation, { key, receivedAt, message }, others);
      return { as, conversation, key };
    }
  }
}

async function takeEdit(
  deps: TakeMessageDeps,
  conversation: ConversationKey,
  message: InboundMessage,
  { key, others }: MessageKey,
  content: MessageContent | undefined,
): Promise<MessageTaken> {
  return { as: 'edit', result: await deps.inbox.replace(conversation, key, content, Date.parse(message.at), others) };
}

/** A new phone number or user id. Nobody becomes a customer by it. */
async function takeSystem(
  deps: TakeMessageDeps,
  businessId: string,
  { from }: InboundMessage,
  { newPhone, newUserId }: Extract<MessageContent, { kind: 'system' }>,
): Promise<MessageTaken> {
  if (newPhone === undefined && newUserId === undefined) return { as: 'passed_over' };
  // Beside the old phone number the user id may be the new one already: it says nothing about who they were.
  const isNew = from.phone !== undefined && from.userId === newUserId;
  const before = identity({ phone: from.phone, userId: isNew ? undefined : from.userId });
  const after = identity({ phone: newPhone, userId: newUserId });
  return { as: 'relink', result: await deps.customers.relink(businessId, before, after) };
}

function identity({ phone, userId }: { phone?: string | undefined; userId?: string | undefined }): WhatsAppIdentity {
  return { ...(phone === undefined ? {} : { phone }), ...(userId === undefined ? {} : { userId }) };
}
