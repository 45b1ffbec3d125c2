import * as z from 'zod';

const WINDOW_MS = 24 * 60 * 60_000;

const Inbound = z.looseObject({
  from: z.string().optional(),
  from_user_id: z.string().optional(),
});
const Contact = z.looseObject({ wa_id: z.string().optional(), user_id: z.string().optional() });

/** When customers last wrote: free-form messages reach them for 24 hours from then. */
export interface CustomerWindows {
  /** The customer wrote: all names of theirs in one webhook change. `now` in epoch milliseconds. */
  wrote(value: { readonly contacts?: readonly unknown[]; readonly messages?: readonly unknown[] }, now: number): void;
  /** Of somebody who never wrote nothing is known: they are let through, since the record is lost with the process. */
  isOpen(address: string, now: number): boolean;
  clear(): void;
}

export function createCustomerWindows(): CustomerWindows {
  const last = new Map<string, number>();
  const note = (name: string | undefined, at: number): void => {
    if (name !== undefined && (last.get(name) ?? 0) < at) last.set(name, at);
  };
  return {
    wrote({ contacts = [], messages = [] }, now) {
      for (const message of messages) {
        const { from, from_user_id: userId } = Inbound.catch({}).parse(message);
        note(from && `+${from.replace('+', '')}`, now);
        note(userId, now);
        // One change speaks of one customer.
        for (const contact of contacts) {
          const { wa_id: phone, user_id: id } = Contact.catch({}).parse(contact);
          note(phone && `+${phone.replace('+', '')}`, now);
          note(id, now);
        }
      }
    },
    isOpen(address, now) {
      const at = last.get(address);
      return at === undefined || now < at + WINDOW_MS;
    },
    clear: () => last.clear(),
  };
}
