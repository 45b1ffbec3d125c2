import { fold } from './fold.ts';
import { Unreadable } from './unreadable.ts';

const LONGEST = 120;

/** One name of its parts, given name first; `undefined` when they are all empty. The answer never quotes it. */
export function readName(first: string, name: string, last: string): string | Unreadable | undefined {
  const given = clean(first);
  const middle = clean(name);
  const family = clean(last);
  // A full name beside its own parts.
  const holds = (part: string) => ` ${fold(middle)} `.includes(` ${fold(part)} `);
  const parts = [holds(given) ? '' : given, middle, holds(family) ? '' : family].filter((part) => part !== '');
  const whole = parts.join(' ');
  if (whole.length > LONGEST) {
    return new Unreadable(`The name is longer than ${LONGEST} characters`, 'Shorten it, or leave it empty.');
  }
  return whole === '' ? undefined : whole;
}

function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
}
