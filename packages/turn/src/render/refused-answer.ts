import type { BookingView, RefusalReason } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { personOption } from '../notices/notice-options.ts';
import { bookingOptions } from './booking-options.ts';
import { asLead, composeReply } from './compose-reply.ts';
import { bookingLine } from './describe.ts';

export interface RefusedRequest {
  readonly reason: RefusalReason;
  readonly booking?: BookingView | undefined;
  readonly lead?: string | undefined;
}

/** Says why no other time would help, and what can be done instead. */
export function refusedAnswer(context: TurnContext, { reason, booking, lead }: RefusedRequest): Answer {
  const { words, profile } = context;
  const text = words.refused(reason, {
    phone: profile.phone,
    ...(booking === undefined ? {} : { booking: `${bookingLine(context, booking)} (${booking.reference})` }),
  });
  const options =
    reason === 'already_booked_that_day' && booking !== undefined
      ? bookingOptions(context, [booking])
      : reason === 'too_late_to_move' || reason === 'too_late_to_cancel'
        ? [personOption(context, 'too_late_to_change')]
        : [];
  return { reply: composeReply([...asLead(lead), text], options), outcome: 'refused' };
}
