import type { BookingView, CommitResult } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { bookingOptions } from './booking-options.ts';
import { composeReply } from './compose-reply.ts';
import { fullTime, moneyText, staffName, whatIsBooked } from './describe.ts';
import { shownName } from './shown-name.ts';

type Committed = Extract<CommitResult, { outcome: 'committed' }>;

/** What the ledger now holds: the only text that says something was booked, moved or cancelled. */
export function committedAnswer(context: TurnContext, committed: Committed): Answer {
  const { kind, booking, bookings = [], from } = committed;
  if (bookings.length > 1) return seriesAnswer(context, bookings);
  const { words, profile } = context;
  const { labels } = words;
  const when = `**${fullTime(context, booking.slot.start)}**`;
  const sameTime = from?.start === booking.slot.start;
  const lines = [
    words.committed[kind === 'move' && sameTime ? 'change' : kind](whatIsBooked(context, booking)),
    ...(from === undefined || sameTime
      ? [when]
      : [`${labels.from} ${fullTime(context, from.start)}`, `${labels.to} ${when}`]),
    booking.name === undefined || kind === 'cancel' ? undefined : `${labels.name} ${shownName(booking.name)}`,
    booking.price === undefined || kind === 'cancel'
      ? undefined
      : `${labels.price} ${moneyText(context, booking.price)}`,
    `${labels.reference} **${booking.reference}**`,
    profile.address === undefined || kind === 'cancel'
      ? undefined
      : `${labels.address} ${profile.name}, ${profile.address}`,
  ];
  return {
    reply: composeReply(lines, kind === 'cancel' ? [] : bookingOptions(context, [booking])),
    outcome: 'committed',
    offer: null,
  };
}

/** A booking each has Move and Cancel, within the ten rows of a list. */
const MOST_WITH_OPTIONS = 5;
/** Of a text with options. */
const TEXT_MAX = 1024;

/** All visits of a series, each with its full date and its reference. */
function seriesAnswer(context: TurnContext, bookings: readonly BookingView[]): Answer {
  const { words, profile } = context;
  const { labels } = words;
  const [first] = bookings;
  const staff = new Set(bookings.map(({ slot }) => staffName(context, slot.resourceId)));
  const what = first === undefined ? '' : whatIsBooked(context, first, { withStaff: staff.size === 1 });
  const lines = bookings.map(({ slot, reference }) => {
    const name = staff.size === 1 ? undefined : staffName(context, slot.resourceId);
    const who = name === undefined ? '' : `, ${words.withStaff(name)}`;
    return `- **${fullTime(context, slot.start)}**${who} (${reference})`;
  });
  const text = [
    words.committedSeries(what),
    ...lines,
    '',
    first?.name === undefined ? undefined : `${labels.name} ${shownName(first.name)}`,
    profile.address === undefined ? undefined : `${labels.address} ${profile.name}, ${profile.address}`,
  ];
  // Every visit is told rather than some of them with options.
  const fits = bookings.length <= MOST_WITH_OPTIONS && text.join('\n').length <= TEXT_MAX;
  return {
    reply: composeReply(text, fits ? bookingOptions(context, bookings) : [], words.titles.choicesLabel),
    outcome: 'committed',
    offer: null,
  };
}
