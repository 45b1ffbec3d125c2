import type { WhatsAppIdentity } from '@randevou/contracts';
import type { Contact, Contacts, ConversationKey, Customer, Customers } from '../src/ports.ts';

export interface MemoryCustomersDeps {
  readonly hasReceived: (businessId: string, messageKey: string) => boolean;
  readonly contacts: Pick<Contacts, 'setReminders'>;
}

/** Customers in memory, numbered in the order in which they first wrote. */
export function createMemoryCustomers({ hasReceived, contacts }: MemoryCustomersDeps): Customers & {
  readonly forget: (conversation: ConversationKey, contact: Contact) => void;
} {
  /** What people who were forgotten do not want to be sent, by alias. */
  const refusals = new Map<string, NonNullable<Contact['consent']>>();
  const customers = new Map<string, Customer>();
  const aliases = new Map<string, string>();
  let count = 0;

  const byAlias = (alias: string | undefined): Customer | undefined => {
    const id = alias === undefined ? undefined : aliases.get(alias);
    return id === undefined ? undefined : customers.get(id);
  };

  const resolve = async (
    businessId: string,
    identity: WhatsAppIdentity,
    profileName: string | undefined,
    mayCome: () => boolean = () => true,
  ): Promise<Customer | undefined> => {
    const phoneAlias = identity.phone === undefined ? undefined : `${businessId} ${identity.phone}`;
    const userAlias = identity.userId === undefined ? undefined : `${businessId} ${identity.userId}`;
    const byPhone = byAlias(phoneAlias);
    // A phone number with another user id was given to another person.
    const samePerson =
      byPhone?.userId === undefined || identity.userId === undefined || byPhone.userId === identity.userId;
    const known = byAlias(userAlias) ?? (samePerson ? byPhone : undefined);
    if (known === undefined && !mayCome()) return undefined;
    const customerId = known?.customerId ?? `c_${String((count += 1)).padStart(16, '0')}`;
    const customer: Customer = {
      ...known,
      customerId,
      ...(identity.phone === undefined ? {} : { phone: identity.phone }),
      ...(identity.userId === undefined ? {} : { userId: identity.userId }),
      ...(profileName === undefined ? {} : { profileName }),
    };
    customers.set(`${businessId} ${customerId}`, customer);
    // Nothing for the one who had the number may reach the one who has it now.
    if (byPhone?.userId !== undefined && byPhone.customerId !== customerId) {
      const { phone: _phone, ...others } = byPhone;
      customers.set(`${businessId} ${byPhone.customerId}`, others);
    }
    for (const alias of [phoneAlias, userAlias]) {
      if (alias !== undefined) aliases.set(alias, `${businessId} ${customerId}`);
    }
    const refusal = [phoneAlias, userAlias].flatMap((alias) =>
      alias === undefined ? [] : (refusals.get(alias) ?? []),
    )[0];
    if (known === undefined && refusal !== undefined) {
      await contacts.setReminders({ businessId, customerId }, false, refusal);
    }
    return customer;
  };

  return {
    async resolve(businessId, identity, profileName) {
      const customer = await resolve(businessId, identity, profileName);
      if (customer === undefined) throw new Error('nobody may come');
      return customer;
    },
    resolveSender: (businessId, identity, profileName, message) =>
      resolve(
        businessId,
        identity,
        profileName,
        () => message !== undefined && ![message.key, ...message.others].some((key) => hasReceived(businessId, key)),
      ),
    forget({ businessId, customerId }, contact) {
      const own = `${businessId} ${customerId}`;
      for (const [alias, id] of aliases) {
        if (id !== own) continue;
        aliases.delete(alias);
        if (contact.wantsReminders) refusals.delete(alias);
        else if (contact.consent !== undefined) refusals.set(alias, contact.consent);
      }
      customers.delete(own);
    },
    relink(businessId, from, to) {
      const user = from.userId === undefined ? undefined : byAlias(`${businessId} ${from.userId}`);
      const number = from.phone === undefined ? undefined : byAlias(`${businessId} ${from.phone}`);
      // The same phone number with another user id is another person.
      const samePerson = from.userId === undefined || number?.userId === undefined;
      const before = user ?? (samePerson ? number : undefined);
      if (before === undefined) return Promise.resolve('unknown');
      const own = `${businessId} ${before.customerId}`;
      const wanted = [to.phone, to.userId].filter((value) => value !== undefined);
      const isTaken = wanted.some((value) => (aliases.get(`${businessId} ${value}`) ?? own) !== own);
      if (isTaken) return Promise.resolve('taken');
      const { phone: oldPhone, userId: oldUserId, ...others } = before;
      const phone = to.phone ?? oldPhone;
      // A new phone number brings a new user id: one that is not said will come with the next message.
      const userId = to.userId ?? (phone === oldPhone ? oldUserId : undefined);
      const after = {
        ...others,
        ...(phone === undefined ? {} : { phone }),
        ...(userId === undefined ? {} : { userId }),
      };
      for (const [alias, id] of aliases) if (id === own) aliases.delete(alias);
      for (const value of [phone, userId]) if (value !== undefined) aliases.set(`${businessId} ${value}`, own);
      customers.set(own, after);
      return Promise.resolve('relinked');
    },
    find: ({ businessId, customerId }) => Promise.resolve(customers.get(`${businessId} ${customerId}`)),
  };
}
