import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const customerState = bookingTool({
  ...BOOKING_TOOLS.customer_state,
  name: 'customer_state',
  title: 'State of the customer',
  description:
    'Upcoming bookings, the open draft, the lines that the customer waits in and what these hold for them now.',
  annotations: { readOnlyHint: true },
  run: ({ bookings, who }) => bookings.customerState(who),
});
