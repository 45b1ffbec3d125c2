import { quoted, Unreadable } from './unreadable.ts';

const MOST = 1000;

/** Reads `4`, `4 people`, `4 pers.`, `4.0`. */
export function readPartySize(text: string): number | Unreadable {
  const match = /^(\d{1,9})(?:[.,]0+)?(?:\s*\p{L}+\.?){0,2}$/u.exec(text);
  const size = match === null ? NaN : Number(match[1]);
  if (Number.isNaN(size)) return new Unreadable(`${quoted(text)} is no number of people`, 'Write a number, like 4.');
  if (size < 1 || size > MOST) {
    return new Unreadable(`A party of ${size} cannot be booked`, `Give a number from 1 to ${MOST}, or leave it empty.`);
  }
  return size;
}
