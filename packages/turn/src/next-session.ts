import { recentHistory, type HistoryItem, type Session } from '@randevou/contracts';
import { pauseOf } from '@randevou/conversation';
import { cutText } from './cut-text.ts';
import { countTurn } from './over-limit.ts';
import { remembered } from './read-content.ts';
import type { Answer, TurnContext } from './turn-context.ts';
import { wishAfter } from './wish-after.ts';

const TEXT_MAX = 2000;

/** What the conversation remembers after the turn. */
export function nextSession(context: TurnContext, answer: Answer): Session {
  const { input, session, language, profile } = context;
  const replied: HistoryItem = {
    role: 'assistant',
    at: new Date(input.now).toISOString(),
    text: answer.reply.text,
    outcome: answer.outcome,
    ...(answer.asked === undefined ? {} : { asked: answer.asked }),
  };
  const offer = answer.offer === undefined ? session.offer : (answer.offer ?? undefined);
  const shown = answer.shown ?? session.shown;
  const running = pauseOf(session, input.contact, input.now);
  const paused = answer.paused === undefined ? running : (answer.paused ?? undefined);
  return {
    v: 1,
    language,
    history: recentHistory([...session.history, ...said(context), replied]),
    ...(offer === undefined ? {} : { offer }),
    ...(shown === undefined ? {} : { shown }),
    ...(answer.awaiting === undefined ? {} : { awaiting: answer.awaiting }),
    // A proposal is answered at once or never.
    ...(answer.proposal === undefined ? {} : { proposal: answer.proposal }),
    ...(paused === undefined ? {} : { paused }),
    ...(answer.limited === undefined ? {} : { limited: answer.limited }),
    ...(session.toldOff === undefined ? {} : { toldOff: session.toldOff }),
    ...nextWishes(context, answer),
    ...wishAfter(context, answer, said(context)),
    recentTurns: countTurn(profile, session.recentTurns ?? [], input.now),
  };
}

function nextWishes({ session, input }: TurnContext, { next }: Answer): Pick<Session, 'next'> {
  if (next === undefined) return session.next === undefined ? {} : { next: session.next };
  return next.length === 0 ? {} : { next: { at: new Date(input.now).toISOString(), texts: [...next] } };
}

/** The same after a turn that got no answer: what was said is kept, and nothing else changes. */
export function sessionUnanswered(context: TurnContext): Session {
  const { session } = context;
  return { ...session, history: recentHistory([...session.history, ...said(context)]) };
}

function said({ input }: TurnContext): HistoryItem[] {
  return input.turn.messages.flatMap((inboxMessage, index, all): HistoryItem[] => {
    const { message } = inboxMessage;
    const { content } = message;
    if (content.kind === 'tap' && index < all.length - 1) return [];
    return [{ role: 'customer', at: message.at, text: cutText(remembered(inboxMessage), TEXT_MAX) }];
  });
}
