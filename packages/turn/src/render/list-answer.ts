import type { BookingView } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { bookingOptions } from './booking-options.ts';
import { composeReply } from './compose-reply.ts';
import { bookingLine } from './describe.ts';

/** Two options each, within the ten rows of a list. */
const MOST_BOOKINGS = 5;

/** The customer's upcoming bookings with what can be done about them. `lead` replaces the heading;
 * `only` leaves out the other option. */
export function listAnswer(
  context: TurnContext,
  bookings: readonly BookingView[],
  lead?: string,
  only?: 'move' | 'cancel',
): Answer {
  const { words } = context;
  if (bookings.length === 0) return { reply: composeReply([words.list.none]), outcome: 'listed' };
  const shown = bookings.slice(0, MOST_BOOKINGS);
  const lines = bookings.map((booking) => `- ${bookingLine(context, booking)} (${booking.reference})`);
  return {
    reply: composeReply(
      [lead ?? words.list.heading, ...lines],
      bookingOptions(context, shown, only),
      words.titles.choicesLabel,
    ),
    outcome: 'listed',
  };
}
