import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const customerData = bookingTool({
  ...BOOKING_TOOLS.customer_data,
  name: 'customer_data',
  title: 'What is held of the customer',
  description: 'Upcoming bookings, places on waiting lists and the number of earlier visits of this customer.',
  annotations: { readOnlyHint: true },
  run: ({ bookings, who }) => bookings.customerData(who),
});
