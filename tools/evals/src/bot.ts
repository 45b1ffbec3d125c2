import type { Fault } from './dialogue.ts';

export interface ScreenOption {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly slot?: { readonly start: string; readonly resourceId: string } | undefined;
  readonly action?: string | undefined;
}

/** A message as the customer's phone shows it. */
export interface ScreenMessage {
  readonly messageId: string;
  readonly text: string;
  readonly options: readonly ScreenOption[];
}

export interface Person {
  readonly phone?: string | undefined;
  readonly userId?: string | undefined;
  readonly name?: string | undefined;
}

export type Outgoing =
  | { readonly text: string }
  | { readonly tap: string }
  | { readonly location: { readonly latitude: number; readonly longitude: number } }
  | { readonly raw: Readonly<Record<string, unknown>> };

/** What came of a customer's act once nothing was left to do. */
export interface Exchange {
  readonly replies: readonly ScreenMessage[];
  readonly modelCalls: number;
  readonly tokens: number;
}

export interface LedgerRow {
  readonly reference: string;
  readonly status: string;
  readonly serviceId: string;
  readonly resourceId: string;
  readonly start: string;
  readonly end: string;
  readonly partySize?: number | undefined;
  readonly customer: Person;
}

/** The whole system, as a dialogue needs it. All calls return when nothing is queued, running or unsent any more. */
export interface Bot {
  /** Empties everything and freezes the clock at `now`. */
  begin(setting: {
    readonly business: string;
    readonly now: string;
    readonly model: 'guided' | 'nova';
  }): Promise<{ readonly ownerPhone: string }>;
  /** A booking that exists already, past the rules. */
  give(booking: {
    readonly serviceId: string;
    readonly start: string;
    readonly partySize?: number | undefined;
    readonly resourceId?: string | undefined;
    readonly customer: Person;
  }): Promise<void>;
  /** Several messages arrive together. */
  send(person: Person, messages: readonly Outgoing[]): Promise<Exchange>;
  /** The person's latest message once more, with the same id. */
  redeliver(person: Person): Promise<Exchange>;
  advance(person: Person, duration: string): Promise<Exchange>;
  /** Every message that the person's phone has got so far. */
  inbox(person: Person): Promise<readonly ScreenMessage[]>;
  status(messageId: string, status: string): Promise<void>;
  /** How conversations of the whole stage are held from now on. */
  switch(mode: 'on' | 'guided' | 'off'): Promise<void>;
  fault(fault: Fault): Promise<void>;
  bookings(): Promise<readonly LedgerRow[]>;
  /** Whether the bot is paused for this person because they asked for a human. */
  paused(person: Person): Promise<boolean>;
  close(): Promise<void>;
}
