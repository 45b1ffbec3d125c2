import type { DueItem, DueKey, WaitingKey } from '@randevou/bookings';
import type { ConversationKey } from '@randevou/conversation';

/** Place of an item in the table. Business ids, customer ids and references hold no `#`. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const business = (businessId: string): string => `B#${businessId}`;
const customer = ({ businessId, customerId }: ConversationKey): string => `${business(businessId)}#C#${customerId}`;

/** Epoch milliseconds so that they sort as text. */
export const sortableInstant = (at: number): string => String(Math.max(0, Math.floor(at))).padStart(15, '0');

const WAITING = 'Q#M#';

/** Comes directly after everything that starts with `#`. */
const AFTER_HASH = '$';

const agendaOf = (businessId: string): string => `${business(businessId)}#AGENDA`;
const waitingList = (businessId: string): string => `${business(businessId)}#WAITING`;
/** Holds stand in the list without a name of its own: where tables in use have them. */
const dueList = (businessId: string, kind: DueItem['kind']): string =>
  kind === 'hold_expiry' ? `${business(businessId)}#DUE` : `${business(businessId)}#DUE#${kind}`;
const datesBetween = (fromDate: string, toDate: string) => ({ from: `${fromDate}#`, to: `${toDate}${AFTER_HASH}` });

export const keys = {
  agenda: (businessId: string, date: string, resourceId: string): Key => ({
    pk: agendaOf(businessId),
    sk: `${date}#${resourceId}`,
  }),
  /** Items of the dates from the first to the last, both included. */
  agendaRange: (businessId: string, fromDate: string, toDate: string) => ({
    pk: agendaOf(businessId),
    between: datesBetween(fromDate, toDate),
  }),
  booking: (businessId: string, reference: string): Key => ({ pk: `${business(businessId)}#BOOKINGS`, sk: reference }),
  bookingOrder: (start: number, reference: string): string => `${sortableInstant(start)}#${reference}`,
  ledgerCustomer: (conversation: ConversationKey): Key => ({ pk: customer(conversation), sk: 'LEDGER' }),
  guard: (businessId: string, id: string): Key => ({ pk: `${business(businessId)}#GUARDS`, sk: id }),
  waitingEntry: (businessId: string, { date, createdAt, id }: WaitingKey): Key => ({
    pk: waitingList(businessId),
    sk: `${date}#${sortableInstant(Date.parse(createdAt))}#${id}`,
  }),
  /** Entries of the dates from the first to the last, both included. */
  waitingRange: (businessId: string, fromDate: string, toDate: string) => ({
    pk: waitingList(businessId),
    between: datesBetween(fromDate, toDate),
  }),
  due: (businessId: string, { kind, at, id }: DueKey): Key => ({
    pk: dueList(businessId, kind),
    sk: `${sortableInstant(at)}#${id}`,
  }),
  /** One list per kind: items that nobody works off do not stand before those of another kind. */
  dueList,
  event: (businessId: string, at: number, id: string): Key => ({
    pk: `${business(businessId)}#EVENTS`,
    sk: `${sortableInstant(at)}#${id}`,
  }),

  /** `digest`: HMAC of the phone number or user id, so that keys hold no personal data. */
  alias: (businessId: string, digest: string): Key => ({
    pk: `${business(businessId)}#ALIAS#${digest}`,
    sk: 'CUSTOMER',
  }),
  /** Of somebody who was forgotten: that they had said STOP, and nothing else. */
  refusal: (alias: Key): Key => ({ pk: alias.pk, sk: 'REFUSAL' }),
  person: (conversation: ConversationKey): Key => ({ pk: customer(conversation), sk: 'PERSON' }),
  contact: (conversation: ConversationKey): Key => ({ pk: customer(conversation), sk: 'CONTACT' }),

  received: (businessId: string, messageKey: string): Key => ({
    pk: `${business(businessId)}#M#${messageKey}`,
    sk: 'RECEIVED',
  }),
  /** Head and waiting messages share a prefix: one query reads both at one moment. */
  queue: (conversation: ConversationKey) => ({ pk: customer(conversation), prefix: 'Q#' }),
  head: (conversation: ConversationKey): Key => ({ pk: customer(conversation), sk: 'Q#HEAD' }),
  waiting: (conversation: ConversationKey, receivedAt: number, messageKey: string): Key => ({
    pk: customer(conversation),
    sk: `${WAITING}${sortableInstant(receivedAt)}#${messageKey}`,
  }),
  queued: (conversation: ConversationKey, sk: string): Key => ({ pk: customer(conversation), sk }),
  /** Beside each waiting message, as long as it has no answer: what the relay looks through. `sk` of the message. */
  unanswered: (businessId: string, sk: string): Key => ({
    pk: `${business(businessId)}#UNANSWERED`,
    sk: sk.slice(WAITING.length),
  }),
  turn: (conversation: ConversationKey, turnId: string): Key => ({ pk: customer(conversation), sk: `TURN#${turnId}` }),

  outbox: (id: string): Key => ({ pk: `OUTBOX#${id}`, sk: 'ITEM' }),
  /** Leads to a message outside of turns, whose id does not follow from a turn's; as long as the message itself. */
  notice: (conversation: ConversationKey, id: string): Key => ({ pk: customer(conversation), sk: `NOTICE#${id}` }),
  /** Stands there as long as the item is unsent: what the relay looks through. */
  unsent: ({ businessId, customerId }: ConversationKey, id: string): Key => ({
    pk: `${business(businessId)}#UNSENT`,
    sk: `${customerId}#${id}`,
  }),

  /** Stands there until it is published that the message never arrived. */
  messageFailure: (businessId: string, id: string): Key => ({ pk: `${business(businessId)}#FAILED`, sk: id }),

  /** Who waits for a person. */
  handoff: ({ businessId, customerId }: ConversationKey): Key => ({
    pk: `${business(businessId)}#HANDOFFS`,
    sk: customerId,
  }),
  /** Stands there until it is published. */
  conversationEvent: (businessId: string, at: number, id: string): Key => ({
    pk: `${business(businessId)}#TOLD`,
    sk: `${sortableInstant(at)}#${id}`,
  }),
  /** What a business used on a local date. */
  spent: (businessId: string, date: string): Key => ({ pk: `${business(businessId)}#SPENT`, sk: date }),
  /** Of a business, or of the whole stage; no business id begins with `#`. */
  mode: (businessId = '#STAGE'): Key => ({ pk: 'MODES', sk: businessId }),

  profile: (businessId: string): Key => ({ pk: 'PROFILES', sk: businessId }),
  profileVersion: (businessId: string, version: number): Key => ({
    pk: `${business(businessId)}#PROFILE`,
    sk: String(version).padStart(8, '0'),
  }),
  phoneNumber: (phoneNumberId: string): Key => ({ pk: `NUMBER#${phoneNumberId}`, sk: 'BUSINESS' }),

  circuit: (name: string): Key => ({ pk: 'CIRCUIT', sk: name }),
} as const;
