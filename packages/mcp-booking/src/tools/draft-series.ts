import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const draftSeries = bookingTool({
  ...BOOKING_TOOLS.draft_series,
  name: 'draft_series',
  title: 'Propose a series of bookings',
  description:
    'Holds several visits at the same hour, such as every Tuesday at ten four times, for the customer to confirm together. ' +
    'Use it only when first day, time, distance and number of visits (2 to 12) are known. It does not book: only the ' +
    'customer can confirm, by a tap. The result names the visits that have a place and the dates that are missed.',
  annotations: { destructiveHint: false, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.draftSeries(who, args),
});
