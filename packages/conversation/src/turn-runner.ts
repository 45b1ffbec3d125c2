import type { BusinessProfile, ConversationMode, Reply, Session } from '@randevou/contracts';
import type { ClaimedTurn, Contact, ConversationKey, Customer, Handoff, TurnUsage } from './ports.ts';

/** Everything a turn is decided from. Instants are epoch milliseconds. */
export interface TurnInput {
  readonly conversation: ConversationKey;
  readonly customer: Customer;
  readonly profile: BusinessProfile;
  readonly contact: Contact;
  readonly turn: ClaimedTurn;
  readonly now: number;
  /** `on` unless given. `guided` also where a budget of the business is spent. */
  readonly mode?: ConversationMode;
  /** Set for the owner alone: who waits for a person now, with the names that the owner knows them by. */
  readonly handoffs?: readonly (Pick<Handoff, 'conversation' | 'turnId' | 'at'> & { readonly customer?: Customer })[];
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
  /** The customer is to be forgotten with this turn, whose replies are the last that they get. */
  readonly forget?: true;
  /** A person was asked for: the owner is to be told. `ended`: the customer called the assistant back. */
  readonly handoff?: Pick<Handoff, 'at' | 'until' | 'reason' | 'wish' | 'bookings'> | 'ended';
  /** The owner called the assistant back for these. */
  readonly resumes?: readonly Pick<Handoff, 'conversation' | 'turnId' | 'at'>[];
  /** The customer was held back by the limits. */
  readonly limited?: true;
}

/** Implemented by `turn`; `conversation` runs it between claim and settle. */
export type TurnRunner = (input: TurnInput) => Promise<TurnOutput>;
