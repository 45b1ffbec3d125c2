import { BOOKING_TOOLS } from '@randevou/contracts';
import { bookingTool } from '../booking-tool.ts';

export const commitDraft = bookingTool({
  ...BOOKING_TOOLS.commit_draft,
  name: 'commit_draft',
  title: 'Commit a draft',
  description: 'Carries out the draft that the act of the scope confirms.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ bookings, who }, args) => bookings.commitDraft(who, args),
});
