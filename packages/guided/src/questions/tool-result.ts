import type { AgentMessage } from '@randevou/contracts';

/** What the newest call of a tool returned, unchecked. */
export function toolResult(results: readonly AgentMessage[], name: string): unknown {
  const message = results.findLast((candidate) => candidate.role === 'tool' && candidate.name === name);
  return message?.role === 'tool' ? message.result : undefined;
}
