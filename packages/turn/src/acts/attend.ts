import type { BookingView, OptionTarget } from '@randevou/contracts';
import { attendOption } from '../notices/notice-options.ts';
import { bookingOptions } from '../render/booking-options.ts';
import { composeReply } from '../render/compose-reply.ts';
import { bookingLine, fullTime } from '../render/describe.ts';
import { listAnswer } from '../render/list-answer.ts';
import { minuteOf } from '../render/slot-options.ts';
import type { Answer, TurnContext } from '../turn-context.ts';

type AttendTarget = Extract<OptionTarget, { kind: 'attend' }>;

/** "I will be there", under a reminder. What was moved or called off since is told instead of thanked for. */
export async function attend(context: TurnContext, { reference, startMinute }: AttendTarget): Promise<Answer> {
  const { state, tools, words } = context;
  const booking = state.bookings.find((candidate) => candidate.reference === reference);
  if (booking !== undefined && startMinute !== undefined && minuteOf(booking.slot.start) !== startMinute) {
    return movedSince(context, booking);
  }
  const result = await tools.acknowledgeBooking({ reference });
  if (result.outcome === 'acknowledged') {
    const when = fullTime(context, result.booking.slot.start);
    return { reply: composeReply([words.attend.thanks(`**${when}**`)]), outcome: 'answered' };
  }
  const others = state.bookings.filter((candidate) => candidate.reference !== reference);
  if (others.length === 0) return { reply: composeReply([words.attend.gone]), outcome: 'refused' };
  return listAnswer(context, others, `${words.attend.gone}\n\n${words.list.heading}`);
}

function movedSince(context: TurnContext, booking: BookingView): Answer {
  const line = `- ${bookingLine(context, booking)} (${booking.reference})`;
  return {
    reply: composeReply(
      [context.words.attend.moved, line],
      [attendOption(context, booking), ...bookingOptions(context, [booking])],
    ),
    outcome: 'listed',
  };
}
