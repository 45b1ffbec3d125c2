import { Temporal } from 'temporal-polyfill';
import { bookingLine } from '../render/describe.ts';
import { offerAnswer } from '../render/offer-answer.ts';
import { refusedAnswer } from '../render/refused-answer.ts';
import { unavailableAnswer } from '../render/unavailable-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';

const DAYS_AHEAD = 7;

/** A tap on Move: free times around where the booking stands now, nearest to its time of day first. */
export async function offerMoves(context: TurnContext, reference: string): Promise<Answer> {
  const { state, dates, tools, words } = context;
  const booking = state.bookings.find((candidate) => candidate.reference === reference);
  if (booking === undefined) return refusedAnswer(context, { reason: 'unknown_booking' });
  if (!booking.canMove) return refusedAnswer(context, { reason: 'too_late_to_move', booking });
  const { slot, partySize } = booking;
  const date = dates.date(slot.start);
  const search = {
    service_id: slot.serviceId,
    date,
    date_to: Temporal.PlainDate.from(date).add({ days: DAYS_AHEAD }).toString(),
    time: dates.wallTime(slot.start),
    ...(partySize === undefined ? {} : { party_size: partySize }),
    reference,
  };
  const found = await tools.findSlots(search);
  const slots = found.slots.filter(({ start }) => start !== slot.start);
  if (slots.length === 0) {
    return unavailableAnswer(context, { reason: found.reason ?? 'full', alternatives: [] });
  }
  const lead = [words.offer.toMove(bookingLine(context, booking))];
  return { ...offerAnswer(context, { slots, partySize, reference, more: found.more, search, lead }), asked: 'date' };
}
