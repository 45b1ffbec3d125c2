import { templateMessage, type BookingView, type Reply, type TemplateMessage } from '@randevou/contracts';
import { bookingOptions } from '../render/booking-options.ts';
import { composeReply } from '../render/compose-reply.ts';
import { fullTime, whatIsBooked } from '../render/describe.ts';
import type { Voice } from '../turn-context.ts';
import { attendOption, personOption } from './notice-options.ts';
import { visitLines, visitParameters } from './visit-lines.ts';

/** Before a visit: with what can be done about it while its deadlines lie ahead, else a way to a person. */
export function reminder(
  voice: Voice,
  booking: BookingView,
): { readonly reply: Reply; readonly template: TemplateMessage } {
  const { words, profile, language } = voice;
  const { notices } = words;
  const attend = attendOption(voice, booking);
  const person = personOption(voice);
  const changes = bookingOptions(voice, [booking]);
  const [move, cancel] = changes;
  const lines = [
    notices.reminder(whatIsBooked(voice, booking)),
    `**${fullTime(voice, booking.slot.start)}**`,
    ...visitLines(voice, booking),
    '',
    notices.willYouCome,
    changes.length === 0 ? notices.tooLate(profile.phone) : undefined,
    notices.stopHint,
  ];
  const parameters = visitParameters(voice, booking);
  return {
    reply: composeReply(lines, [attend, ...changes, ...(changes.length < 2 ? [person] : [])]),
    template:
      move === undefined || cancel === undefined
        ? templateMessage({
            name: 'reminder_late',
            language,
            parameters,
            buttons: { attend: attend.id, person: person.id },
          })
        : templateMessage({
            name: 'reminder',
            language,
            parameters,
            buttons: { attend: attend.id, move: move.id, cancel: cancel.id },
          }),
  };
}
