import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const releaseDraft = bookingTool({
  ...BOOKING_TOOLS.release_draft,
  name: 'release_draft',
  title: 'Drop a draft',
  description: 'Gives up the customer’s draft and frees what it holds.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.releaseDraft(who, args.draft_id),
});
