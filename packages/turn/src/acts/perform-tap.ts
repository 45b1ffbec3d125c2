import type { Draft, OptionTarget } from '@randevou/contracts';
import { composeReply } from '../render/compose-reply.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { askForPerson } from './ask-for-person.ts';
import { attend } from './attend.ts';
import { joinLine, wishOf } from './join-line.ts';
import { leaveLine } from './leave-line.ts';
import { offerMoves } from './offer-moves.ts';
import { tapForget } from './privacy/perform-privacy.ts';
import { proposeCancel } from './propose-cancel.ts';
import { readAgain } from './read-again.ts';
import { tapResume } from './resume-of-turn.ts';
import { showMore } from './show-more.ts';
import { takeSlot } from './take-slot.ts';
import { tapConfirm } from './tap-confirm.ts';

type TapTarget = Exclude<OptionTarget, { kind: 'answer' }>;

/** What each option on the screen does; none of it asks a model. */
export function performTap(context: TurnContext, target: TapTarget): Answer | Promise<Answer> {
  switch (target.kind) {
    case 'confirm':
      return tapConfirm(context, target);
    case 'discard':
      return discard(context, { id: target.draftId, kind: 'book' });
    case 'slot':
      return takeSlot(context, target);
    case 'more':
      return showMore(context);
    case 'move':
      return offerMoves(context, target.reference);
    case 'cancel':
      return proposeCancel(context, target.reference);
    case 'keep':
      return keep(context, target.reference);
    case 'attend':
      return attend(context, target);
    case 'wait':
      return joinLine(context, wishOf(target));
    case 'leave':
      return leaveLine(context, target.entryId);
    case 'forget':
      return tapForget(context, target);
    case 'read':
      return readAgain(context);
    case 'person':
      return askForPerson(context, target.reason ?? 'asked');
    case 'resume':
      return tapResume(context, target);
  }
}

/** Drops a draft; that it was gone already makes no difference to the customer. */
export async function discard(context: TurnContext, { id, kind }: Pick<Draft, 'id' | 'kind'>): Promise<Answer> {
  const { tools, words } = context;
  await tools.releaseDraft({ draft_id: id });
  return { reply: composeReply([kind === 'book' ? words.discarded : words.kept]), outcome: 'discarded', offer: null };
}

async function keep(context: TurnContext, reference: string): Promise<Answer> {
  const { openDraft } = context.state;
  if (openDraft?.reference === reference) await context.tools.releaseDraft({ draft_id: openDraft.id });
  return { reply: composeReply([context.words.kept]), outcome: 'discarded', offer: null };
}
