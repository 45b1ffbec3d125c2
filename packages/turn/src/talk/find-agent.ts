import type { DeployedAgent } from '@randevou/conversation';
import type { TurnContext } from '../turn-context.ts';
import { agentFailed } from './agent-failed.ts';
import type { TalkDeps } from './talk.ts';

/** The agent that this turn may ask: undefined where there is none, `unavailable` when nobody knows where it is. */
export async function findAgent(
  { input }: TurnContext,
  deps: TalkDeps,
): Promise<DeployedAgent | 'unavailable' | undefined> {
  // A budget is spent, or an operator has switched models off.
  if (input.mode === 'guided') return undefined;
  try {
    return await deps.findAgent?.();
  } catch (error) {
    await agentFailed(deps, input.conversation.businessId, error);
    return 'unavailable';
  }
}
