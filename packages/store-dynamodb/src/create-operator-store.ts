import type { Switches } from '@randevou/conversation';
import { createProfiles, type StoredProfiles } from './create-profiles.ts';
import { createStoreClient } from './create-store-client.ts';
import { createSwitches } from './create-switches.ts';
import { openTable } from './table.ts';

/** What an operator's commands need of the table; no keys of pseudonyms. `now` in epoch milliseconds. */
export function createOperatorStore({
  tableName,
  now,
  client = createStoreClient(),
}: {
  readonly tableName: string;
  readonly now: () => number;
  readonly client?: ReturnType<typeof createStoreClient>;
}): { readonly switches: Switches; readonly profiles: Pick<StoredProfiles, 'byId' | 'list'> } {
  const table = openTable(client, tableName);
  return { switches: createSwitches(table), profiles: createProfiles(table, now) };
}
