import type { TurnInput, TurnOutput } from '@randevou/conversation';
import { reminderLine, type ReminderWishOfTurn } from './acts/reminder-wish.ts';
import { nextSession } from './next-session.ts';
import { addLine } from './render/add-line.ts';
import type { Talked } from './talk/talk.ts';
import type { TurnContext } from './turn-context.ts';

const DAY_MS = 86_400_000;

/**
 * What a turn leaves behind: the answer with the lines that do not belong to it, which the conversation need not
 * remember.
 */
export function turnOutput(
  context: TurnContext,
  { answer, usage }: Talked,
  wish: ReminderWishOfTurn | undefined,
): TurnOutput {
  const { words, profile, input } = context;
  const { privacyUrl } = profile;
  let replies = [answer.reply];
  if (wish !== undefined && wish.rest.length > 0)
    replies = addLine(replies, reminderLine(context, wish.wanted), 'before');
  if (privacyUrl !== undefined && isFirstContact(input)) replies = addLine(replies, words.privacy(privacyUrl), 'after');
  return {
    replies,
    session: nextSession(context, answer),
    usage,
    ...(wish === undefined ? {} : { wantsReminders: wish.wanted }),
  };
}

/** Nothing was answered yet, and not because what was answered is forgotten. */
function isFirstContact({ turn, contact, now }: TurnInput): boolean {
  const { firstInboundAt = now } = contact;
  const oldest = Math.min(...turn.messages.map(({ message }) => Date.parse(message.at)));
  return turn.session.history.length === 0 && oldest - firstInboundAt < DAY_MS;
}
