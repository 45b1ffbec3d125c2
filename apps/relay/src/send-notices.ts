import { createHash } from 'node:crypto';
import { readNotice, type DueNotice, type Ledger, type NoticeItem } from '@randevou/bookings';
import type { BusinessProfile } from '@randevou/contracts';
import type { Contacts, ConversationKey, Customers, Outbox, Profiles, Sender, Turns } from '@randevou/conversation';
import type { DueItemOf, DueItems } from '@randevou/store-dynamodb';
import { composeNotice } from '@randevou/turn';

export type NoticeKind = NoticeItem['kind'];

export interface NoticeOptions {
  readonly dueItems: Pick<DueItems, 'drop'> & {
    due(businessId: string, kind: NoticeKind, now: number): Promise<readonly DueItemOf<NoticeKind>[]>;
  };
  readonly ledger: Ledger;
  readonly profiles: Pick<Profiles, 'byId'>;
  readonly customers: Pick<Customers, 'find'>;
  readonly contacts: Pick<Contacts, 'read'>;
  readonly turns: Pick<Turns, 'session'>;
  readonly sender: Pick<Sender, 'render' | 'renderTemplate'>;
  readonly outbox: Pick<Outbox, 'put'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Puts the messages of one kind that are due into the outbox, from where they are sent: free-form or as a template, which
 * is decided then. The ledger decides what is said; an item whose visit is no longer so is only forgotten, and so is a
 * reminder or an offer for a customer who said STOP. What the business did to their own booking everybody is told.
 * An item is forgotten after its message is in the outbox, under an id that follows from what is told: a repetition after
 * a crash in between is one message. Gives the number of items done; one that fails stays for the next time, and the
 * first failure is thrown after all have been tried.
 */
export async function sendNotices(options: NoticeOptions, kind: NoticeKind, businessId: string): Promise<number> {
  const { dueItems, profiles, now } = options;
  const profile = await profiles.byId(businessId);
  if (profile === undefined) return 0;
  const due = await dueItems.due(businessId, kind, now());
  const failures: unknown[] = [];
  let done = 0;
  for (const item of due) {
    try {
      if ((await put(options, profile, item)) === 'later') continue;
      await dueItems.drop(businessId, item);
      done += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return done;
}

async function put(
  { ledger, customers, contacts, turns, sender, outbox, now }: NoticeOptions,
  profile: BusinessProfile,
  item: NoticeItem,
): Promise<'done' | 'later'> {
  const notice = await readNotice({ profile, ledger, now }, item);
  if (notice === 'nothing') return 'done';
  if (notice === 'later') return 'later';
  const conversation: ConversationKey = { businessId: profile.id, customerId: item.customerId };
  const [customer, contact, session] = await Promise.all([
    customers.find(conversation),
    contacts.read(conversation),
    turns.session(conversation),
  ]);
  // Somebody who is known by name alone, from another system or the counter.
  if (customer?.phone === undefined && customer?.userId === undefined) return 'done';
  if (item.kind !== 'owner_change' && !contact.wantsReminders) return 'done';
  // Of an earlier conversation when the latest is not kept any more.
  const language = session?.language ?? contact.language;
  const id = messageIdOf(profile.id, item, notice);
  const nonce = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const { reply, template } = composeNotice(notice, {
    profile,
    nonce,
    ...(language === undefined ? {} : { language }),
  });
  const payloads = sender.render(reply);
  const drafts = payloads.map((payload, index) => ({
    id: `${id}.${String(index)}`,
    payload,
    keepDays: profile.retention.conversationDays,
    ...(language === undefined ? {} : { language }),
    // The last one has the options; the template says what all of them say.
    ...(index === payloads.length - 1 ? { template: sender.renderTemplate(template) } : {}),
  }));
  await outbox.put(conversation, drafts, now());
  return 'done';
}

/** The same for the same message, however often it is made; also what the callback data of its sends begins with. */
function messageIdOf(businessId: string, item: NoticeItem, notice: DueNotice): string {
  // References and draft ids are a business's own; messages of all businesses stand side by side.
  const of = `n.${businessId}.${item.kind}`;
  if (item.kind === 'reminder') {
    return `${of}.${item.reference}.${String(item.start / 60_000)}.${String(item.minutesBefore)}`;
  }
  if (item.kind === 'owner_change') return `${of}.${item.reference}.${String(item.revision)}`;
  return `${of}.${notice.kind === 'waiting_offer' ? notice.draft.id : item.reference}`;
}
