import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

/** Writes nothing: the turn that sees the answer tells the business and pauses, in the write that settles it. */
export const requestPerson = bookingTool({
  ...BOOKING_TOOLS.request_person,
  name: 'request_person',
  title: 'Ask for a person',
  description:
    'Asks the team of the business to take over the conversation with this customer; afterwards you are silent. Use it when the customer asks for a person or complains. Never instead of answering, booking, moving or cancelling.',
  annotations: { readOnlyHint: true },
  run: () => Promise.resolve({ outcome: 'requested' as const }),
});
