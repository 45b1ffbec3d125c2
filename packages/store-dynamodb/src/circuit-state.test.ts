import { describe, expect, it } from '@jest/globals';
import { afterFailure, positionOf, type CircuitPolicy, type CircuitState } from './circuit-state.ts';

const policy: CircuitPolicy = { failures: 3, windowMs: 1000, openMs: 500, longestOpenMs: 2000, probeMs: 100 };
const failing = (...at: number[]) =>
  at.reduce<CircuitState | undefined>((state, now) => afterFailure(state, now, policy), undefined);

describe('a circuit', () => {
  it('is closed without failures, and after too few of them', () => {
    expect(positionOf(undefined, 0)).toBe('closed');
    expect(positionOf(failing(0, 10), 20)).toBe('closed');
  });

  it('opens after enough failures within the window', () => {
    expect(positionOf(failing(0, 10, 999), 1000)).toBe('open');
  });

  it('starts counting anew when the window is over', () => {
    expect(positionOf(failing(0, 10, 1000), 1001)).toBe('closed');
  });

  it('lets one try when it was open long enough, and not the next one before that had its time', () => {
    const open = failing(0, 0, 0);
    expect(positionOf(open, 499)).toBe('open');
    expect(positionOf(open, 500)).toBe('probe');
    if (open === undefined) throw new Error('three failures leave a state');
    const probing = { ...open, probeUntil: 600 };
    expect(positionOf(probing, 599)).toBe('open');
    expect(positionOf(probing, 600)).toBe('probe');
  });

  it('stays open after a failed try, and is not held open by late failures of earlier calls', () => {
    expect(positionOf(failing(0, 0, 0, 500), 1499)).toBe('open');
    expect(positionOf(failing(0, 0, 0, 500), 1500)).toBe('probe');
    expect(positionOf(failing(0, 0, 0, 400), 500)).toBe('probe');
  });

  it('opens for twice as long with each failed try, but not for ever, and late failures do not count as tries', () => {
    expect(failing(0, 0, 0)?.openUntil).toBe(500);
    expect(failing(0, 0, 0, 10, 20, 500)?.openUntil).toBe(1500);
    expect(failing(0, 0, 0, 500, 1500)?.openUntil).toBe(3500);
    expect(failing(0, 0, 0, 500, 1500, 3500, 5500)?.openUntil).toBe(7500);
  });

  it('begins with the shortest time again after it closed', () => {
    expect(failing(0, 0, 0, 500, 1500)?.openUntil).toBe(3500);
    expect(afterFailure(undefined, 4000, policy).openUntil).toBeUndefined();
  });
});
