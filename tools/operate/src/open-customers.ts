import { names, PseudonymSecret, type PseudonymKeyring, type WhatsAppIdentity } from '@randevou/contracts';
import { openKeys } from '@randevou/stage';
import { createCustomerFinder } from '@randevou/store-dynamodb';
import { CommandFailed } from './command-errors.ts';

export interface OperatorCustomers {
  readonly keyring: PseudonymKeyring;
  /** The pseudonym; throws CommandFailed for somebody whom the business does not know. */
  readonly pseudonymOf: (businessId: string, identity: WhatsAppIdentity) => Promise<string>;
}

/** Customers of a stage as an operator may see them: by their pseudonyms, read only. */
export async function openCustomers(
  stage: string,
  tableName: string,
  now: () => number = Date.now,
): Promise<OperatorCustomers> {
  const keyring = await openKeys(names.pseudonymSecret(stage), PseudonymSecret, { now });
  const find = createCustomerFinder({ tableName, keyring });
  return {
    keyring,
    pseudonymOf: async (businessId, identity) => {
      const customerId = await find(businessId, identity);
      if (customerId !== undefined) return customerId;
      throw new CommandFailed(
        `${businessId} knows nobody by that ${identity.phone === undefined ? 'user id' : 'phone number'}; perhaps they were forgotten.`,
      );
    },
  };
}
