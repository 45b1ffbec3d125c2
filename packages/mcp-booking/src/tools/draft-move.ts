import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const draftMove = bookingTool({
  ...BOOKING_TOOLS.draft_move,
  name: 'draft_move',
  title: 'Propose to move a booking',
  description:
    'Holds a new time for one of the customer’s bookings, for the customer to confirm. Take the reference from the ' +
    'customer’s upcoming bookings. It does not move anything: only the customer can confirm, by a tap.',
  annotations: { destructiveHint: false, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.draftMove(who, args),
});
