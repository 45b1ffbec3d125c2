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
    find: ({ businessId, customerId }) => Promise.resolve(customers.get(`${businessId} ${customerId}`)),
  };
}
