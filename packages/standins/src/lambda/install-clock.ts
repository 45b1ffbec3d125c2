import { readClock } from '../clock.ts';

/**
 * Makes this thread's `Date` follow the shared clock, for code that does not know of it. Timers stay real: a socket's
 * time-out must not depend on where the clock was set. Instances are plain dates of the original class.
 */
export function installClock(memory: SharedArrayBuffer): void {
  const RealDate = globalThis.Date;
  const realNow = RealDate.now.bind(RealDate);
  const now = () => readClock(memory, realNow);
  globalThis.Date = new Proxy(RealDate, {
    // `Date()` without `new` is the current time as a string.
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget): object => {
      const date: unknown = Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget);
      if (!(date instanceof RealDate)) throw new TypeError('Date made something else');
      return date;
    },
    get: (target, property, receiver): unknown => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
}
