import type { Ledger } from '@randevou/bookings';
import type { Switches } from '@randevou/conversation';
import { createLedger } from './create-ledger.ts';
import { createProfiles, type StoredProfiles } from './create-profiles.ts';
import { createStoreClient } from './create-store-client.ts';
import { createSwitches } from './create-switches.ts';
import { openTable } from './table.ts';

export interface OperatorStore {
  readonly switches: Switches;
  readonly profiles: StoredProfiles;
  /** Nothing of it writes for an operator. */
  readonly ledger: Pick<Ledger, 'listBookings' | 'readAgenda'>;
}

/** What an operator's commands need of the table; no keys of pseudonyms. `now` in epoch milliseconds. */
export function createOperatorStore({
  tableName,
  now,
  client = createStoreClient(),
}: {
  readonly tableName: string;
  readonly now: () => number;
  readonly client?: ReturnType<typeof createStoreClient>;
}): OperatorStore {
  const table = openTable(client, tableName);
  return { switches: createSwitches(table), profiles: createProfiles(table, now), ledger: createLedger(table) };
}
