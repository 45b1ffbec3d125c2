import { ConversationError } from './errors.ts';
import type { ConversationKey, Customers, Inbox, InboxMessage } from './ports.ts';

export interface MoveOnDeps {
  readonly customers: Pick<Customers, 'resolve'>;
  readonly inbox: Pick<Inbox, 'rehouse'>;
}

/**
 * Gives messages a conversation of their own that came just before their sender was forgotten: whoever goes on writing
 * is a new customer. Can be repeated.
 */
export async function moveOn(
  { customers, inbox }: MoveOnDeps,
  from: ConversationKey,
  messages: readonly InboxMessage[],
): Promise<ConversationKey> {
  const { businessId } = from;
  const sender = messages.at(-1)?.message.from;
  if (sender === undefined) {
    throw new ConversationError('unknown_conversation', 'a wake-up names a customer that is not stored');
  }
  const { phone, userId, profileName } = sender;
  const identity = { ...(phone === undefined ? {} : { phone }), ...(userId === undefined ? {} : { userId }) };
  const { customerId } = await customers.resolve(businessId, identity, profileName);
  // Not forgotten, but never stored as a customer: there is nowhere else to move to.
  if (customerId === from.customerId) return from;
  await inbox.rehouse(from, { businessId, customerId });
  return { businessId, customerId };
}
