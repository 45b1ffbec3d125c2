import { type Booking, type Draft, type Slot } from '@randevou/contracts';
import { Agenda } from '../agenda/agenda.ts';
import { type Principal } from '../bookings.ts';
import { DAY, type Desk } from '../desk.ts';
import { type AgendaEntry, type CustomerItem, type DueKey, type LedgerWrite } from '../ledger.ts';

/** What the ledger says about a customer at the beginning of a decision. */
export interface CaseState {
  readonly customer: CustomerItem;
  readonly agenda: Agenda;
  /** The open draft's bookings, as far as they are there: held ones to be given up or confirmed, or one to be changed. */
  readonly openBookings: readonly Booking[];
}

/**
 * The customer is read before everything else: whatever changes after that, their version shows it when the decision
 * is written.
 */
export async function readCase(desk: Desk, who: Pick<Principal, 'customerId'>): Promise<CaseState> {
  const customer = await desk.ledger.readCustomer(desk.profile.id, who.customerId);
  const agenda = new Agenda(desk);
  const { openDraft } = customer;
  if (openDraft === undefined) return { customer, agenda, openBookings: [] };
  for (const slot of slotsOf(openDraft)) await readWhereItStands(agenda, slot);
  const bookings = await desk.ledger.readBookings(desk.profile.id, referencesOf(openDraft));
  return { customer, agenda, openBookings: bookings.filter(({ customerId }) => customerId === who.customerId) };
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

/** Of the visits of a series, or of the one booking. */
export function referencesOf(draft: Draft): string[] {
  return draft.series?.visits.map(({ reference }) => reference) ?? [draft.reference];
}

function slotsOf(draft: Draft): readonly Slot[] {
  return draft.series?.visits.map(({ slot }) => slot) ?? [draft.slot];
}

export function holdDue(draft: Draft): DueKey & { readonly kind: 'hold_expiry' } {
  return { kind: 'hold_expiry', id: `hold.${draft.id}`, at: Date.parse(draft.expiresAt) };
}

/** The parts of a write that give up the open draft, whatever comes after it. */
export function givingUp(state: CaseState): {
  readonly removesHold: (entry: AgendaEntry) => boolean;
  readonly dropBookings: LedgerWrite['dropBookings'];
  readonly dropDue: readonly DueKey[];
} {
  const { openDraft } = state.customer;
  if (openDraft === undefined) return { removesHold: () => false, dropBookings: [], dropDue: [] };
  const references = referencesOf(openDraft);
  return {
    removesHold: (entry) => references.includes(entry.reference) && entry.state === 'held',
    dropBookings: state.openBookings
      .filter((booking) => booking.state === 'held')
      .map(({ reference, revision }) => ({ reference, revision })),
    dropDue: openDraft.kind === 'cancel' ? [] : [holdDue(openDraft)],
  };
}

/** So that the newest of them is known without another read, also when the last ones turn out to be missed. */
const PAST_KEPT = 3;

/** The customer item as it is to be written: visits that ended more than a day ago are only remembered as past. */
export function customerWrite(
  state: Pick<CaseState, 'customer'>,
  now: number,
  next: {
    readonly active?: CustomerItem['active'];
    readonly openDraft?: Draft | undefined;
    /** References that no visit of the customer's has any more. */
    readonly gone?: readonly string[];
  },
): NonNullable<LedgerWrite['customer']> {
  const { customerId, version, past: known = [] } = state.customer;
  const all = next.active ?? state.customer.active;
  const active = all.filter(({ end }) => end > now - DAY);
  const notPast = new Set([...all.map(({ reference }) => reference), ...(next.gone ?? [])]);
  const past = [
    ...all.filter(({ end }) => end <= now - DAY).map(({ reference, end }) => ({ reference, end })),
    ...known.filter(({ reference }) => !notPast.has(reference)),
  ]
    .sort((a, b) => b.end - a.end)
    .slice(0, PAST_KEPT);
  return {
    expectedVersion: version,
    item: {
      customerId,
      active,
      ...(past.length === 0 ? {} : { past }),
      ...(next.openDraft === undefined ? {} : { openDraft: next.openDraft }),
    },
  };
}
