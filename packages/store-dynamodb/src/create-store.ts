import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Ledger } from '@randevou/bookings';
import type { PseudonymKeyring } from '@randevou/contracts';
import type {
  Budgets,
  Circuit,
  Contacts,
  ConversationEvents,
  Customers,
  Handoffs,
  Inbox,
  Outbox,
  Switches,
} from '@randevou/conversation';
import type { CircuitPolicy } from './circuit-state.ts';
import { createBudgets } from './create-budgets.ts';
import { createCircuit } from './create-circuit.ts';
import { createContacts } from './create-contacts.ts';
import { createConversationEvents } from './create-conversation-events.ts';
import { createCustomers } from './create-customers.ts';
import { createDomainEvents, type DomainEvents } from './create-domain-events.ts';
import { createDueItems, type DueItems } from './create-due-items.ts';
import { createHandoffs } from './create-handoffs.ts';
import { createInbox } from './create-inbox.ts';
import { createLedger } from './create-ledger.ts';
import { createMessageFailures, type MessageFailures } from './create-message-failures.ts';
import { createOutbox } from './create-outbox.ts';
import { createStoreClient } from './create-store-client.ts';
import { createProfiles, type StoredProfiles } from './create-profiles.ts';
import { createSwitches } from './create-switches.ts';
import { createTurns, type StoredTurns } from './create-turns.ts';
import { openTable } from './table.ts';

export interface StoreOptions {
  /** Its retries are the store's: keep them bounded. `createStoreClient()` unless given. */
  readonly client?: DynamoDBClient;
  /** Made from `createTableInput`. */
  readonly tableName: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Never the same twice, over all processes: `crypto.randomUUID`. */
  readonly newId: () => string;
  /** Of the stage's pseudonyms. */
  readonly keyring: PseudonymKeyring;
  readonly circuit?: CircuitPolicy;
}

export interface Store {
  readonly ledger: Ledger;
  readonly dueItems: DueItems;
  readonly domainEvents: DomainEvents;
  readonly customers: Customers;
  readonly contacts: Contacts;
  readonly profiles: StoredProfiles;
  readonly inbox: Inbox;
  readonly turns: StoredTurns;
  readonly outbox: Outbox;
  readonly messageFailures: MessageFailures;
  readonly handoffs: Handoffs;
  readonly conversationEvents: ConversationEvents;
  readonly budgets: Budgets;
  readonly switches: Switches;
  readonly circuit: Circuit;
}

/** Every port of `bookings` and `conversation` on one DynamoDB table. */
export function createStore({
  client = createStoreClient(),
  tableName,
  now,
  newId,
  keyring,
  circuit,
}: StoreOptions): Store {
  const table = openTable(client, tableName);
  return {
    ledger: createLedger(table),
    dueItems: createDueItems(table),
    domainEvents: createDomainEvents(table),
    customers: createCustomers({ table, keyring }),
    contacts: createContacts(table),
    profiles: createProfiles(table, now),
    inbox: createInbox(table, now),
    turns: createTurns({ table, now, newId, keyring }),
    outbox: createOutbox({ table, newId, now }),
    messageFailures: createMessageFailures(table),
    handoffs: createHandoffs(table),
    conversationEvents: createConversationEvents(table),
    budgets: createBudgets(table, now),
    switches: createSwitches(table),
    circuit: createCircuit(table, 'agent', circuit),
  };
}
