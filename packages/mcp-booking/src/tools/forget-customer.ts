import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const forgetCustomer = bookingTool({
  ...BOOKING_TOOLS.forget_customer,
  name: 'forget_customer',
  title: 'Forget the customer',
  description: 'Cancels what lies ahead and takes name, contact and answers out of the bookings of this customer.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ bookings, who }) => bookings.forgetCustomer(who),
});
