import type { BusinessProfile, Reply, Session } from '@randevou/contracts';
import type { ClaimedTurn, Contact, ConversationKey, Customer, TurnUsage } from './ports.ts';

/** Everything a turn is decided from. Instants are epoch milliseconds. */
export interface TurnInput {
  readonly conversation: ConversationKey;
  readonly customer: Customer;
  readonly profile: BusinessProfile;
  readonly contact: Contact;
  readonly turn: ClaimedTurn;
  readonly now: number;
  /** The reply must be settled by then. */
  readonly deadline: number;
}

export interface TurnOutput {
  /** Empty when none is due (a reaction, a status). */
  readonly replies: readonly Reply[];
  readonly session: Session;
  readonly usage: TurnUsage;
  /** The customer asked for no more messages that they did not ask for, or for them again. */
  readonly wantsReminders?: boolean;
}

/** Implemented by `turn`; `conversation` runs it between claim and settle. */
export type TurnRunner = (input: TurnInput) => Promise<TurnOutput>;
