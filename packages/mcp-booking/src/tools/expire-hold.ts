import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const expireHold = bookingTool({
  ...BOOKING_TOOLS.expire_hold,
  name: 'expire_hold',
  title: 'Expire a hold',
  description: 'Removes a hold whose time has run out; a hold that still runs, and a booking, stay.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.expireHold(who, args.reference),
});
