import type { DraftResult } from '@randevou/contracts';
import { draft as draftOf } from '../acts/draft-again.ts';
import { draftUnderWay } from '../acts/draft-under-way.ts';
import type { TurnContext } from '../turn-context.ts';

type Drafted = Extract<DraftResult, { outcome: 'drafted' }>;

/**
 * A new draft of the model's that leaves out answers which the customer has given before gets them: nobody is asked
 * twice. Not where the visit is for somebody else now.
 */
export async function keepAnswers(context: TurnContext, drafted: Drafted): Promise<Drafted> {
  const { draft } = drafted;
  const { name, answers: known = {} } = draftUnderWay(context) ?? {};
  const forOther = name !== undefined && draft.name !== undefined && draft.name !== name;
  const missing = draft.missing.some((field) => Object.keys(known).some((id) => field === `question:${id}`));
  if (draft.kind !== 'book' || forOther || !missing) return drafted;
  const again = await draftOf(context, { ...draft, reference: undefined, answers: { ...known, ...draft.answers } });
  return again.outcome === 'drafted' ? again : drafted;
}
