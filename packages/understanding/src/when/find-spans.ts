import { clockOf } from './clock.ts';
import { keepSpan, rewrite, type Reading, type SpanFind } from './reading.ts';

const END = '(?! (?:people|U|M|/|:|-|[.] n|of M|of (?:next|this)))';
const HOUR = `(T\\d+|n\\d{1,2})(?: oc)?${END}`;

/** "Between 7 and 9", "from 19h to 21h", "after 6", "before noon", "jusqu'à 20h". */
export function findSpans(reading: Reading): void {
  const span = (from: string | undefined, to: string | undefined): string | undefined => {
    const first = clockOf(reading, from);
    const last = clockOf(reading, to);
    if (first === undefined && last === undefined) return undefined;
    const find: SpanFind = {
      ...(first === undefined ? {} : { from: first }),
      ...(last === undefined ? {} : { to: last }),
    };
    return keepSpan(reading, find);
  };
  const AT = '(?:at |the |around )*';
  rewrite(reading, `(?:between|open) ${AT}${HOUR} (?:and|to|at) ${AT}${HOUR}`, ([from, to]) => span(from, to));
  rewrite(reading, `from ${AT}${HOUR} (?:to|until|at|before|-|and) ${AT}${HOUR}`, ([from, to]) => span(from, to));
  rewrite(reading, `of ${AT}(T\\d+) (?:to|until|at|-) ${AT}${HOUR}`, ([from, to]) => span(from, to));
  rewrite(reading, `of ${AT}(n\\d{1,2}) (?:to|until|at|-) ${AT}(T\\d+)`, ([from, to]) => span(from, to));
  rewrite(reading, `(T\\d+|n\\d{1,2}) (?:to|until|-) ${AT}(T\\d+)`, ([from, to]) => span(from, to));
  rewrite(reading, `(T\\d+) (?:to|until|-) ${AT}(n\\d{1,2})${END}`, ([from, to]) => span(from, to));
  rewrite(reading, `(?:at|around) (n\\d{1,2}) (?:to|-) (n\\d{1,2})${END}`, ([from, to]) => span(from, to));
  rewrite(reading, `after ${AT}${HOUR}`, ([from]) => span(from, undefined));
  rewrite(reading, `from ${AT}(T\\d+)(?: on)?`, ([from]) => span(from, undefined));
  rewrite(reading, `from (?:at )?(n\\d{1,2})${END}(?: on)?`, ([from]) => span(from, undefined));
  rewrite(reading, `(?:before|until) ${AT}${HOUR}`, ([to]) => span(undefined, to));
  rewrite(reading, '(T\\d+) on(?! (?:[DWHRMUvon]|the))', ([from]) =>
    reading.lexicon.andMinutes ? undefined : span(from, undefined),
  );
}
