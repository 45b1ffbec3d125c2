import { encodeOptionId } from '@randevou/contracts';
import { composeReply } from '../../render/compose-reply.ts';
import { bookingLine } from '../../render/describe.ts';
import { waitingWish } from '../../render/waiting-wish.ts';
import type { Answer, TurnContext } from '../../turn-context.ts';
import { privacyWordingFor } from '../../wording/privacy/privacy-wording-for.ts';

/** A list of bookings that is longer is cut: the message has room for so many. */
const MOST_LINES = 6;

/** What is held about the customer, from the store itself, and how to have it deleted. */
export async function showData(context: TurnContext): Promise<Answer> {
  const { input, profile, language, state, nonce } = context;
  const { show, titles } = privacyWordingFor(language);
  const { upcoming, waiting, past } = await context.tools.customerData();
  const { profileName, phone } = input.customer;
  const draft = state.openDraft;
  const lines = [
    show.heading,
    `- ${profileName === undefined ? show.noName : show.name(profileName)}`,
    `- ${phone === undefined ? show.noPhone : show.phone(masked(phone))}`,
    `- ${show.language}`,
    `- ${show.reminders[input.contact.wantsReminders ? 'on' : 'off']}`,
    ...listed(
      upcoming.map((booking) => `${bookingLine(context, booking)} (${booking.reference})`),
      show.ahead,
      show.noneAhead,
    ),
    ...(past === 0 ? [] : [`- ${show.past(past)}`]),
    ...listed(
      waiting.map((entry) => waitingWish(context, entry)),
      show.waiting,
    ),
    ...listed(draft === undefined ? [] : [bookingLine(context, draft)], show.draft),
    `- ${show.conversation(profile.retention.conversationDays)}`,
    ...(upcoming.length + past === 0 ? [] : ['', show.bookingsKept]),
    ...(profile.privacyUrl === undefined ? [] : ['', show.more(profile.privacyUrl)]),
    '',
    show.howToForget,
  ];
  const option = { id: encodeOptionId({ kind: 'forget', nonce, what: 'all' }), title: titles.forget };
  // A yes to it is about nothing: what was proposed before has to be asked for again.
  return { reply: composeReply(lines, [option]), outcome: 'listed' };
}

function listed(lines: readonly string[], heading: string, none?: string): string[] {
  const [only, ...more] = lines;
  if (only === undefined) return none === undefined ? [] : [`- ${none}`];
  if (more.length === 0) return [`- ${heading} ${only}`];
  const shown = lines.slice(0, MOST_LINES);
  const left = lines.length - shown.length;
  return [`- ${heading}`, ...shown.map((line) => `  - ${line}`), ...(left === 0 ? [] : [`  - … +${String(left)}`])];
}

/** `+230•••••234`: it is their own, and the screen may be seen by others. */
function masked(phone: string): string {
  return `${phone.slice(0, 4)}${'•'.repeat(Math.max(0, phone.length - 7))}${phone.slice(-3)}`;
}
