import { setImmediate as settled } from 'node:timers/promises';
import * as fc from 'fast-check';
import { type Ledger } from '../src/index.ts';

/** A ledger call that an operation is waiting to make. */
interface Call {
  readonly operation: number;
  readonly isWrite: boolean;
  perform(): Promise<void>;
}

/** Operations that run at once, each on a view of the ledger that waits for its turn at every call. */
export interface Play {
  readonly ledger: Ledger;
  readonly operations: readonly ((ledger: Ledger) => Promise<unknown>)[];
  /** As soon as an operation is over, before anybody makes another call. */
  readonly onEnd: (operation: number, outcome: PromiseSettledResult<unknown>) => Promise<void>;
}

/** Picks the place of the next call among those waiting; `undefined` breaks the play off. */
type Choose = (waiting: readonly Call[], last: Call | undefined) => number | undefined;

export interface Orders {
  /** Orders that were played to the end. */
  readonly played: number;
}

/**
 * Plays once in every order of ledger calls.
 * @param distinct leaves out orders that differ from one played in nothing but the order of neighbouring reads: nobody
 *   can tell them apart
 */
export async function everyOrder(
  setUp: () => Promise<Play>,
  { distinct }: { readonly distinct: boolean },
): Promise<Orders> {
  let played = 0;
  let prefix: number[] | undefined = [];
  while (prefix !== undefined) {
    const begun: readonly number[] = prefix;
    const trail: { readonly taken: number; readonly of: number }[] = [];
    const choose: Choose = (waiting, last) => {
      const options = waiting.flatMap((call, index) => (distinct && isOutOfOrder(last, call) ? [] : [index]));
      const taken = begun[trail.length] ?? 0;
      trail.push({ taken, of: options.length });
      return options[taken];
    };
    if (await play(await setUp(), choose)) played += 1;
    prefix = nextPrefix(trail);
  }
  return { played };
}

/** Plays in orders of chance; one that fails is told with its seed. */
export async function ordersOfChance(
  setUp: () => Promise<Play>,
  { count, seed }: { readonly count: number; readonly seed: number | undefined },
): Promise<void> {
  const numbers = fc.infiniteStream(fc.nat());
  const property = fc.asyncProperty(numbers, async (random) => {
    await play(await setUp(), (waiting) => Number(random.next().value) % waiting.length);
  });
  await fc.assert(property, { numRuns: count, ...(seed === undefined ? {} : { seed }) });
}

/** Of two neighbouring reads of different operations, the first operation's comes first. */
function isOutOfOrder(last: Call | undefined, next: Call): boolean {
  return last !== undefined && !last.isWrite && !next.isWrite && next.operation < last.operation;
}

function nextPrefix(trail: readonly { readonly taken: number; readonly of: number }[]): number[] | undefined {
  const turning = trail.findLastIndex(({ taken, of }) => taken + 1 < of);
  if (turning < 0) return undefined;
  return trail.slice(0, turning + 1).map(({ taken }, index) => (index === turning ? taken + 1 : taken));
}

async function play({ ledger, operations, onEnd }: Play, choose: Choose): Promise<boolean> {
  const waiting: Call[] = [];
  const ended: { readonly operation: number; readonly outcome: PromiseSettledResult<unknown> }[] = [];
  for (const [operation, run] of operations.entries()) {
    void Promise.allSettled([run(waitingLedger(ledger, operation, waiting))]).then(([outcome]) =>
      ended.push({ operation, outcome }),
    );
  }
  let last: Call | undefined;
  for (;;) {
    // What an operation does between two calls takes no time: by now each is over or waits for a call.
    await settled();
    for (const { operation, outcome } of ended.splice(0)) await onEnd(operation, outcome);
    if (waiting.length === 0) return true;
    waiting.sort((a, b) => a.operation - b.operation);
    const chosen = choose(waiting, last);
    if (chosen === undefined) return false;
    [last] = waiting.splice(chosen, 1);
    await last?.perform();
  }
}

function waitingLedger(ledger: Ledger, operation: number, waiting: Call[]): Ledger {
  const inTurn = <Answer>(isWrite: boolean, ask: () => Promise<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.push({ operation, isWrite, perform: () => ask().then(resolve, reject) });
    });
  return {
    readAgenda: (...asked) => inTurn(false, () => ledger.readAgenda(...asked)),
    readCustomer: (...asked) => inTurn(false, () => ledger.readCustomer(...asked)),
    readBookings: (...asked) => inTurn(false, () => ledger.readBookings(...asked)),
    readGuards: (...asked) => inTurn(false, () => ledger.readGuards(...asked)),
    readWaiting: (...asked) => inTurn(false, () => ledger.readWaiting(...asked)),
    listBookings: (...asked) => inTurn(false, () => ledger.listBookings(...asked)),
    write: (write) => inTurn(true, () => ledger.write(write)),
  };
}
