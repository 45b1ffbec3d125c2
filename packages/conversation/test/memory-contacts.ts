import type { Contact, Contacts, ConversationKey } from '../src/ports.ts';

/** Contacts in memory. */
export function createMemoryContacts(): Contacts & { readonly forget: (conversation: ConversationKey) => Contact } {
  const contacts = new Map<string, Contact>();
  const read = (id: string): Contact => contacts.get(id) ?? { wantsReminders: true };

  return {
    wroteAt({ businessId, customerId }, at) {
      const id = `${businessId} ${customerId}`;
      const { lastInboundAt = Number.NEGATIVE_INFINITY, firstInboundAt = at, ...others } = read(id);
      if (lastInboundAt < at) contacts.set(id, { ...others, firstInboundAt, lastInboundAt: at });
      return Promise.resolve();
    },
    setReminders({ businessId, customerId }, wanted, consent) {
      const id = `${businessId} ${customerId}`;
      const contact = read(id);
      const knownAt = contact.consent?.at ?? Number.NEGATIVE_INFINITY;
      const isNewer = knownAt < consent.at || (knownAt === consent.at && contact.wantsReminders && !wanted);
      if (isNewer) contacts.set(id, { ...contact, wantsReminders: wanted, consent: { ...consent } });
      return Promise.resolve();
    },
    setLanguage({ businessId, customerId }, language) {
      const id = `${businessId} ${customerId}`;
      contacts.set(id, { ...read(id), language });
      return Promise.resolve();
    },
    resumed({ businessId, customerId }, at) {
      const id = `${businessId} ${customerId}`;
      const contact = read(id);
      if ((contact.resumedAt ?? Number.NEGATIVE_INFINITY) < at) contacts.set(id, { ...contact, resumedAt: at });
      return Promise.resolve();
    },
    forget({ businessId, customerId }) {
      const id = `${businessId} ${customerId}`;
      const contact = read(id);
      contacts.delete(id);
      return contact;
    },
    read: ({ businessId, customerId }) => Promise.resolve(read(`${businessId} ${customerId}`)),
  };
}
