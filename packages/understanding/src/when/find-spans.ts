import { clockOf } from './clock.ts';
import { keepSpan, rewrite, type Reading, type SpanFind } from './reading.ts';

const END = '(?! (?:people|U|M|/|:|-|[.] [nM]|of M|of (?:next|this)))';
const HOUR = `(T\\d+|n\\d{1,2})(?: oc)?${END}`;

/** "After lunch" is the afternoon, "before dinner" late in it. */
const AFTER: Readonly<Record<string, string>> = { morning: 'noon', noon: 'afternoon', afternoon: 'evening' };
const BEFORE: Readonly<Record<string, string>> = { noon: 'morning', afternoon: 'morning', evening: 'lateafternoon' };

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
  rewrite(reading, `((?:W\\d|R\\d|P\\w+) (?:, )?)(n\\d{1,2}) (?:to|-) (n\\d{1,2})${END}`, ([day = '', from, to]) => {
    const symbol = span(from, to);
    return symbol === undefined ? undefined : `${day}${symbol}`;
  });
  rewrite(
    reading,
    '(after|before) (?:the )?P(?:early|late)?(morning|noon|afternoon|evening|night)',
    ([way, part = '']) => {
      const next = (way === 'after' ? AFTER : BEFORE)[part];
      return next === undefined ? undefined : `P${next}`;
    },
  );
  rewrite(reading, `after ${AT}${HOUR}`, ([from]) => span(from, undefined));
  rewrite(reading, `from ${AT}(T\\d+)(?: on)?`, ([from]) => span(from, undefined));
  rewrite(reading, `from (?:at )?(n\\d{1,2})${END}(?: on)?`, ([from]) => span(from, undefined));
  rewrite(reading, `(?:before|until) ${AT}${HOUR}`, ([to]) => span(undefined, to));
  rewrite(reading, '(T\\d+) on(?! (?:[DWHRMUvon]|the))', ([from]) =>
    reading.lexicon.andMinutes ? undefined : span(from, undefined),
  );
}
