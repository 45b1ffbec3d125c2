import { encodeOptionId, type BookingView } from '@randevou/contracts';
import { composeReply } from '../../render/compose-reply.ts';
import { bookingLine } from '../../render/describe.ts';
import type { Answer, TurnContext } from '../../turn-context.ts';
import { privacyWordingFor } from '../../wording/privacy/privacy-wording-for.ts';
import { forget } from './forget.ts';

const MOST_LINES = 6;

/** Asks before anything is forgotten that somebody may miss; where only the conversation is held, forgets it at once. */
export async function askToForget(context: TurnContext): Promise<Answer> {
  const { language, state, nonce, profile, late } = context;
  const { ask, titles } = privacyWordingFor(language);
  const { upcoming, waiting, past } = await context.tools.customerData();
  const isNothing =
    upcoming.length + waiting.length + past + state.offers.length === 0 && state.openDraft === undefined;
  if (isNothing && !late) return forget(context);
  const ahead = upcoming.filter(({ canCancel }) => canCancel);
  const tooLate = upcoming.filter(({ canCancel }) => !canCancel);
  const lines = [
    ...(ahead.length === 0 ? [] : [ask.ahead, ...bookingLines(context, ahead), '']),
    ...(tooLate.length === 0 ? [] : [ask.tooLate, ...bookingLines(context, tooLate), ask.stays(profile.phone), '']),
    ahead.length === 0 ? ask.forget : ask.cancelAndForget,
    ask.final,
  ];
  const option = (what: 'all' | 'keep', title: string) => ({
    id: encodeOptionId({ kind: 'forget', nonce, what }),
    title,
  });
  return {
    reply: composeReply(lines, [
      option('all', ahead.length === 0 ? titles.forget : titles.cancelAndForget),
      option('keep', titles.keep),
    ]),
    outcome: 'asked',
    proposal: { kind: 'forget' },
  };
}

function bookingLines(context: TurnContext, bookings: readonly BookingView[]): string[] {
  const lines = bookings.map((booking) => `- ${bookingLine(context, booking)}`);
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), `- … +${String(lines.length - MOST_LINES)}`];
}
