import type { Contract } from './compatibility/contract.ts';
import { agentContracts } from './examples/agent.ts';
import { messageContracts } from './examples/messages.ts';
import { stageContracts } from './examples/stage.ts';
import { toolContracts } from './examples/tools.ts';

/** What passes between code that is deployed at different times. */
export const CONTRACTS: readonly Contract[] = [
  ...agentContracts,
  ...messageContracts,
  ...stageContracts,
  ...toolContracts,
];
