import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const listBookings = bookingTool({
  ...BOOKING_TOOLS.list_bookings,
  name: 'list_bookings',
  title: 'List bookings',
  description:
    'Lists the customer’s own upcoming bookings and the days on whose waiting list they are. Use it when the customer asks what they have booked.',
  annotations: { readOnlyHint: true },
  run: async ({ bookings, who }) => {
    const waiting = await bookings.waiting(who);
    return {
      bookings: [...(await bookings.upcoming(who))],
      ...(waiting.length === 0 ? {} : { waiting: [...waiting] }),
    };
  },
});
