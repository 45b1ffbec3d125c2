import type { OptionTarget } from '@randevou/contracts';
import { serviceName } from '../render/describe.ts';
import { talkWithoutModel, type TalkDeps, type Talked } from '../talk/talk.ts';
import type { TurnContext } from '../turn-context.ts';
import { confirmDraft } from './confirm-draft.ts';

type AnswerTarget = Extract<OptionTarget, { kind: 'answer' }>;

/**
 * A tapped answer: completes the tap that it was asked for, or goes on in the conversation as if it had been written.
 * No model either way.
 */
export async function tapAnswer(
  context: TurnContext,
  deps: TalkDeps,
  target: AnswerTarget,
  title: string,
): Promise<Talked> {
  const { session, state, input } = context;
  const { field, value } = target;
  const draft = state.openDraft ?? (input.turn.attempt > 1 ? session.shown : undefined);
  if (draft !== undefined && session.awaiting?.draftId === draft.id && session.awaiting.field === field) {
    const detail = field === 'partySize' ? { party_size: Number(value) } : { name: value };
    const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
    return { answer: await confirmDraft(context, draft, detail), usage };
  }
  const text = field === 'service' ? serviceName(context, value) : field === 'name' ? title : value;
  return talkWithoutModel(context, deps, [{ type: 'text', text }]);
}
