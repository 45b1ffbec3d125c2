import { describe, expect, it } from '@jest/globals';
import { createClock, readClock } from './clock.ts';
import { createTimeline } from './timeline.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');

describe('the shared clock', () => {
  it('runs on from where it was set', () => {
    let real = 1000;
    const clock = createClock({ now: NOON }, () => real);
    real += 250;
    expect(clock.now()).toBe(NOON + 250);
    clock.advance(10_000);
    expect(clock.now()).toBe(NOON + 10_250);
    expect(readClock(clock.memory, () => real)).toBe(NOON + 10_250);
  });

  it('stands still when frozen, until it is moved', () => {
    let real = 1000;
    const clock = createClock({ now: NOON, frozen: true }, () => real);
    real += 5000;
    expect(clock.now()).toBe(NOON);
    clock.set(NOON + 60_000);
    expect([clock.now(), clock.frozen]).toEqual([NOON + 60_000, true]);
  });

  it('goes back only when it is started anew', () => {
    const clock = createClock({ now: NOON, frozen: true });
    expect(() => {
      clock.set(NOON - 1);
    }).toThrow(/stands at 2026-03-02T12:00:00.000Z and cannot go back/);
    clock.restart(NOON - 1, { frozen: true });
    expect(clock.now()).toBe(NOON - 1);
  });
});

describe('the timeline', () => {
  it('runs what falls due in its order when the clock is moved, and nothing before', () => {
    const clock = createClock({ now: NOON, frozen: true });
    const timeline = createTimeline(clock);
    const ran: string[] = [];
    timeline.at(NOON + 2000, () => ran.push('second'));
    timeline.at(NOON + 1000, () => ran.push('first'));
    timeline.at(NOON + 2000, () => ran.push('third'));
    const cancel = timeline.at(NOON + 1500, () => ran.push('never'));
    cancel();
    clock.advance(999);
    expect([ran, timeline.next()]).toEqual([[], NOON + 1000]);
    clock.advance(5000);
    expect(ran).toEqual(['first', 'second', 'third']);
    timeline.close();
  });

  it('follows a running clock by itself', async () => {
    const timeline = createTimeline(createClock({ now: NOON }));
    await new Promise<void>((resolve) => {
      timeline.at(NOON + 20, resolve);
      // The timeline's own timers do not keep a process alive.
      setTimeout(() => undefined, 100);
    });
    timeline.close();
  });
});
