import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const joinWaitingList = bookingTool({
  ...BOOKING_TOOLS.join_waiting_list,
  name: 'join_waiting_list',
  title: 'Join the waiting list',
  description:
    'Puts the customer in line for a full day, as the act of the scope says; where something is free it says what.',
  annotations: { destructiveHint: false, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.joinWaitingList(who, args),
});
