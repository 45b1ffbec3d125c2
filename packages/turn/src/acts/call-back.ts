import { composeReply } from '../render/compose-reply.ts';
import { draftAnswer } from '../render/draft-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { handoffWording } from '../wording/handoff-wording.ts';

/** The customer goes on with the assistant in place of a person; a proposal that is still open is shown once more. */
export function callBack(context: TurnContext): Answer {
  const { language, state, input } = context;
  const lead = handoffWording(language).back;
  const draft = state.openDraft;
  const isOpen = draft !== undefined && Date.parse(draft.expiresAt) > input.now;
  const answer: Answer = isOpen
    ? draftAnswer(context, { draft, lead })
    : { reply: composeReply([lead]), outcome: 'answered' };
  return { ...answer, paused: null, handoff: 'ended' };
}
