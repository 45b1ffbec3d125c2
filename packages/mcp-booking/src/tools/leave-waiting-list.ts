import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const leaveWaitingList = bookingTool({
  ...BOOKING_TOOLS.leave_waiting_list,
  name: 'leave_waiting_list',
  title: 'Leave the waiting list',
  description:
    'Takes the customer out of the line that the act of the scope names, with the place that was held for them.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.leaveWaitingList(who, args.entry_id),
});
