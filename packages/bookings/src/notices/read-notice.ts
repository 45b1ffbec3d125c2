import { type Booking, type BookingView, type Draft, type Slot } from '@randevou/contracts';
import { type BookingsOptions } from '../bookings.ts';
import { type Desk, MINUTE } from '../desk.ts';
import { type DueItem } from '../ledger.ts';
import { bookingView } from '../visits/booking-view.ts';
import { isOpen } from '../visits/case-state.ts';
import { readEntry } from '../waiting/waiting-entry.ts';
import { newestOwnerChange } from './owner-change.ts';
import { beforeQuietHours } from './quiet-hours.ts';

/** Due items that ask for a message to a customer. */
export type NoticeItem = Extract<DueItem, { readonly kind: 'reminder' | 'waiting_offer' | 'owner_change' }>;

/** What a customer is to be told, as the ledger has it now. */
export type DueNotice =
  | { readonly kind: 'reminder'; readonly booking: BookingView }
  | { readonly kind: 'waiting_offer'; readonly draft: Draft }
  | {
      readonly kind: 'owner_change';
      readonly change: 'moved';
      readonly booking: BookingView;
      /** Where the customer last knew it to be. */
      readonly from?: Slot;
    }
  | { readonly kind: 'owner_change'; readonly change: 'cancelled'; readonly booking: BookingView };

/** How late in the quiet hours a message may still go out that was due when they began. */
const LATEST_IN_QUIET_HOURS = 60 * MINUTE;

/**
 * What a due item asks to be told, if the ledger still says so: `nothing` for a visit that was moved, cancelled or has
 * begun, an offer that was taken or has lapsed, a change that was changed again. `later`: it was held up, and it is night
 * by now.
 */
export async function readNotice(
  options: Pick<BookingsOptions, 'profile' | 'ledger' | 'now'>,
  item: NoticeItem,
): Promise<DueNotice | 'nothing' | 'later'> {
  const desk: Desk = { ...options, wait: async () => undefined };
  const now = desk.now();
  if (item.kind === 'waiting_offer') return (await offerOf(desk, item)) ?? 'nothing';
  const [booking] = await desk.ledger.readBookings(desk.profile.id, [item.reference]);
  if (booking === undefined || Date.parse(booking.slot.start) <= now) return 'nothing';
  if (item.kind === 'owner_change') return changeOf(desk, item, booking) ?? 'nothing';
  if (booking.state !== 'confirmed' || Date.parse(booking.slot.start) !== item.start) return 'nothing';
  if (now - beforeQuietHours(desk.profile, now) > LATEST_IN_QUIET_HOURS) return 'later';
  return { kind: 'reminder', booking: bookingView(desk, booking) };
}

async function offerOf(
  desk: Desk,
  { reference, waiting }: Extract<NoticeItem, { readonly kind: 'waiting_offer' }>,
): Promise<DueNotice | undefined> {
  const entry = await readEntry(desk, waiting.date, waiting.id);
  const draft = entry?.offer;
  if (draft?.reference !== reference || !isOpen(draft, desk.now())) return undefined;
  return { kind: 'waiting_offer', draft };
}

function changeOf(
  desk: Desk,
  { revision }: Extract<NoticeItem, { readonly kind: 'owner_change' }>,
  booking: Booking,
): DueNotice | undefined {
  if (newestOwnerChange(desk.profile, booking)?.revision !== revision) return undefined;
  const view = bookingView(desk, booking);
  if (booking.state === 'cancelled') return { kind: 'owner_change', change: 'cancelled', booking: view };
  if (booking.state !== 'confirmed') return undefined;
  const step = booking.history[revision - 1];
  // The one before may not have been told: then nobody but the business knows where the visit was.
  const before = newestOwnerChange(desk.profile, booking, booking.revision - revision + 1);
  const from = before === undefined || before.at < Date.parse(step?.at ?? '') - MINUTE ? step?.from : undefined;
  return { kind: 'owner_change', change: 'moved', booking: view, ...(from === undefined ? {} : { from }) };
}
