import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_CIRCUIT_POLICY } from './create-circuit.ts';
import { openStore, type TestStore } from '../test/open-store.ts';

const { failures, openMs, probeMs } = DEFAULT_CIRCUIT_POLICY;

let store: TestStore;

beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());
beforeEach(() => store.reset());

const fail = (at: number) => Promise.all(Array.from({ length: failures }, () => store.circuit.record('failure', at)));

describe('the circuit', () => {
  it('opens for everybody, lets one worker try, and closes after a success', async () => {
    expect(await store.circuit.isOpen(0)).toBe(false);
    for (let n = 0; n < failures; n += 1) await store.circuit.record('failure', 0);
    expect(await store.circuit.isOpen(openMs - 1)).toBe(true);
    const tries = await Promise.all(Array.from({ length: 5 }, () => store.circuit.isOpen(openMs)));
    expect(tries.filter((isOpen) => !isOpen)).toHaveLength(1);
    await store.circuit.record('success', openMs + 1);
    expect(await store.circuit.isOpen(openMs + 1)).toBe(false);
  });

  it('gives the next worker a try when the first never came back', async () => {
    for (let n = 0; n < failures; n += 1) await store.circuit.record('failure', 0);
    expect(await store.circuit.isOpen(openMs)).toBe(false);
    expect(await store.circuit.isOpen(openMs + probeMs - 1)).toBe(true);
    expect(await store.circuit.isOpen(openMs + probeMs)).toBe(false);
  });

  it('loses no failure of workers that fail at once', async () => {
    await fail(0);
    expect(await store.circuit.isOpen(1)).toBe(true);
  });

  it('costs one read and no write while all is well', async () => {
    store.operations();
    await store.circuit.isOpen(0);
    await store.circuit.record('success', 0);
    expect(store.operations()).toEqual(['GetItem']);
  });
});
