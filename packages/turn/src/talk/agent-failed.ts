import type { AgentReports } from './ask-agent.ts';

/** The agent gave nothing: the operator hears of it, and the circuit may open. */
export async function agentFailed(deps: AgentReports, businessId: string, error: unknown): Promise<void> {
  deps.onTrouble?.('agent', error);
  deps.count?.('AgentFailed', businessId);
  await deps.circuit.record('failure', deps.now());
}
