import type { Language } from '@randevou/contracts';
import type { InboxMessage, TurnInput } from '@randevou/conversation';
import { recogniseReminderWish } from '@randevou/understanding';
import { askDetail } from './ask-detail.ts';
import { ownWords } from '../read-content.ts';
import { composeReply } from '../render/compose-reply.ts';
import { draftAnswer } from '../render/draft-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { draftOnScreen } from './draft-on-screen.ts';

/** STOP or START among the messages of a turn. */
export interface ReminderWishOfTurn {
  readonly wanted: boolean;
  /** Of the words that were used. */
  readonly languages: readonly Language[];
  /** What else was said, to be answered as ever. */
  readonly rest: readonly InboxMessage[];
}

/**
 * Whether the customer calls reminders off or on. It is decided without a model and without the ledger, so that it
 * holds whatever else is down. The last such message counts.
 */
export function reminderWish({ turn, contact }: TurnInput): ReminderWishOfTurn | undefined {
  const { session, attempt, messages } = turn;
  const last = session.history.at(-1);
  const asked = last?.role === 'assistant' ? last.asked : undefined;
  // "Baja" may be how high a fever is.
  const isAsked = asked === 'name' || asked?.startsWith('question:') === true;
  // In a repeated turn it is the first try that called them on.
  const oldest = Math.min(...messages.map(({ message }) => Date.parse(message.at)));
  const wasOff = !contact.wantsReminders || (attempt > 1 && (contact.consent?.at ?? 0) >= oldest);

  const found = messages.map((message) => {
    const { content } = message.message;
    const text = content.kind === 'tap' ? foreignTitle(content.optionId, content.title) : ownWords(message);
    const wish = text === undefined ? undefined : recogniseReminderWish(text);
    if (wish === undefined || wish.sure) return { message, wish };
    return { message, wish: isAsked || (wish.wish === 'start' && !wasOff) ? undefined : wish };
  });
  const wish = found.findLast((each) => each.wish !== undefined)?.wish;
  if (wish === undefined) return undefined;
  return {
    wanted: wish.wish === 'start',
    languages: wish.languages,
    rest: found.filter((each) => each.wish === undefined).map(({ message }) => message),
  };
}

/** A button of somebody else's template: our own options have ids of ours. */
function foreignTitle(optionId: string, title: string): string | undefined {
  return optionId.includes('|') ? undefined : title;
}

export function reminderLine({ words }: Pick<TurnContext, 'words'>, wanted: boolean): string {
  return wanted ? words.reminders.on : words.reminders.off;
}

/**
 * The answer to nothing but STOP or START. A proposal on the screen stays open and is shown once more: who meant that
 * finds the way to drop it, and who did not has lost nothing.
 */
export function reminderAnswer(context: TurnContext, wanted: boolean): Answer {
  const lead = reminderLine(context, wanted);
  const draft = draftOnScreen(context);
  const { awaiting } = context.session;
  if (draft === undefined) return { reply: composeReply([lead]), outcome: 'answered' };
  return awaiting?.draftId === draft.id
    ? askDetail(context, draft, awaiting.field, lead, awaiting.given)
    : draftAnswer(context, { draft, lead });
}
