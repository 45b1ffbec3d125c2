import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const acknowledgeBooking = bookingTool({
  ...BOOKING_TOOLS.acknowledge_booking,
  name: 'acknowledge_booking',
  title: 'Note that the customer will come',
  description: 'Notes in the history of the customer’s booking that they said they will be there.',
  annotations: { destructiveHint: false, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.acknowledgeBooking(who, args.reference),
});
