import type { InterceptedCall } from '@randevou/standins';

/** How often something was called since the last reset. */
export interface CallCount {
  /** `dynamodb`, `sqs`, `lambda`, … as the stand-ins name it. */
  readonly service: string;
  /** `TransactWriteItems`, `SendMessage`; of Lambda the function. */
  readonly operation: string;
  readonly calls: number;
  /** Items of a DynamoDB transaction or batch, which are billed one by one; 1 for every other call. */
  readonly items: number;
}

export interface CallCounter {
  readonly observe: (call: InterceptedCall) => void;
  readonly counts: () => readonly CallCount[];
  readonly reset: () => void;
}

/** Counts what the functions ask of AWS, as a bill does. The host's own calls, which have no worker's key, are left out. */
export function countCalls(): CallCounter {
  const counted = new Map<
    string,
    { readonly service: string; readonly operation: string; calls: number; items: number }
  >();
  return {
    observe({ service, operation, accessKeyId, phase, input }) {
      if (phase !== 'after' || !isWorker(accessKeyId)) return;
      const key = `${service} ${operation}`;
      const known = counted.get(key) ?? { service, operation, calls: 0, items: 0 };
      known.calls += 1;
      known.items += itemsOf(input);
      counted.set(key, known);
    },
    counts: () => [...counted.values()],
    reset: () => counted.clear(),
  };
}

/** `LOCALORCHESTRATOR0001`, not `LOCALHOST0000000`; function URLs are called without a key. */
function isWorker(accessKeyId: string | undefined): boolean {
  return accessKeyId === undefined || /^LOCAL(?!HOST0)[A-Z0-9]+\d{4}$/.test(accessKeyId);
}

function itemsOf(input: unknown): number {
  if (typeof input !== 'object' || input === null) return 1;
  const list: unknown = 'TransactItems' in input ? input.TransactItems : undefined;
  if (Array.isArray(list)) return list.length;
  const tables: unknown = 'RequestItems' in input ? input.RequestItems : undefined;
  if (typeof tables !== 'object' || tables === null) return 1;
  return Object.values(tables).reduce((sum: number, table: unknown) => sum + keysOf(table), 0);
}

function keysOf(table: unknown): number {
  if (typeof table !== 'object' || table === null || !('Keys' in table)) return 1;
  return Array.isArray(table.Keys) ? table.Keys.length : 1;
}
