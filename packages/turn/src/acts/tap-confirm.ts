import type { OptionTarget } from '@randevou/contracts';
import { committedAnswer } from '../render/committed-answer.ts';
import { composeReply } from '../render/compose-reply.ts';
import { listAnswer } from '../render/list-answer.ts';
import { refusedAnswer } from '../render/refused-answer.ts';
import { minuteOf } from '../render/slot-options.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { confirmDraft } from './confirm-draft.ts';
import { draftAgain } from './draft-again.ts';
import { draftUnderWay } from './draft-under-way.ts';

type ConfirmTarget = Extract<OptionTarget, { kind: 'confirm' }>;

/** A tap on a draft's confirm option, on the newest message or on one far up. */
export async function tapConfirm(context: TurnContext, target: ConfirmTarget): Promise<Answer> {
  const { session, state, words, input, tools } = context;
  const { openDraft, offers } = state;
  const shown = session.shown?.id === target.draftId ? session.shown : undefined;
  const draft = [openDraft, ...offers].find((candidate) => candidate?.id === target.draftId);
  if (draft !== undefined) return confirmDraft(context, draft);
  // Committed by the first try of this very turn: the ledger says the same again.
  if (shown !== undefined && input.turn.attempt > 1) return confirmDraft(context, shown);

  const standing = state.bookings.filter(
    ({ slot }) => minuteOf(slot.start) === target.startMinute && slot.resourceId === target.resourceId,
  );
  if (standing.length > 0 && shown?.kind !== 'cancel') return listAnswer(context, standing, words.alreadyThere);
  if (shown !== undefined && openDraft === undefined) {
    return draftAgain(context, shown, { lead: context.late ? words.notes.tappedLate : words.notes.holdRanOut });
  }
  const inOffer = session.offer?.slots.find(
    ({ start, resourceId }) => minuteOf(start) === target.startMinute && resourceId === target.resourceId,
  );
  if (inOffer !== undefined && session.offer !== undefined) {
    const { partySize, name, reference } = session.offer;
    return draftAgain(context, {
      kind: reference === undefined ? 'book' : 'move',
      slot: inOffer,
      partySize,
      name,
      answers: draftUnderWay(context)?.answers,
      reference,
    });
  }
  // Offered by the waiting list, or of long ago: the ledger knows, and tells what it came to.
  const result = await tools.commitDraft({ draft_id: target.draftId });
  if (result.outcome === 'committed') return committedAnswer(context, result);
  if (result.outcome === 'refused' && result.reason !== 'no_such_draft') return refusedAnswer(context, result);
  return { reply: composeReply([words.nothingOpen]), outcome: 'refused' };
}
