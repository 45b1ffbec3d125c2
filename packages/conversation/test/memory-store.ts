import type { BusinessProfile } from '@randevou/contracts';
import type { Budgets, ConversationEvents, Switches } from '../src/limit-ports.ts';
import type { Circuit, Contacts, Customers, Handoffs, Inbox, Outbox, Profiles, Turns } from '../src/ports.ts';
import { createMemoryContacts } from './memory-contacts.ts';
import { createMemoryCustomers } from './memory-customers.ts';
import { createMemoryHandoffs } from './memory-handoffs.ts';
import { createMemoryBudgets, createMemorySwitches } from './memory-limits.ts';
import { createMemoryOutbox } from './memory-outbox.ts';
import { createMemoryTurns } from './memory-turns.ts';

/** What the contract suites of this package run against. */
export interface ConversationStore {
  readonly inbox: Inbox;
  readonly turns: Turns;
  readonly outbox: Outbox;
  readonly customers: Customers;
  readonly contacts: Contacts;
  readonly handoffs: Handoffs;
  readonly conversationEvents: ConversationEvents;
  readonly budgets: Budgets;
  readonly switches: Switches;
}

/** All ports of a conversation that a store implements, in memory: for tests. */
export function createMemoryStore(profiles: readonly BusinessProfile[] = []): ConversationStore & {
  readonly profiles: Profiles;
  readonly circuit: Circuit;
} {
  const { outbox, add, forget: forgetMessages } = createMemoryOutbox();
  const { handoffs, conversationEvents, settled, tell } = createMemoryHandoffs();
  const contacts = createMemoryContacts();
  const { inbox, turns, hasReceived } = createMemoryTurns(add, settled, (conversation) => {
    settled(conversation, 'ended');
    forgetMessages(conversation);
    customers.forget(conversation, contacts.forget(conversation));
  });
  const customers = createMemoryCustomers({ hasReceived, contacts });
  return {
    inbox,
    turns,
    outbox,
    customers,
    contacts,
    handoffs,
    conversationEvents,
    budgets: createMemoryBudgets(tell),
    switches: createMemorySwitches(),
    profiles: {
      byId: (id) => Promise.resolve(profiles.find((profile) => profile.id === id)),
      byPhoneNumberId: (id) => Promise.resolve(profiles.find(({ channel }) => channel.phoneNumberId === id)),
    },
    circuit: createMemoryCircuit(),
  };
}

/** Opens for 30 s after three failures in a row. */
function createMemoryCircuit(): Circuit {
  let failures = 0;
  let openUntil = 0;
  return {
    isOpen: (now) => Promise.resolve(now < openUntil),
    record: (outcome, now) => {
      failures = outcome === 'success' ? 0 : failures + 1;
      if (failures >= 3) openUntil = now + 30_000;
      return Promise.resolve();
    },
  };
}
