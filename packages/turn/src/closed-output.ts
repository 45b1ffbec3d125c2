import type { TurnOutput } from '@randevou/conversation';
import { reminderLine, type ReminderWishOfTurn } from './acts/reminder-wish.ts';
import { unreadable, locationOf, textOf } from './read-content.ts';
import { composeReply } from './render/compose-reply.ts';
import type { TurnContext } from './turn-context.ts';
import { heldBack, turnOutput } from './turn-output.ts';
import { handoffWording } from './wording/handoff-wording.ts';

const NO_MODEL = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };

/**
 * A turn while nothing is answered: without model and tools, one line a day that says where to call. STOP and START hold
 * all the same, since reminders go on.
 */
export function closedOutput(context: TurnContext, wish: ReminderWishOfTurn | undefined): TurnOutput {
  const { language, profile, session, dates, input } = context;
  if (wish !== undefined) {
    const reply = composeReply([reminderLine(context, wish.wanted)]);
    return turnOutput(context, { answer: { reply, outcome: 'answered' }, usage: NO_MODEL }, { ...wish, rest: [] });
  }
  const today = dates.date(new Date(input.now).toISOString());
  if (session.toldOff === today || !wantsAnswer(context)) return heldBack(context, undefined);
  const reply = composeReply([handoffWording(language).off(profile.phone)]);
  const output = turnOutput(context, { answer: { reply, outcome: 'refused' }, usage: NO_MODEL }, undefined);
  return { ...output, session: { ...output.session, toldOff: today } };
}

/** Not a thumb under a message. */
function wantsAnswer({ input }: TurnContext): boolean {
  const { messages } = input.turn;
  return (
    unreadable(messages) !== undefined ||
    messages.some((message) => textOf(message) !== undefined || locationOf(message) !== undefined) ||
    messages.some(({ message }) => message.content.kind === 'tap')
  );
}
