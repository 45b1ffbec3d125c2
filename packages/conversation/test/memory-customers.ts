import type { Customer, Customers } from '../src/ports.ts';

/** Customers in memory, numbered in the order in which they first wrote. */
export function createMemoryCustomers(): Customers {
  const customers = new Map<string, Customer>();
  const aliases = new Map<string, string>();
  let count = 0;

  const byAlias = (alias: string | undefined): Customer | undefined => {
    const id = alias === undefined ? undefined : aliases.get(alias);
    return id === undefined ? undefined : customers.get(id);
  };

  return {
    resolve(businessId, identity, profileName) {
      const phoneAlias = identity.phone === undefined ? undefined : `${businessId} ${identity.phone}`;
      const userAlias = identity.userId === undefined ? undefined : `${businessId} ${identity.userId}`;
      const byPhone = byAlias(phoneAlias);
      // A phone number with another user id was given to another person.
      const samePerson =
        byPhone?.userId === undefined || identity.userId === undefined || byPhone.userId === identity.userId;
      const known = byAlias(userAlias) ?? (samePerson ? byPhone : undefined);
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
      return Promise.resolve(customer);
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
