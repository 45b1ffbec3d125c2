import { createToolServer, type ToolServerOptions } from '@randevou/mcp-kit';
import { createOpenBookings, type BookingSources } from './open-bookings.ts';
import { commitDraft } from './tools/commit-draft.ts';
import { commitSlot } from './tools/commit-slot.ts';
import { customerState } from './tools/customer-state.ts';
import { draftBooking } from './tools/draft-booking.ts';
import { draftCancel } from './tools/draft-cancel.ts';
import { draftMove } from './tools/draft-move.ts';
import { expireHold } from './tools/expire-hold.ts';
import { findSlots } from './tools/find-slots.ts';
import { listBookings } from './tools/list-bookings.ts';
import { releaseDraft } from './tools/release-draft.ts';

export type BookingServerDeps = BookingSources & Pick<ToolServerOptions, 'verifyScope' | 'onError'>;

const TOOLS = [
  findSlots,
  draftBooking,
  draftMove,
  draftCancel,
  listBookings,
  customerState,
  commitDraft,
  commitSlot,
  releaseDraft,
  expireHold,
] as const;

/** The MCP server of bookings, without transport; it keeps nothing between calls. */
export function createServer(deps: BookingServerDeps): ReturnType<typeof createToolServer> {
  const open = createOpenBookings(deps);
  return createToolServer({
    name: 'randevou-booking',
    version: '1.0.0',
    tools: TOOLS.map((tool) => tool(open)),
    verifyScope: deps.verifyScope,
    ...(deps.onError === undefined ? {} : { onError: deps.onError }),
  });
}
