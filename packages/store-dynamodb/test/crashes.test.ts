import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Ledger } from '@randevou/bookings';
import {
  expectOneStoryOf,
  inProcess,
  laKaz,
  openDeskOn,
  STORIES,
  type BookingDesk,
  type ProcessFault,
  type Step,
  type Told,
} from '@randevou/bookings/testing';
import type { CustomerStateResult } from '@randevou/contracts';
import { openStore, type TestStore } from './open-store.ts';
import { readContents } from './read-contents.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const FAULTS = ['before', 'after', 'death_before', 'death_after'] as const satisfies readonly ProcessFault[];
jest.setTimeout(300_000);

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

/** What a story tells when nothing goes wrong. */
interface Plain {
  readonly told: readonly Told[];
  /** What the customer has before the first step and after each. */
  readonly states: readonly CustomerStateResult[];
  /** Writes of each step. */
  readonly writes: readonly number[];
  readonly contents: Awaited<ReturnType<typeof readContents>>;
}

const look = (desk: BookingDesk<Ledger>): Promise<CustomerStateResult> => desk.bookings.customerState(desk.who('anya'));

async function tellPlainly(steps: readonly Step[]): Promise<Plain> {
  await store.reset();
  const desk = openDeskOn(store.ledger, laKaz(), NOW);
  const told: Told[] = [];
  const states = [await look(desk)];
  const writes: number[] = [];
  for (const [index, step] of steps.entries()) {
    let count = 0;
    const counting: Ledger = {
      ...store.ledger,
      write: (write) => {
        count += 1;
        return store.ledger.write(write);
      },
    };
    told.push(await step(desk.through(counting), desk, index + 1, told));
    states.push(await look(desk));
    writes.push(count);
  }
  return { told, states, writes, contents: await readContents(store, 'la-kaz') };
}

/** The story with a fault at one write of one step, whose turn is then taken up by another process. */
async function tellWith(fault: ProcessFault, at: number, write: number, steps: readonly Step[], plain: Plain) {
  await store.reset();
  const desk = openDeskOn(store.ledger, laKaz(), NOW);
  const told: Told[] = [];
  for (const [index, step] of steps.entries()) {
    const turn = index + 1;
    if (index === at) {
      const faultAt = (count: number) => (count === write ? fault : undefined);
      const answer = await inProcess(store.ledger, faultAt, (ledger) => step(desk.through(ledger), desk, turn, told));
      const isDone = fault !== 'death_before';
      // A failed write is tried again by the same process, which tells what came of it; a dead one tells nothing.
      expect(answer).toEqual(fault.startsWith('death') ? undefined : plain.told[index]);
      expect(await look(desk)).toEqual(plain.states[isDone ? turn : index]);
    }
    told.push(await step(desk.bookings, desk, turn, told));
    expect(await look(desk)).toEqual(plain.states[turn]);
  }
  expect(told).toEqual(plain.told);
  const contents = await readContents(store, 'la-kaz');
  expectOneStoryOf(contents, laKaz(), desk.now());
  expect(contents.bookings).toEqual(plain.contents.bookings);
  expect(contents.events).toEqual(plain.contents.events);
}

describe.each(Object.entries(STORIES))('%s', (name, steps) => {
  it('comes to the same after a crash before or after any write, and when its answer is lost', async () => {
    const plain = await tellPlainly(steps);
    expect(plain.writes.every((count) => count > 0)).toBe(true);
    let crashes = 0;
    for (const [at, writes] of plain.writes.entries()) {
      for (let write = 1; write <= writes; write += 1) {
        for (const fault of FAULTS) {
          await tellWith(fault, at, write, steps, plain);
          crashes += 1;
        }
      }
    }
    console.log(`${name}: ${crashes} faults`);
  });
});
