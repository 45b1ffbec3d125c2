import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const draftBooking = bookingTool({
  ...BOOKING_TOOLS.draft_booking,
  name: 'draft_booking',
  title: 'Propose a booking',
  description:
    'Holds one time for the customer to confirm. Use it as soon as service, date and time are known. ' +
    'It does not book: only the customer can confirm, by a tap. `outcome` is drafted, or unavailable with alternatives, ' +
    'or refused with a reason. Never say that something is booked.',
  annotations: { destructiveHint: false, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.draftBooking(who, args),
});
