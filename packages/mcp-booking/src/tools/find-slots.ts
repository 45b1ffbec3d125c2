import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const findSlots = bookingTool({
  ...BOOKING_TOOLS.find_slots,
  name: 'find_slots',
  title: 'Find free times',
  description:
    'Finds free times. Use it when the customer has not said an exact date and time, or asks what is free. ' +
    'Pass only what the customer said. `slots` are the free times, best first; `exact` is the wanted time when it is free; ' +
    '`reason` says why nothing, or not the wanted time, is free. Never mention a time that is not in the result.',
  annotations: { readOnlyHint: true },
  run: ({ bookings, who }, args) => bookings.findSlots(who, args),
});
