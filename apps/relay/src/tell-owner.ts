import { createHash } from 'node:crypto';
import type { Contacts, Customers, Handoff, Handoffs, Outbox, Profiles, Sender } from '@randevou/conversation';
import type { BusinessProfile } from '@randevou/contracts';
import { composeNotice } from '@randevou/turn';

export interface TellOwnerOptions {
  readonly handoffs: Pick<Handoffs, 'untold' | 'markTold'>;
  readonly profiles: Pick<Profiles, 'byId'>;
  readonly customers: Pick<Customers, 'find' | 'resolve'>;
  readonly contacts: Pick<Contacts, 'read'>;
  readonly sender: Pick<Sender, 'render' | 'renderTemplate'>;
  readonly outbox: Pick<Outbox, 'put'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Tells the owner by WhatsApp of each customer who waits for a person, at whatever hour: they asked for it, and the owner
 * decides about their own phone. The message's id follows from the turn, so that a repetition after a crash is one
 * message. Gives the number told; one that fails stays for the next time, and the first failure is thrown after all.
 */
export async function tellOwner(options: TellOwnerOptions, businessId: string): Promise<number> {
  const { handoffs, profiles } = options;
  const profile = await profiles.byId(businessId);
  if (profile === undefined) return 0;
  const untold = await handoffs.untold(businessId);
  const failures: unknown[] = [];
  for (const handoff of untold) {
    try {
      await put(options, profile, handoff);
      await handoffs.markTold(handoff);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return untold.length;
}

async function put(
  { customers, contacts, sender, outbox, now }: TellOwnerOptions,
  profile: BusinessProfile,
  handoff: Handoff,
): Promise<void> {
  const [customer, owner] = await Promise.all([
    customers.find(handoff.conversation),
    customers.resolve(profile.id, { phone: profile.owner.phone }, undefined),
  ]);
  // They were forgotten since, at their own wish: there is nobody to answer.
  if (customer === undefined) return;
  const conversation = { businessId: profile.id, customerId: owner.customerId };
  const { language: known } = await contacts.read(conversation);
  const id = `n.${profile.id}.person.${handoff.turnId}`;
  const nonce = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const { reply, template, language } = composeNotice(
    { kind: 'person_requested', handoff, customer },
    { profile, nonce, ...(known === undefined ? {} : { language: known }) },
  );
  const payloads = sender.render(reply);
  const drafts = payloads.map((payload, index) => ({
    id: `${id}.${String(index)}`,
    payload,
    language,
    keepDays: profile.retention.conversationDays,
    ...(index === payloads.length - 1 ? { template: sender.renderTemplate(template) } : {}),
  }));
  await outbox.put(conversation, drafts, now());
}
