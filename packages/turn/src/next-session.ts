import type { HistoryItem, Session } from '@randevou/contracts';
import { cutText } from './cut-text.ts';
import { remembered } from './read-content.ts';
import type { Answer, TurnContext } from './turn-context.ts';

const MOST_ITEMS = 20;
const TEXT_MAX = 2000;

/** What the conversation remembers after the turn. */
export function nextSession({ input, session, language }: TurnContext, answer: Answer): Session {
  const said = input.turn.messages.flatMap((inboxMessage, index, all): HistoryItem[] => {
    const { message } = inboxMessage;
    const { content } = message;
    if (content.kind === 'tap' && index < all.length - 1) return [];
    return [{ role: 'customer', at: message.at, text: cutText(remembered(inboxMessage), TEXT_MAX) }];
  });
  const replied: HistoryItem = {
    role: 'assistant',
    at: new Date(input.now).toISOString(),
    text: answer.reply.text,
    outcome: answer.outcome,
    ...(answer.asked === undefined ? {} : { asked: answer.asked }),
  };
  const offer = answer.offer === undefined ? session.offer : (answer.offer ?? undefined);
  const shown = answer.shown ?? session.shown;
  return {
    v: 1,
    language,
    history: [...session.history, ...said, replied].slice(-MOST_ITEMS),
    ...(offer === undefined ? {} : { offer }),
    ...(shown === undefined ? {} : { shown }),
    ...(answer.awaiting === undefined ? {} : { awaiting: answer.awaiting }),
  };
}
