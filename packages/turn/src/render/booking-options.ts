import { encodeOptionId, type BookingView, type ReplyOption } from '@randevou/contracts';
import { fitText } from '../fit-text.ts';
import type { Voice } from '../turn-context.ts';
import { fullTime, serviceName } from './describe.ts';

/** Move and Cancel for bookings that may still be changed; several bookings are told apart by when they are. */
export function bookingOptions(
  context: Voice,
  bookings: readonly BookingView[],
  only?: 'move' | 'cancel',
): ReplyOption[] {
  const { words, nonce, dates } = context;
  const { titles } = words;
  const single = bookings.length === 1;
  return bookings.flatMap((booking) => {
    const { reference } = booking;
    const when = fullTime(context, booking.slot.start);
    const description = fitText(single ? when : `${when}, ${serviceName(context, booking.slot.serviceId)}`, 72);
    const move: ReplyOption = {
      id: encodeOptionId({ kind: 'move', nonce, reference }),
      title: single ? titles.move : titles.moveThis(dates.brief(booking.slot.start)),
      description,
    };
    const cancel: ReplyOption = {
      id: encodeOptionId({ kind: 'cancel', nonce, reference }),
      title: single ? titles.cancel : titles.cancelThis(dates.brief(booking.slot.start)),
      description,
    };
    return [
      ...(booking.canMove && only !== 'cancel' ? [move] : []),
      ...(booking.canCancel && only !== 'move' ? [cancel] : []),
    ];
  });
}
