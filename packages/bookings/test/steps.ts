import {
  type BookingView,
  type CommitResult,
  type Draft,
  type DraftBookingArguments,
  type DraftMoveArguments,
  type DraftResult,
  type JoinWaitingListArguments,
  type JoinWaitingListResult,
} from '@randevou/contracts';
import { type Bookings, type Ledger } from '../src/index.ts';
import { type BookingDesk } from './booking-desk.ts';

/** The draft of a result, or an error that shows what came instead. */
export function drafted(result: DraftResult): Draft {
  if (result.outcome !== 'drafted') throw new Error(`no draft: ${JSON.stringify(result)}`);
  return result.draft;
}

export function committed(result: CommitResult): BookingView {
  if (result.outcome !== 'committed') throw new Error(`not committed: ${JSON.stringify(result)}`);
  return result.booking;
}

export async function confirm(
  desk: BookingDesk<Ledger>,
  name: string,
  draft: Draft,
  added: { party_size?: number; name?: string } = {},
): Promise<CommitResult> {
  const act = { kind: 'confirm' as const, draftId: draft.id };
  return desk.bookings.commitDraft(desk.who(name, { act }), { draft_id: draft.id, ...added });
}

export async function book(desk: BookingDesk<Ledger>, name: string, wish: DraftBookingArguments): Promise<BookingView> {
  return committed(await confirm(desk, name, drafted(await desk.bookings.draftBooking(desk.who(name), wish))));
}

export async function move(desk: BookingDesk<Ledger>, name: string, wish: DraftMoveArguments): Promise<CommitResult> {
  return confirm(desk, name, drafted(await desk.bookings.draftMove(desk.who(name), wish)));
}

export async function cancel(desk: BookingDesk<Ledger>, name: string, reference: string): Promise<CommitResult> {
  return confirm(desk, name, drafted(await desk.bookings.draftCancel(desk.who(name), { reference })));
}

export async function joinLine(
  desk: BookingDesk<Ledger>,
  name: string,
  wish: JoinWaitingListArguments,
  { turn, bookings = desk.bookings }: { readonly turn?: number; readonly bookings?: Bookings } = {},
): Promise<JoinWaitingListResult> {
  const act = { kind: 'wait' as const, serviceId: wish.service_id, date: wish.date };
  return bookings.joinWaitingList(desk.who(name, { act, ...(turn === undefined ? {} : { turn }) }), wish);
}

export async function leaveLine(
  desk: BookingDesk<Ledger>,
  name: string,
  entryId: string,
  { turn, bookings = desk.bookings }: { readonly turn?: number; readonly bookings?: Bookings } = {},
): Promise<boolean> {
  const act = { kind: 'leave' as const, entryId };
  const who = desk.who(name, { act, ...(turn === undefined ? {} : { turn }) });
  return (await bookings.leaveWaitingList(who, entryId)).left;
}

/** Entries of the agenda as `date resource state start-end`, buffers included, in UTC. */
export function agendaLines(desk: BookingDesk): string[] {
  const clock = (instant: number): string => new Date(instant).toISOString().slice(11, 16);
  return desk.ledger
    .agenda()
    .flatMap(({ date, resourceId, entries }) =>
      entries.map((entry) => `${date} ${resourceId} ${entry.state} ${clock(entry.busyStart)}-${clock(entry.busyEnd)}`),
    )
    .sort();
}
