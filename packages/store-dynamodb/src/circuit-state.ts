import * as z from 'zod';

/** How a circuit opens and closes. */
export interface CircuitPolicy {
  /** So many failures within `windowMs` open it. */
  readonly failures: number;
  readonly windowMs: number;
  /** Stays open for so long; then one caller at a time may try. Twice as long after each try that fails. */
  readonly openMs: number;
  /** But never longer than this. */
  readonly longestOpenMs: number;
  /** Time for such a try, before the next one is allowed. */
  readonly probeMs: number;
}

export const CircuitState = z.object({
  v: z.literal(1),
  rev: z.int().min(1),
  failures: z.int().min(0),
  /** When the first of these failures happened, epoch milliseconds. */
  since: z.number(),
  openUntil: z.number().exactOptional(),
  probeUntil: z.number().exactOptional(),
});
/** Absent: closed, and nothing failed lately. */
export type CircuitState = z.infer<typeof CircuitState>;

/**
 * - `closed`: go ahead.
 * - `open`: do not ask.
 * - `probe`: the time is over; whoever takes the probe may ask.
 */
export function positionOf(state: CircuitState | undefined, now: number): 'closed' | 'open' | 'probe' {
  if (state?.openUntil === undefined) return 'closed';
  if (state.openUntil > now) return 'open';
  return (state.probeUntil ?? 0) > now ? 'open' : 'probe';
}

export function afterFailure(state: CircuitState | undefined, now: number, policy: CircuitPolicy): CircuitState {
  const wasOpen = state?.openUntil !== undefined;
  // Failures of calls that began before it opened change nothing.
  if (wasOpen && (state.openUntil ?? 0) > now) return { ...state, rev: state.rev + 1 };
  const continues = state !== undefined && (wasOpen || now - state.since < policy.windowMs);
  const failures = continues ? state.failures + 1 : 1;
  const next = { v: 1, rev: (state?.rev ?? 0) + 1, failures, since: continues ? state.since : now } as const;
  if (!wasOpen && failures < policy.failures) return next;
  const failedTries = Math.max(0, failures - policy.failures);
  return { ...next, openUntil: now + Math.min(policy.openMs * 2 ** failedTries, policy.longestOpenMs) };
}
