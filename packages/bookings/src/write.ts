import { type Booking, type LedgerEvent, type WaitingEntry } from '@randevou/contracts';
import { addDays, localDate } from '@randevou/scheduling';
import { type Agenda } from './agenda/agenda.ts';
import { type Desk } from './desk.ts';
import { writeToken } from './ids.ts';
import { type DueItem, type DueKey, type LedgerWrite } from './ledger.ts';
import { dueNotices } from './notices/due-notices.ts';

/** What one decision changes, apart from what always follows from it. */
export interface Change {
  /** With the decision's changes made. */
  readonly agenda: Agenda;
  /** Names the write: the booking, its revision or action, and the versions it stands on. */
  readonly token: readonly (string | number)[];
  readonly bookings?: readonly Booking[];
  readonly dropBookings?: LedgerWrite['dropBookings'];
  readonly customer?: LedgerWrite['customer'];
  readonly waiting?: readonly WaitingEntry[];
  readonly dropWaiting?: LedgerWrite['dropWaiting'];
  readonly putDue?: readonly DueItem[];
  readonly dropDue?: readonly DueKey[];
  readonly events?: readonly LedgerEvent[];
}

/** What one transaction of DynamoDB holds. */
const MOST_ITEMS = 100;

/** Whether the change is more than one write can hold. */
export function isTooLarge(desk: Desk, change: Change): boolean {
  const { agenda, bookings, dropBookings, customer, guards, waiting, dropWaiting, putDue, dropDue, events } =
    ledgerWrite(desk, change);
  const parts = [agenda, bookings, dropBookings, guards, waiting, dropWaiting, putDue, dropDue, events];
  return parts.reduce((sum, { length }) => sum + length, customer === undefined ? 0 : 1) > MOST_ITEMS;
}

/**
 * The change as one write: with the guards of the limits it counts in, what the customers of its bookings are to be told
 * from now on, and word for those who wait for a place.
 */
export function ledgerWrite(desk: Desk, change: Change): LedgerWrite {
  const { agenda, bookings = [], dropBookings = [], customer, putDue = [], dropDue = [] } = change;
  const changes = agenda.changes();
  // Of all that could differ from another attempt: one that writes something else is another write.
  const token = writeToken([...change.token, JSON.stringify([changes, bookings, customer, putDue]), desk.now()]);
  const notices = bookings.map((booking) => dueNotices(desk.profile, booking, desk.now()));
  const put = [...putDue, ...notices.flatMap((notice) => notice.put), ...freedPlaces(desk, agenda, token)];
  const isPut = (key: DueKey): boolean =>
    put.some(({ kind, id, at }) => kind === key.kind && id === key.id && at === key.at);
  return {
    businessId: desk.profile.id,
    token,
    agenda: changes,
    bookings,
    dropBookings: dropBookings.filter(({ reference }) => !bookings.some((booking) => booking.reference === reference)),
    ...(customer === undefined ? {} : { customer }),
    guards: agenda.guards(),
    waiting: change.waiting ?? [],
    dropWaiting: change.dropWaiting ?? [],
    putDue: put,
    dropDue: [...dropDue, ...notices.flatMap((notice) => notice.drop)].filter((key) => !isPut(key)),
    events: change.events ?? [],
  };
}

/** One item per local date that something free touches now; none where there is no waiting list. */
function freedPlaces(desk: Desk, agenda: Agenda, token: string): DueItem[] {
  const { timeZone, policies } = desk.profile;
  if (policies.waitingList === undefined) return [];
  const at = desk.now();
  const dates = new Set(
    agenda.freed().flatMap(({ entry }) => localDatesBetween(Math.max(entry.busyStart, at), entry.busyEnd, timeZone)),
  );
  return [...dates].map((date) => ({ kind: 'place_freed', id: `freed.${date}.${token.slice(0, 12)}`, at, date }));
}

/** The local dates that [from, to) touches. */
function localDatesBetween(from: number, to: number, timeZone: string): string[] {
  const last = localDate(Math.max(from, to - 1), timeZone);
  const dates: string[] = [];
  for (let date = localDate(from, timeZone); date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}
