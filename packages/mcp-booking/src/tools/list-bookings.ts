import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const listBookings = bookingTool({
  ...BOOKING_TOOLS.list_bookings,
  name: 'list_bookings',
  title: 'List bookings',
  description: 'Lists the customer’s own upcoming bookings. Use it when the customer asks what they have booked.',
  annotations: { readOnlyHint: true },
  run: async ({ bookings, who }) => ({ bookings: [...(await bookings.upcoming(who))] }),
});
