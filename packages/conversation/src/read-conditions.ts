import type { BusinessProfile, ConversationMode } from '@randevou/contracts';
import { ConversationError } from './errors.ts';
import { localDate } from './local-date.ts';
import type { Budgets, Switches } from './limit-ports.ts';
import type { Contacts, ConversationKey, Customer, Customers, Handoffs, Profiles } from './ports.ts';
import type { TurnInput } from './turn-runner.ts';

export interface ConditionsDeps {
  readonly profiles: Pick<Profiles, 'byId'>;
  readonly customers: Pick<Customers, 'find'>;
  readonly contacts: Pick<Contacts, 'read'>;
  readonly handoffs: Pick<Handoffs, 'open'>;
  readonly budgets: Pick<Budgets, 'spent'>;
  readonly switches: Pick<Switches, 'mode'>;
}

export type Conditions = Pick<TurnInput, 'profile' | 'customer' | 'contact' | 'handoffs'> & {
  readonly mode: ConversationMode;
  /** Why the mode is not `on`. */
  readonly restriction?: 'budget' | 'switch';
};

/**
 * Under which conditions a turn is run, beside its messages and session: who writes to whom, and what is allowed.
 * `nobody`: the customer was forgotten after the messages came.
 */
export async function readConditions(
  deps: ConditionsDeps,
  conversation: ConversationKey,
  now: number,
): Promise<Conditions | 'nobody'> {
  const { businessId } = conversation;
  // Remembered, so that it costs no round trip of its own.
  const profile = await deps.profiles.byId(businessId);
  if (profile === undefined) {
    throw new ConversationError('unknown_conversation', 'a wake-up names a business that is not stored');
  }
  const [customer, contact, mode, isSpent] = await Promise.all([
    deps.customers.find(conversation),
    deps.contacts.read(conversation),
    deps.switches.mode(businessId),
    isBudgetSpent(deps, profile, now),
  ]);
  if (customer === undefined) return 'nobody';
  const handoffs = customer.phone === profile.owner.phone ? await waiting(deps, businessId, now) : undefined;
  return {
    profile,
    customer,
    contact,
    ...(mode !== 'on'
      ? { mode, restriction: 'switch' }
      : isSpent
        ? { mode: 'guided', restriction: 'budget' }
        : { mode }),
    ...(handoffs === undefined ? {} : { handoffs }),
  };
}

async function isBudgetSpent(
  { budgets }: ConditionsDeps,
  { id, timeZone, budgets: allowed }: BusinessProfile,
  now: number,
): Promise<boolean> {
  const { tokens, messages } = await budgets.spent(id, localDate(now, timeZone));
  return tokens >= allowed.tokensPerDay || messages >= allowed.messagesPerDay;
}

async function waiting(
  { handoffs, customers }: ConditionsDeps,
  businessId: string,
  now: number,
): Promise<NonNullable<TurnInput['handoffs']>> {
  const named = async ({ conversation, turnId, at }: Awaited<ReturnType<Handoffs['open']>>[number]) => {
    const customer: Customer | undefined = await customers.find(conversation);
    return { conversation, turnId, at, ...(customer === undefined ? {} : { customer }) };
  };
  return Promise.all((await handoffs.open(businessId, now)).map(named));
}
