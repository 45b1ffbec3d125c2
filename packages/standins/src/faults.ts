import * as z from 'zod';
import type { InterceptedCall, Interceptor, Verdict } from './interceptor.ts';

export const FaultTarget = z.enum(['model', 'agent', 'tools', 'whatsapp', 'store', 'queue']);
export type FaultTarget = z.infer<typeof FaultTarget>;
export const FaultMode = z.enum(['error', 'timeout', 'throttle', 'slow', 'lost-answer', 'crash', 'duplicate']);
export type FaultMode = z.infer<typeof FaultMode>;

/** As the simulator's HTTP interface takes it; `count` 1 unless a count or a rate is given. */
export const FaultRequest = z.strictObject({
  target: FaultTarget,
  mode: FaultMode,
  count: z.int().min(1).optional(),
  rate: z.number().gt(0).max(1).optional(),
});
export type FaultRequest = z.infer<typeof FaultRequest>;

/** A fault aimed more closely, for tests in process. */
export interface Fault extends FaultRequest {
  /** Only this operation, as the API names it. */
  readonly operation?: string | undefined;
  /** For `error` and `crash`: before the work (the default) or when it is done but not answered. */
  readonly when?: 'before' | 'after' | undefined;
  readonly match?: ((call: InterceptedCall) => boolean) | undefined;
  /** For `slow`, real milliseconds. */
  readonly delayMs?: number | undefined;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  readonly interceptor: Interceptor;
  /** Whether this delivery is to happen twice. */
  duplicate(call: Pick<InterceptedCall, 'service' | 'operation'>): boolean;
  /** How often each fault has struck since `clear`. */
  readonly struck: ReadonlyMap<Fault, number>;
}

export const SLOW_MS = 3000;

/** Operations that a fault strikes only when it names them: set-up, and read receipts, which are a courtesy. */
const ONLY_WHEN_NAMED = new Set(['ReadAndType', 'CreateTable', 'DescribeTable', 'ReceiveMessage', 'DeleteMessage']);

function targetOf(call: Pick<InterceptedCall, 'service' | 'operation'>): FaultTarget | undefined {
  switch (call.service) {
    case 'bedrock-runtime':
      return 'model';
    case 'bedrock-agentcore':
      return 'agent';
    case 'function-url':
      return 'tools';
    case 'social-messaging':
      return 'whatsapp';
    case 'dynamodb':
      return 'store';
    case 'sns':
    case 'sqs':
      return 'queue';
    default:
      return undefined;
  }
}

/** The phase in which a fault of this kind strikes. */
const phaseOf = (fault: Fault) => (fault.mode === 'lost-answer' ? 'after' : (fault.when ?? 'before'));

export interface FaultsOptions {
  /** In [0, 1); seeded by the caller. */
  readonly random: () => number;
  /** Ends the process: the callee for `agent` and `tools`, which are processes; the caller for everything else. */
  readonly crash: (target: FaultTarget, call: InterceptedCall) => void;
  /** Calls of these are never disturbed. */
  readonly exempt: (accessKeyId: string | undefined) => boolean;
}

export function createFaults({ random, crash, exempt }: FaultsOptions): Faults {
  let active: { readonly fault: Fault; left: number }[] = [];
  const struck = new Map<Fault, number>();

  const pick = (call: InterceptedCall, wanted: (mode: FaultMode) => boolean): Fault | undefined => {
    const target = targetOf(call);
    for (const entry of active) {
      const { fault } = entry;
      if (fault.target !== target || !wanted(fault.mode) || phaseOf(fault) !== call.phase) continue;
      if (fault.operation === undefined ? ONLY_WHEN_NAMED.has(call.operation) : fault.operation !== call.operation)
        continue;
      if (fault.match && !fault.match(call)) continue;
      if (fault.rate !== undefined && random() >= fault.rate) continue;
      if (entry.left <= 0) continue;
      entry.left -= 1;
      struck.set(fault, (struck.get(fault) ?? 0) + 1);
      return fault;
    }
    return undefined;
  };

  const verdictOf = async (fault: Fault, call: InterceptedCall): Promise<Verdict> => {
    switch (fault.mode) {
      case 'error':
        return 'error';
      case 'throttle':
        return 'throttle';
      case 'timeout':
        return 'hang';
      case 'lost-answer':
        return 'drop';
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? SLOW_MS));
        return 'continue';
      case 'crash':
        crash(fault.target, call);
        return fault.target === 'agent' || fault.target === 'tools' ? 'error' : 'drop';
      case 'duplicate':
        return 'continue';
    }
  };

  return {
    add: (fault) => {
      const unlimited = fault.rate !== undefined && fault.count === undefined;
      active.push({ fault, left: unlimited ? Number.POSITIVE_INFINITY : (fault.count ?? 1) });
    },
    clear: () => {
      active = [];
      struck.clear();
    },
    struck,
    interceptor: async (call) => {
      if (exempt(call.accessKeyId)) return 'continue';
      const fault = pick(call, (mode) => mode !== 'duplicate');
      return fault ? verdictOf(fault, call) : 'continue';
    },
    duplicate: (call) =>
      pick({ ...call, accessKeyId: undefined, phase: 'before' }, (mode) => mode === 'duplicate') !== undefined,
  };
}
