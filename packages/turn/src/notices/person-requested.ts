import { encodeOptionId, templateMessage, type Reply, type TemplateMessage } from '@randevou/contracts';
import type { Customer, Handoff, HandoffWish } from '@randevou/conversation';
import { cutText } from '../cut-text.ts';
import { composeReply } from '../render/compose-reply.ts';
import { bookingLine, fullTime, serviceName } from '../render/describe.ts';
import { localInstant } from '../render/local-instant.ts';
import type { Voice } from '../turn-context.ts';
import { handoffWording } from '../wording/handoff-wording.ts';
import { templateText } from './visit-lines.ts';

const NAME_MAX = 60;
const MOST_VISITS = 5;

/**
 * To the owner: who waits for a person, why, what they wanted and have, and how to answer them. No more: nothing of what
 * they wrote.
 */
export function personRequestedNotice(
  voice: Voice,
  { conversation, reason, wish, bookings, at, until }: Handoff,
  { profileName, phone }: Pick<Customer, 'profileName' | 'phone'>,
): { readonly reply: Reply; readonly template: TemplateMessage } {
  const { language, nonce, profile, dates } = voice;
  const { owner } = handoffWording(language);
  const { labels } = owner;
  const name = profileName === undefined ? owner.unnamed : cutText(templateText(profileName), NAME_MAX).trim();
  const why = owner.reasons[reason];
  const wished = wishLine(voice, wish);
  const visits = bookings
    .slice(0, MOST_VISITS)
    .map((booking) => `${bookingLine(voice, booking)} (${booking.reference})`);
  const [begins, ends] = [new Date(at).toISOString(), new Date(until).toISOString()];
  const when = dates.date(begins) === dates.date(ends) ? dates.time(ends) : fullTime(voice, ends);
  const resume = {
    id: encodeOptionId({ kind: 'resume', nonce, customerId: conversation.customerId }),
    title: owner.resumeTitle,
  };
  const lines = [
    owner.heading(name),
    '',
    `${labels.why} ${why}`,
    `${labels.wish} ${wished ?? owner.noWish}`,
    `${labels.answer} ${phone === undefined ? owner.noPhone : `${phone}, https://wa.me/${phone.replace('+', '')}`}`,
    ...(visits.length === 0 ? [] : [labels.visits, ...visits.map((visit) => `- ${visit}`)]),
    '',
    owner.silentUntil(when),
  ];
  return {
    reply: composeReply(lines, [resume]),
    template: templateMessage({
      name: 'person_requested',
      language,
      parameters: {
        business: templateText(profile.name),
        customer: name,
        contact: phone ?? owner.noPhone,
        reason: why,
        wish: templateText(wished ?? owner.noWish),
        visits: visits.length === 0 ? owner.noVisits : templateText(visits.join('; ')),
      },
      buttons: { resume: resume.id },
    }),
  };
}

/** `Dinner, 12 people, Friday 6 March 2026, 19:30`, of which any may be missing. */
function wishLine(voice: Voice, { serviceId, partySize, date, time }: HandoffWish): string | undefined {
  const { dates, words, profile } = voice;
  const start = date === undefined ? undefined : localInstant(date, profile.timeZone, time);
  const parts = [
    ...(serviceId === undefined ? [] : [serviceName(voice, serviceId)]),
    ...(partySize === undefined ? [] : [words.people(partySize)]),
    ...(start === undefined ? [] : [dates.day(start)]),
    ...(time === undefined ? [] : [start === undefined ? time : dates.time(start)]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}
