import type { BudgetSpent, ConversationEvent, ConversationMode, LocalDate } from '@randevou/contracts';

/** What a business used on one of its local days. */
export interface Spent {
  readonly tokens: number;
  readonly messages: number;
}

/**
 * Counts what each business uses per day. Kept apart from the turn's own write: an addition may be lost or counted twice
 * when something fails, which a budget can bear.
 */
export interface Budgets {
  spent(businessId: string, date: LocalDate): Promise<Spent>;
  /** Adds, and gives what there is afterwards; of several at once each sees its own sum. */
  add(businessId: string, date: LocalDate, more: Spent): Promise<Spent>;
  /** Leaves the event for the topic; once per id. */
  tell(event: BudgetSpent): Promise<void>;
}

/** How conversations are held; read at each turn, so that a change holds from the next one on. */
export interface Switches {
  /** The stricter one of the business's and the stage's. */
  mode(businessId: string): Promise<ConversationMode>;
  /** As it was set for a business, or without one for the whole stage; `on` until then. */
  read(businessId?: string): Promise<ConversationMode>;
  set(mode: ConversationMode, businessId?: string): Promise<void>;
}

/** What conversations leave for the events topic, until the relay has published it. */
export interface ConversationEvents {
  /** Oldest first. */
  pending(businessId: string): Promise<readonly ConversationEvent[]>;
  /** Marking it again changes nothing. */
  markPublished(event: ConversationEvent): Promise<void>;
}
