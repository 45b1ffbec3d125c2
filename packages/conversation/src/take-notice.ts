import type { InboundNotice } from '@randevou/contracts';
import type { ConversationKey, Contacts, Customers, Profiles } from './ports.ts';

export interface TakeNoticeDeps {
  readonly profiles: Profiles;
  readonly customers: Customers;
  readonly contacts: Contacts;
  readonly now: () => number;
}

export interface NoticeTaken {
  /** People who go on under another id. */
  readonly relinks: number;
  /** Wishes about messages that people did not ask for. */
  readonly preferences: number;
}

/** What a notice says about customers of ours: other ids, and what they want to be sent. Repeating it changes nothing. */
export async function takeNotice(deps: TakeNoticeDeps, notice: InboundNotice): Promise<NoticeTaken> {
  const { relinks = [], preferences = [], phoneNumberId } = notice;
  const none = { relinks: 0, preferences: 0 };
  if (phoneNumberId === undefined || relinks.length + preferences.length === 0) return none;
  const profile = await deps.profiles.byPhoneNumberId(phoneNumberId);
  if (profile === undefined) return none;

  const relinked: string[] = [];
  for (const { from, to } of relinks) relinked.push(await deps.customers.relink(profile.id, from, to));
  for (const { from, at, wanted } of preferences) {
    // Also somebody who has never written: their wish must stand when the business books for them.
    const { customerId } = await deps.customers.resolve(profile.id, from, undefined);
    const conversation: ConversationKey = { businessId: profile.id, customerId };
    const consent = { at: Math.min(Date.parse(at), deps.now()), via: 'preferences' } as const;
    await deps.contacts.setReminders(conversation, wanted, consent);
  }
  return { relinks: relinked.filter((result) => result === 'relinked').length, preferences: preferences.length };
}
