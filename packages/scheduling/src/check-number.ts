import { SchedulingError } from './scheduling-error.ts';

/** The last instant that a calendar date exists for, epoch milliseconds. */
const LAST_INSTANT = 8.64e15;

/** @throws SchedulingError `bad_number`; something left out is fine */
export function atLeast(least: number, value: number | undefined, path: string): void {
  between(least, Number.MAX_VALUE, value, path);
}

/** @throws SchedulingError `bad_number`; something left out is fine */
export function between(least: number, most: number, value: number | undefined, path: string): void {
  if (value === undefined || (value >= least && value <= most)) return;
  const range = value > most && most < Number.MAX_VALUE ? `${most} or less` : `${least} or more`;
  throw new SchedulingError('bad_number', path, `${value} must be ${range}`);
}

/** @throws SchedulingError `bad_number` */
export function instant(value: number, path: string): void {
  if (Math.abs(value) <= LAST_INSTANT) return;
  throw new SchedulingError('bad_number', path, `${value} is no instant; it must be epoch milliseconds`);
}
