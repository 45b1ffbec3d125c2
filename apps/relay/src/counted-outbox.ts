import { countSpent, type Budgets, type Outbox, type Profiles } from '@randevou/conversation';
import type { BudgetSpent } from '@randevou/contracts';

export interface CountedOutboxDeps {
  readonly outbox: Pick<Outbox, 'put'>;
  readonly profiles: Pick<Profiles, 'byId'>;
  readonly budgets: Pick<Budgets, 'add' | 'tell'>;
  readonly onBudgetSpent?: (event: BudgetSpent) => void;
}

const NO_USAGE = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };

/** Counts what is put into the outbox outside of turns among the messages of the business's day. */
export function countedOutbox({ outbox, profiles, ...budget }: CountedOutboxDeps): Pick<Outbox, 'put'> {
  return {
    async put(conversation, drafts, now) {
      const result = await outbox.put(conversation, drafts, now);
      const profile = result === 'stored' ? await profiles.byId(conversation.businessId) : undefined;
      if (profile !== undefined) await countSpent(budget, profile, { usage: NO_USAGE, outbox: drafts }, now);
      return result;
    },
  };
}
