import type { Circuit } from '@randevou/conversation';
import { afterFailure, CircuitState, positionOf, type CircuitPolicy } from './circuit-state.ts';
import { keys } from './keys.ts';
import { ABSENT, type Condition, type Shape, type Table } from './table.ts';

/**
 * A slow agent costs each customer seconds, and a small business has few turns a minute: three are enough to see. Each
 * failed try costs one customer the same again, so they become rarer in a long outage.
 */
export const DEFAULT_CIRCUIT_POLICY: CircuitPolicy = {
  failures: 3,
  windowMs: 120_000,
  openMs: 30_000,
  longestOpenMs: 240_000,
  probeMs: 15_000,
};

const MOST_ROUNDS = 5;
export const circuitShape: Shape<CircuitState> = { kind: 'circuit', schema: CircuitState };

/**
 * Whether the agent is worth asking, shared by all workers: one item. A success removes it, but only by a worker that
 * saw it: as long as all is well, the circuit costs a read per turn and no write. Contention is no error here: the
 * others saw the same trouble.
 */
export function createCircuit(table: Table, name: string, policy = DEFAULT_CIRCUIT_POLICY): Circuit {
  const key = keys.circuit(name);
  let seen = false;

  const read = async (): Promise<CircuitState | undefined> => {
    const state = await table.get(key, circuitShape);
    seen = state !== undefined;
    return state;
  };

  return {
    async isOpen(now) {
      const state = await read();
      const position = positionOf(state, now);
      if (state === undefined || position !== 'probe') return position === 'open';
      const probing = { ...state, rev: state.rev + 1, probeUntil: now + policy.probeMs };
      const ours = await table.write({ put: key, item: probing, when: isAt(state.rev) });
      return !ours;
    },

    async record(outcome, now) {
      if (outcome === 'success') {
        if (seen) await table.write({ remove: key });
        seen = false;
        return;
      }
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const state = await read();
        const failed = afterFailure(state, now, policy);
        if (await table.write({ put: key, item: failed, when: isAt(state?.rev) })) return;
      }
    },
  };
}

function isAt(rev: number | undefined): Condition {
  return rev === undefined ? ABSENT : { If: '#rev = :rev', names: { '#rev': 'rev' }, values: { ':rev': rev } };
}
