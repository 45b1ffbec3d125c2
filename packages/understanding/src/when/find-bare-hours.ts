import { clock } from './clock.ts';
import { keepClock, rewrite, type Reading } from './reading.ts';

const GUARD = '(?! (?:people|U\\w+|M\\d+|[:/]|- n|oc|of M|[.] n\\d))';

/** Last of all, once days are gone: numbers that are hours by what stands beside them ("at 7", "9 tomorrow"). */
export function findBareHours(
  reading: Reading,
  wish: { readonly expectTime?: boolean; readonly last?: boolean },
): void {
  const keep = (hour: string, minute?: string): string | undefined => {
    const find = clock(hour, minute ?? 0);
    return find.hour > 24 ? undefined : keepClock(reading, find);
  };
  // "Change it to 8".
  const AT = `(?<!people )(?:at|around|before|after|until|from${wish.last === true ? '|to' : ''})`;
  rewrite(reading, `${AT}(?: (?:at|around|the|of))* n(\\d{1,2}) n(\\d{2})${GUARD}`, ([h = '', m]) =>
    Number(m) < 60 ? keep(h, m) : undefined,
  );
  rewrite(reading, `${AT}(?: (?:at|around|the|of))* n(\\d{1,2})(\\d{2})${GUARD}`, ([h = '', m]) =>
    Number(m) < 60 ? keep(h, m) : undefined,
  );
  // "At 10, 11 or 12".
  rewrite(reading, `(?:at|around) (?:n\\d{1,2} , ){0,3}n\\d{1,2} or (?:(?:at|around) )?n\\d{1,2}${GUARD}`, (_, whole) =>
    whole.replaceAll(/n(\d{1,2})/g, (same: string, hour: string) => keep(hour) ?? same),
  );
  rewrite(reading, 'n(\\d{1,2}) (?:- )?around(?! (?:n|T))', ([h = '']) => keep(h));
  rewrite(reading, `n(\\d{1,2})(\\d{2}) around`, ([h = '', m]) => (Number(m) < 60 ? keep(h, m) : undefined));
  rewrite(reading, `${AT}(?: (?:at|around|the))* n(\\d{1,2})${GUARD}(?: around)?`, ([h = '']) => keep(h));
  rewrite(reading, 'n(\\d{1,2}) [.] n([0-5]\\d)(?! [./])', ([h = '', m]) => keep(h, m));
  const DAY = '(?:D\\d+|P\\w+)';
  // With a certain time beside it, a number next to a day is something else.
  if (/ T\d/.test(reading.symbols) && wish.last !== true) return;
  rewrite(reading, `(${DAY}(?: ,)?) n(\\d{1,2})${GUARD}(?! (?:n|-|_ people))`, ([day = '', h = '']) =>
    beside(day, keep(h), 'before'),
  );
  rewrite(
    reading,
    `(?<!for )(?<!table )(?<!weare )n(\\d{1,2}) ((?:on |the |in |of |this |, )*${DAY})`,
    ([h = '', day = '']) => beside(day, keep(h), 'behind'),
  );
  rewrite(reading, 'n([01]\\d|2[0-3])([0-5]\\d)(?= (?:D|P|$))', ([h = '', m]) =>
    / D\d/.test(reading.symbols) ? keep(h, m) : undefined,
  );
  if (wish.expectTime === true)
    rewrite(reading, `(?<!for )n(\\d{1,2})([0-5]\\d)?${GUARD}`, ([h = '', m]) => keep(h, m));
}

function beside(day: string, symbol: string | undefined, order: 'before' | 'behind'): string | undefined {
  if (symbol === undefined) return undefined;
  return order === 'before' ? `${day} ${symbol}` : `${symbol} ${day}`;
}
