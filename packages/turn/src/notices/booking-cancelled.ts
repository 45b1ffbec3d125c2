import { templateMessage, type BookingView, type Reply, type TemplateMessage } from '@randevou/contracts';
import { composeReply } from '../render/compose-reply.ts';
import { fullTime, whatIsBooked } from '../render/describe.ts';
import type { Voice } from '../turn-context.ts';
import { personOption } from './notice-options.ts';
import { visitParameters } from './visit-lines.ts';
import { shownName } from '../render/shown-name.ts';

/** The business cancelled the visit. */
export function bookingCancelled(
  voice: Voice,
  booking: BookingView,
): { readonly reply: Reply; readonly template: TemplateMessage } {
  const { words, profile, language } = voice;
  const { notices, labels } = words;
  const person = personOption(voice);
  const lines = [
    notices.cancelled(whatIsBooked(voice, booking)),
    `**${fullTime(voice, booking.slot.start)}**`,
    booking.name === undefined ? undefined : `${labels.name} ${shownName(booking.name)}`,
    `${labels.reference} ${booking.reference}`,
    '',
    notices.another(profile.phone),
  ];
  const { business, service, day, time } = visitParameters(voice, booking);
  return {
    reply: composeReply(lines, [person]),
    template: templateMessage({
      name: 'booking_cancelled',
      language,
      parameters: { business, service, day, time },
      buttons: { person: person.id },
    }),
  };
}
