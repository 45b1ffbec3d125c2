import type { Draft } from '@randevou/contracts';
import { composeReply } from '../render/compose-reply.ts';
import type { Answer, TurnContext } from '../turn-context.ts';

/** Gives up what is under way: to begin anew, or because it is not wanted any more. */
export async function steer(
  { tools, words }: TurnContext,
  steering: 'restart' | 'drop',
  draft: Draft | undefined,
): Promise<Answer> {
  if (draft !== undefined) await tools.releaseDraft({ draft_id: draft.id });
  const kept = draft === undefined || draft.kind === 'book' ? words.discarded : words.kept;
  const text = steering === 'restart' ? words.restarted : kept;
  return { reply: composeReply([text]), outcome: 'discarded', offer: null, next: [] };
}
