import { draftAnswer } from '../render/draft-answer.ts';
import { refusedAnswer } from '../render/refused-answer.ts';
import type { Answer, TurnContext } from '../turn-context.ts';

/** A tap on Cancel opens a draft of the cancellation. */
export async function proposeCancel(context: TurnContext, reference: string): Promise<Answer> {
  const result = await context.tools.draftCancel({ reference });
  if (result.outcome === 'drafted') return draftAnswer(context, result);
  return refusedAnswer(context, result.outcome === 'refused' ? result : { reason: 'not_active' });
}
