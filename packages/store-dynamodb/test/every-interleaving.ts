import { setImmediate as settled } from 'node:timers/promises';
import type { Table } from '../src/table.ts';

type Ask = () => Promise<void>;

/**
 * Runs two operations at once, in every order of their requests to one table.
 * @param play is asked anew for each order: sets up, and gives the two operations and what must hold when both are over
 * @returns how many orders there were
 */
export async function everyInterleaving<First, Second>(
  table: Table,
  play: () => Promise<{
    readonly first: (table: Table) => Promise<First>;
    readonly second: (table: Table) => Promise<Second>;
    readonly check: (first: First, second: Second) => Promise<void>;
  }>,
): Promise<number> {
  let played = 0;
  // Which of the two went at each step where both waited; the next order differs in the last step that can.
  let begun: (0 | 1)[] | undefined = [];
  while (begun !== undefined) {
    const { first, second, check } = await play();
    const waiting: [Ask[], Ask[]] = [[], []];
    const trail: (0 | 1)[] = [];
    let left = 2;
    const over = <Answer>(operation: Promise<Answer>): Promise<Answer> => operation.finally(() => (left -= 1));
    const both = Promise.all([
      over(first(waitingTable(table, waiting[0]))),
      over(second(waitingTable(table, waiting[1]))),
    ]);
    // Fails below, when both are over.
    both.catch(() => undefined);
    while (left > 0) {
      await settled();
      const [one, other] = waiting;
      if (one.length === 0 && other.length === 0) continue;
      const isChoice = one.length > 0 && other.length > 0;
      const choice = isChoice ? (begun[trail.length] ?? 0) : one.length > 0 ? 0 : 1;
      if (isChoice) trail.push(choice);
      await waiting[choice].shift()?.();
    }
    await check(...(await both));
    played += 1;
    const turning = trail.lastIndexOf(0);
    begun = turning < 0 ? undefined : [...trail.slice(0, turning), 1];
  }
  return played;
}

/** Each request waits until it is let through. */
function waitingTable(table: Table, waiting: Ask[]): Table {
  const inTurn = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.push(() => ask().then(resolve, reject));
    });
  return {
    get: (...asked) => inTurn(() => table.get(...asked)),
    getMany: (...asked) => inTurn(() => table.getMany(...asked)),
    query: (...asked) => inTurn(() => table.query(...asked)),
    write: (...asked) => inTurn(() => table.write(...asked)),
    writeAll: (...asked) => inTurn(() => table.writeAll(...asked)),
    add: (...asked) => inTurn(() => table.add(...asked)),
    removeAll: (...asked) => inTurn(() => table.removeAll(...asked)),
  };
}
