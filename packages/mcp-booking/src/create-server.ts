import { createToolServer, type ToolServerOptions } from '@randevou/mcp-kit';
import { createOpenBookings, createOpenOwnerDesk, createOpenRelayDesk, type BookingSources } from './open-bookings.ts';
import { acknowledgeBooking } from './tools/acknowledge-booking.ts';
import { commitDraft } from './tools/commit-draft.ts';
import { commitSlot } from './tools/commit-slot.ts';
import { customerData } from './tools/customer-data.ts';
import { customerState } from './tools/customer-state.ts';
import { draftBooking } from './tools/draft-booking.ts';
import { draftCancel } from './tools/draft-cancel.ts';
import { draftMove } from './tools/draft-move.ts';
import { draftSeries } from './tools/draft-series.ts';
import { expireHold } from './tools/expire-hold.ts';
import { findSlots } from './tools/find-slots.ts';
import { forgetCustomer } from './tools/forget-customer.ts';
import { joinWaitingList } from './tools/join-waiting-list.ts';
import { leaveWaitingList } from './tools/leave-waiting-list.ts';
import { listBookings } from './tools/list-bookings.ts';
import { offerPlaces } from './tools/offer-places.ts';
import { blockTime } from './tools/owner/block-time.ts';
import { bookForCustomer } from './tools/owner/book-for-customer.ts';
import { cancelForCustomer } from './tools/owner/cancel-for-customer.ts';
import { importBookings } from './tools/owner/import-bookings.ts';
import { markNoShow } from './tools/owner/mark-no-show.ts';
import { moveForCustomer } from './tools/owner/move-for-customer.ts';
import { unblockTime } from './tools/owner/unblock-time.ts';
import { releaseDraft } from './tools/release-draft.ts';
import { requestPerson } from './tools/request-person.ts';

export type BookingServerDeps = BookingSources & Pick<ToolServerOptions, 'verifyScope' | 'onError'>;

const TOOLS = [
  findSlots,
  draftBooking,
  draftSeries,
  draftMove,
  draftCancel,
  listBookings,
  requestPerson,
  customerState,
  customerData,
  forgetCustomer,
  commitDraft,
  commitSlot,
  acknowledgeBooking,
  releaseDraft,
  joinWaitingList,
  leaveWaitingList,
  expireHold,
] as const;

const OWNER = [
  blockTime,
  unblockTime,
  bookForCustomer,
  moveForCustomer,
  cancelForCustomer,
  markNoShow,
  importBookings,
] as const;

/** The MCP server of bookings, without transport; it keeps nothing between calls. */
export function createServer(deps: BookingServerDeps): ReturnType<typeof createToolServer> {
  const open = createOpenBookings(deps);
  const openOwnerDesk = createOpenOwnerDesk(deps);
  return createToolServer({
    name: 'randevou-booking',
    version: '1.0.0',
    tools: [
      ...TOOLS.map((tool) => tool(open)),
      offerPlaces(createOpenRelayDesk(deps)),
      ...OWNER.map((tool) => tool(openOwnerDesk)),
    ],
    verifyScope: deps.verifyScope,
    ...(deps.onError === undefined ? {} : { onError: deps.onError }),
  });
}
