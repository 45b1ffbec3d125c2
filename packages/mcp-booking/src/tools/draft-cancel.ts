import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const draftCancel = bookingTool({
  ...BOOKING_TOOLS.draft_cancel,
  name: 'draft_cancel',
  title: 'Propose to cancel a booking',
  description:
    'Asks the customer to confirm that one of their bookings is cancelled. Take the reference from the customer’s ' +
    'upcoming bookings. It does not cancel anything: only the customer can confirm, by a tap.',
  annotations: { destructiveHint: false, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.draftCancel(who, args),
});
