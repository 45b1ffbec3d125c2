import type { DraftResult } from '@randevou/contracts';
import { draft as draftOf } from '../acts/draft-again.ts';
import { answersSoFar } from '../acts/answers-so-far.ts';
import type { TurnContext } from '../turn-context.ts';

type Drafted = Extract<DraftResult, { outcome: 'drafted' }>;

/**
 * A new draft of the model's that leaves out answers which the customer has given before gets them: nobody is asked
 * twice. Not where the visit is for somebody else now.
 */
export async function keepAnswers(context: TurnContext, drafted: Drafted): Promise<Drafted> {
  const { draft } = drafted;
  const before = context.state.openDraft?.name;
  const forOther = before !== undefined && draft.name !== undefined && draft.name !== before;
  const known = answersSoFar(context) ?? {};
  const missing = draft.missing.some((field) => Object.keys(known).some((id) => field === `question:${id}`));
  if (draft.kind !== 'book' || forOther || !missing) return drafted;
  const again = await draftOf(context, { ...draft, reference: undefined, answers: { ...known, ...draft.answers } });
  return again.outcome === 'drafted' ? again : drafted;
}
