import type { TurnInput, TurnOutput, TurnUsage } from '@randevou/conversation';
import { reminderLine, type ReminderWishOfTurn } from './acts/reminder-wish.ts';
import type { HeldBack } from './hold-back.ts';
import { nextSession, sessionUnanswered } from './next-session.ts';
import { addLine } from './render/add-line.ts';
import type { Talked } from './talk/talk.ts';
import type { TurnContext } from './turn-context.ts';

const DAY_MS = 86_400_000;
const NO_MODEL: TurnUsage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };

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
  let replies = answer.before === undefined ? [answer.reply] : [answer.before, answer.reply];
  if (wish !== undefined && wish.rest.length > 0)
    replies = addLine(replies, reminderLine(context, wish.wanted), 'before');
  if (privacyUrl !== undefined && isFirstContact(input)) replies = addLine(replies, words.privacy(privacyUrl), 'after');
  return {
    replies,
    session: nextSession(context, answer),
    usage,
    ...(wish === undefined ? {} : { wantsReminders: wish.wanted }),
    ...(answer.handoff === undefined ? {} : { handoff: answer.handoff }),
    ...(answer.resumes === undefined ? {} : { resumes: answer.resumes }),
    ...(answer.limited === undefined ? {} : { limited: true }),
    ...(answer.forget === undefined ? {} : { forget: true }),
  };
}

/** Of a turn that wants no answer. */
export function unanswered({ session }: TurnContext): TurnOutput {
  return { replies: [], session, usage: NO_MODEL };
}

/** Of a turn that gets no answer; what was said is remembered, so that the next one is understood. */
export function heldBack(context: TurnContext, held: HeldBack): TurnOutput {
  return {
    replies: [],
    session: sessionUnanswered(context),
    usage: NO_MODEL,
    ...(held?.why === 'limited' ? { limited: true } : {}),
  };
}

/** Nothing was answered yet, and not because what was answered is forgotten. */
function isFirstContact({ turn, contact, now }: TurnInput): boolean {
  const { firstInboundAt = now } = contact;
  const oldest = Math.min(...turn.messages.map(({ message }) => Date.parse(message.at)));
  return turn.session.history.length === 0 && oldest - firstInboundAt < DAY_MS;
}
