import { encodeOptionId, type BookingView, type ReplyOption } from '@randevou/contracts';
import { fitText } from '../fit-text.ts';
import type { TurnContext } from '../turn-context.ts';
import { fullTime } from './describe.ts';

/** Move and Cancel for bookings that may still be changed; several bookings are told apart by reference. */
export function bookingOptions(context: TurnContext, bookings: readonly BookingView[]): ReplyOption[] {
  const { words, nonce } = context;
  const { titles } = words;
  const single = bookings.length === 1;
  return bookings.flatMap((booking) => {
    const { reference } = booking;
    const description = fitText(fullTime(context, booking.slot.start), 72);
    const move: ReplyOption = {
      id: encodeOptionId({ kind: 'move', nonce, reference }),
      title: single ? titles.move : titles.moveThis(reference),
      description,
    };
    const cancel: ReplyOption = {
      id: encodeOptionId({ kind: 'cancel', nonce, reference }),
      title: single ? titles.cancel : titles.cancelThis(reference),
      description,
    };
    return [...(booking.canMove ? [move] : []), ...(booking.canCancel ? [cancel] : [])];
  });
}
