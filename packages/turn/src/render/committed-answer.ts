import type { CommitResult } from '@randevou/contracts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { bookingOptions } from './booking-options.ts';
import { composeReply } from './compose-reply.ts';
import { fullTime, moneyText, whatIsBooked } from './describe.ts';

type Committed = Extract<CommitResult, { outcome: 'committed' }>;

/** What the ledger now holds: the only text that says something was booked, moved or cancelled. */
export function committedAnswer(context: TurnContext, { kind, booking, from }: Committed): Answer {
  const { words, profile } = context;
  const { labels } = words;
  const when = `**${fullTime(context, booking.slot.start)}**`;
  const sameTime = from?.start === booking.slot.start;
  const lines = [
    words.committed[kind === 'move' && sameTime ? 'change' : kind](whatIsBooked(context, booking)),
    ...(from === undefined || sameTime
      ? [when]
      : [`${labels.from} ${fullTime(context, from.start)}`, `${labels.to} ${when}`]),
    booking.name === undefined || kind === 'cancel' ? undefined : `${labels.name} ${booking.name}`,
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
