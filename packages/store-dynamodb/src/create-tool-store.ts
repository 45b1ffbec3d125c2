import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Store } from './create-store.ts';
import { createLedger } from './create-ledger.ts';
import { createStoreClient } from './create-store-client.ts';
import { createProfiles } from './create-profiles.ts';
import { openTable } from './table.ts';

export interface ToolStoreOptions {
  /** One with the environment's own settings and bounded retries unless given. */
  readonly client?: DynamoDBClient;
  readonly tableName: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The ports of a tool server: neither conversations nor customers' identities, so it needs no secret. */
export function createToolStore({
  client = createStoreClient(),
  tableName,
  now,
}: ToolStoreOptions): Pick<Store, 'ledger' | 'profiles'> {
  const table = openTable(client, tableName);
  return { ledger: createLedger(table), profiles: createProfiles(table, now) };
}
