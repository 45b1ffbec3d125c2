import type { HistoryItem } from '@randevou/contracts';
import { bookingOptions } from '../render/booking-options.ts';
import { composeReply } from '../render/compose-reply.ts';
import { fullTime } from '../render/describe.ts';
import { draftAnswer } from '../render/draft-answer.ts';
import { listAnswer } from '../render/list-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { askDetail } from './ask-detail.ts';
import { draftAgain } from './draft-again.ts';
import { draftOnScreen } from './draft-on-screen.ts';
import { showMore } from './show-more.ts';

type Said = Extract<HistoryItem, { role: 'assistant' }>;

/**
 * The answer that could not be delivered, once more. Hours may have gone by: a proposal, times and bookings are told as
 * they are now, with their options; anything else as it was.
 */
export async function readAgain(context: TurnContext): Promise<Answer> {
  const { session, state, words } = context;
  const last = session.history.findLast((item): item is Said => item.role === 'assistant');
  if (last === undefined) return { reply: composeReply([words.nothingOpen]), outcome: 'answered' };
  const draft = draftOnScreen(context);
  if (draft !== undefined) {
    const { awaiting } = session;
    if (awaiting?.draftId === draft.id) return askDetail(context, draft, awaiting.field, undefined, awaiting.given);
    if (last.outcome === 'drafted' || last.asked !== undefined) return draftAnswer(context, { draft });
  }
  switch (last.outcome) {
    case 'drafted':
      if (session.shown === undefined) break;
      return draftAgain(
        context,
        session.shown,
        session.shown.kind === 'cancel' ? {} : { lead: words.notes.holdRanOut },
      );
    case 'offered':
      if (session.offer?.search['service_id'] === undefined) break;
      return showMore(context, { fromStart: true });
    case 'listed':
      return listAnswer(context, state.bookings);
    case 'committed':
      return committedAgain(context, last);
    case 'answered':
    case 'asked':
    case 'discarded':
    case 'refused':
    case 'apologised':
      break;
  }
  if (last.text === '') return { reply: composeReply([words.nothingOpen]), outcome: 'answered' };
  return {
    reply: composeReply([last.text]),
    outcome: last.outcome,
    ...(last.asked === undefined ? {} : { asked: last.asked }),
  };
}

/** A confirmation stands as long as the booking does, where it does; after a cancellation there is nothing to add. */
function committedAgain(context: TurnContext, { text }: Said): Answer {
  const { state, words } = context;
  const told = state.bookings.filter(({ reference }) => text.includes(reference));
  if (told.length > 0) {
    const asTold = told.every(({ slot }) => text.includes(fullTime(context, slot.start)));
    if (!asTold) return listAnswer(context, told);
    const options = text.length > 1024 ? [] : bookingOptions(context, told);
    return { reply: composeReply([text], options, words.titles.choicesLabel), outcome: 'committed' };
  }
  if (text.startsWith(words.committed.cancel(''))) return { reply: composeReply([text]), outcome: 'committed' };
  return listAnswer(context, state.bookings);
}
