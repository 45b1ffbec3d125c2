import { type Booking, type Draft } from '@randevou/contracts';
import { Agenda } from './agenda.ts';
import { type Principal } from './bookings.ts';
import { type Desk } from './desk.ts';
import { type CustomerItem, type LedgerWrite } from './ledger.ts';

const DAY = 86_400_000;

/** What the ledger says about a customer at the beginning of a decision. */
export interface CaseState {
  readonly customer: CustomerItem;
  readonly agenda: Agenda;
  /** The open draft's booking, as far as it is there: a held one to be given up or confirmed, or one to be changed. */
  readonly openBooking?: Booking;
}

/**
 * The customer is read before everything else: whatever changes after that, their version shows it when the decision
 * is written.
 */
export async function readCase(desk: Desk, who: Principal): Promise<CaseState> {
  const customer = await desk.ledger.readCustomer(desk.profile.id, who.customerId);
  const agenda = new Agenda(desk);
  const { openDraft } = customer;
  if (openDraft === undefined) return { customer, agenda };
  await readWhereItStands(agenda, openDraft.slot);
  const booking = await readOwn(desk, who, openDraft.reference);
  return booking === undefined ? { customer, agenda } : { customer, agenda, openBooking: booking };
}

/** The booking of a reference, if it is this customer's: nobody learns of the bookings of others. */
export async function readOwn(desk: Desk, who: Principal, reference: string): Promise<Booking | undefined> {
  const [booking] = await desk.ledger.readBookings(desk.profile.id, [reference]);
  return booking?.customerId === who.customerId ? booking : undefined;
}

/** Reads the dates in which the entries of a slot stand, buffers of up to a day included. */
export async function readWhereItStands(agenda: Agenda, slot: { start: string; end: string }): Promise<void> {
  await agenda.read(Date.parse(slot.start) - DAY, Date.parse(slot.end) + DAY);
}

export function isOpen(draft: Draft, now: number): boolean {
  return Date.parse(draft.expiresAt) > now;
}

export function holdDueId(draft: Draft): { readonly id: string; readonly at: number } {
  return { id: `hold.${draft.id}`, at: Date.parse(draft.expiresAt) };
}

/** The parts of a write that give up the open draft, whatever comes after it. */
export function givingUp(state: CaseState): {
  readonly removesHold: (entry: { readonly reference: string; readonly state: string }) => boolean;
  readonly dropBookings: LedgerWrite['dropBookings'];
  readonly dropDue: LedgerWrite['dropDue'];
} {
  const { openDraft } = state.customer;
  if (openDraft === undefined) return { removesHold: () => false, dropBookings: [], dropDue: [] };
  const held = state.openBooking?.state === 'held' ? state.openBooking : undefined;
  return {
    removesHold: (entry) => entry.reference === openDraft.reference && entry.state === 'held',
    dropBookings: held === undefined ? [] : [{ reference: held.reference, revision: held.revision }],
    dropDue: openDraft.kind === 'cancel' ? [] : [holdDueId(openDraft)],
  };
}

/** The customer item as it is to be written: without visits that ended more than a day ago. */
export function customerWrite(
  state: CaseState,
  now: number,
  next: { readonly active?: CustomerItem['active']; readonly openDraft?: Draft },
): NonNullable<LedgerWrite['customer']> {
  const { customerId, version } = state.customer;
  const active = (next.active ?? state.customer.active).filter(({ end }) => end > now - DAY);
  return {
    expectedVersion: version,
    item: { customerId, active, ...(next.openDraft === undefined ? {} : { openDraft: next.openDraft }) },
  };
}
