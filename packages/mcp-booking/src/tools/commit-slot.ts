import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const commitSlot = bookingTool({
  ...BOOKING_TOOLS.commit_slot,
  name: 'commit_slot',
  title: 'Book a slot',
  description: 'Books at once the offered slot that the act of the scope takes, or moves a booking to it.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.commitSlot(who, args),
});
