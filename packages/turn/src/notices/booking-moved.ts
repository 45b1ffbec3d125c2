import {
  encodeOptionId,
  templateMessage,
  type BookingView,
  type Reply,
  type Slot,
  type TemplateMessage,
} from '@randevou/contracts';
import { bookingOptions } from '../render/booking-options.ts';
import { composeReply } from '../render/compose-reply.ts';
import { fullTime, whatIsBooked } from '../render/describe.ts';
import type { Voice } from '../turn-context.ts';
import { attendOption, personOption } from './notice-options.ts';
import { visitLines, visitParameters } from './visit-lines.ts';

/** The business moved the visit, or changed who or what it is with. */
export function bookingMoved(
  voice: Voice,
  booking: BookingView,
  from: Slot | undefined,
): { readonly reply: Reply; readonly template: TemplateMessage } {
  const { words, profile, language, nonce } = voice;
  const { notices, labels } = words;
  const { reference, slot } = booking;
  const when = `**${fullTime(voice, slot.start)}**`;
  const isSameTime = from?.start === slot.start;
  const changes = bookingOptions(voice, [booking]);
  const attend = attendOption(voice, booking);
  const lines = [
    notices[isSameTime ? 'changed' : 'moved'](whatIsBooked(voice, booking)),
    ...(from === undefined || isSameTime
      ? [when]
      : [`${labels.from} ${fullTime(voice, from.start)}`, `${labels.to} ${when}`]),
    ...visitLines(voice, booking),
    '',
    notices.doesItSuit,
    changes.length === 0 ? notices.tooLate(profile.phone) : undefined,
  ];
  return {
    reply: composeReply(lines, [attend, ...changes, ...(changes.length < 2 ? [personOption(voice)] : [])]),
    template: templateMessage({
      name: 'booking_moved',
      language,
      parameters: visitParameters(voice, booking),
      // A template's buttons are fixed: a tap on what is no longer allowed says so, and where to call.
      buttons: {
        attend: attend.id,
        move: encodeOptionId({ kind: 'move', nonce, reference }),
        cancel: encodeOptionId({ kind: 'cancel', nonce, reference }),
      },
    }),
  };
}
