import type { Session } from '@randevou/contracts';

/** How the newest answer of the conversation ended, e.g. `committed`. */
export function outcomeOf({ history }: Session): string {
  const last = history.at(-1);
  return last?.role === 'assistant' ? last.outcome : 'none';
}
