import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PseudonymKeyring, WhatsAppIdentity } from '@randevou/contracts';
import { createStoreClient } from './create-store-client.ts';
import { createPeople } from './people.ts';
import { openTable } from './table.ts';

/**
 * Tells which customer of a business is behind a phone number or user id, for who may look but not change: nothing is
 * made, nothing is moved. Undefined: nobody known, or somebody who was forgotten.
 */
export function createCustomerFinder({
  client = createStoreClient(),
  tableName,
  keyring,
}: {
  readonly client?: DynamoDBClient;
  readonly tableName: string;
  readonly keyring: PseudonymKeyring;
}): (businessId: string, identity: WhatsAppIdentity) => Promise<string | undefined> {
  const people = createPeople(openTable(client, tableName), keyring);
  return async (businessId, { phone, userId }) => {
    const byUserId = userId === undefined ? undefined : await people.readAlias(businessId, 'user', userId);
    if (byUserId?.found !== undefined) return byUserId.found.customerId;
    const byPhone = phone === undefined ? undefined : await people.readAlias(businessId, 'phone', phone);
    return byPhone?.found?.customerId;
  };
}
