import { clock, clockOf, partMinutes, shifted, withHalf } from './clock.ts';
import { keepClock, rewrite, type Reading } from './reading.ts';

const HALF = '(?: (?:in |the |of |on )*(am|pm))?';
const OFFSETS: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  pst: -480,
  pdt: -420,
  mst: -420,
  mdt: -360,
  cst: -360,
  cdt: -300,
  est: -300,
  edt: -240,
  cet: 60,
  cest: 120,
  bst: 60,
};

/** Clock times that are certain from their form: "7:30", "19h30", "8 pm", "half past seven", "midi et demi". */
export function findClocks(reading: Reading): void {
  const keep = (find: Parameters<typeof keepClock>[1]): string | undefined => keepClock(reading, find);

  rewrite(reading, `n(\\d{1,2}) : n(\\d{2})(?: : n\\d{2})?${HALF}(?: oc)?`, ([h = '', m, half]) =>
    keep(withHalf(clock(h, m), half)),
  );
  rewrite(reading, `n(\\d{1,2}) [.] n(\\d{2}) (?:(?:in|the) )*(am|pm)`, ([h = '', m, half]) =>
    keep(withHalf(clock(h, m), half)),
  );
  rewrite(
    reading,
    `((?:at|around|until|after|before|from) )n(\\d{1,2}) [.] n(\\d{2})(?! [./] ?n?)(?: oc)?`,
    ([word = '', h = '', m]) => prefixed(word, keep(clock(h, m))),
  );
  rewrite(reading, `(?<!n\\d{1,2} [.] )n(\\d{1,2}) [.] n(\\d{2}) oc`, ([h = '', m]) => keep(clock(h, m)));
  if (reading.lexicon.andMinutes) {
    rewrite(reading, `n(\\d{1,2}) and n(\\d{1,2})(?: Umin)? (am|pm)`, ([h = '', m, half]) =>
      keep(withHalf(clock(h, m), half)),
    );
  }
  rewrite(reading, `(?<! M\\d+(?: [.])? )n(\\d{1,2}) n(\\d{2}) (am|pm)`, ([h = '', m, half]) =>
    keep(withHalf(clock(h, m), half)),
  );
  // "14 30 Uhr"; "le 15 15h" is a day and an hour.
  rewrite(reading, 'n(\\d{1,2}) n(00|2[5-9]|[345]\\d) oc', ([h = '', m]) => keep(clock(h, m)));
  rewrite(reading, `n(\\d{1,2})(\\d{2})${HALF.slice(0, -1)}`, ([h = '', m, half]) => keep(withHalf(clock(h, m), half)));
  rewrite(
    reading,
    `n(\\d{1,2}) oc (?:and )?n(\\d{1,2})(?: Umin)?(?! (?:people|U\\w+|M\\d+|oc|/))${HALF}`,
    ([h = '', m, half]) => keep(withHalf(clock(h, m), half)),
  );
  rewrite(reading, 'n([01]\\d|2[0-3])([0-5]\\d) (?:Uhour|oc)', ([h = '', m]) => keep(clock(h, m)));
  rewrite(reading, 'at n(1[3-9]|2[0-4]) Uhour', ([h = '']) => prefixed('at ', keep(clock(h))));
  rewrite(reading, `n(\\d{1,2}) oc${HALF}`, ([h = '', half]) => keep(withHalf(clock(h), half)));
  rewrite(reading, `n(\\d{1,2}) (?:(?:in|the|of) )*(am|pm)`, ([h = '', half]) => keep(withHalf(clock(h), half)));
  if (reading.lexicon.andMinutes) {
    rewrite(reading, 'C(\\d\\d)00 n(5|[1-5]\\d)(?! (?:people|U|M|oc|:|/))', ([h = '', m]) =>
      keep({ hour: Number(h), minute: Number(m), open: false }),
    );
  }
  rewrite(reading, 'C(\\d\\d)(\\d\\d)(?: oc)?', ([h = '', m]) =>
    keep({ hour: Number(h), minute: Number(m), open: false }),
  );

  findMinutesAround(reading);

  // "3 or 4pm": the first is of the same half of the day.
  for (let times = 0; times < 3; times += 1) {
    rewrite(reading, 'n(\\d{1,2}) ((?:,|or)(?: at| around)*) T(\\d+)', ([hour = '', link = '', index = '']) => {
      const other = reading.clocks[Number(index)];
      if (other === undefined || Number(hour) > 24) return undefined;
      const half = other.open || other.hour < 12 || Number(hour) + 12 > other.hour ? undefined : 'pm';
      const symbol = keep(half === undefined ? { ...clock(hour), open: other.open } : withHalf(clock(hour), half));
      return symbol === undefined ? undefined : `${symbol} ${link} T${index}`;
    });
  }
  rewrite(reading, `T(\\d+) (?:(?:in|the|of|on) )*(am|pm)`, ([index = '', half]) => {
    const find = reading.clocks[Number(index)];
    return find === undefined ? undefined : keep(withHalf(find, half));
  });
  rewrite(reading, 'T(\\d+) Z(\\w+)', ([index = '', zone = '']) => {
    const find = reading.clocks[Number(index)];
    const zoneOffset = OFFSETS[zone];
    return find === undefined || zoneOffset === undefined ? undefined : keep({ ...find, open: false, zoneOffset });
  });
}

/** "Quarter past two", "20 minutes to 2pm", "ocho menos cuarto", "midi et quart", "halb vier". */
function findMinutesAround(reading: Reading): void {
  const keep = (find: Parameters<typeof keepClock>[1]): string | undefined => keepClock(reading, find);
  const hour = '(T\\d+|n\\d{1,2})(?: oc)?';
  const part = '(q|half|3q|n\\d{1,2})';

  rewrite(reading, `halfto ${hour}`, ([base]) => {
    const find = clockOf(reading, base);
    return find === undefined ? undefined : keep(shifted(find, -30));
  });
  rewrite(reading, `1qto ${hour}`, ([base]) => {
    const find = clockOf(reading, base);
    return find === undefined ? undefined : keep(shifted(find, -45));
  });
  rewrite(reading, `3qto ${hour}`, ([base]) => {
    const find = clockOf(reading, base);
    return find === undefined ? undefined : keep(shifted(find, -15));
  });
  rewrite(reading, `missing ${part} Umin (?:at |to )?${hour}`, ([minutes, base]) => moved(minutes, base, -1));
  // "10 to 8 in the evening" is no range.
  rewrite(reading, 'n(5|10|20|25) to (n\\d{1,2})(?= (?:P|pm|am))', ([minutes = '', base]) =>
    Number(minutes) > Number(base?.slice(1)) ? moved(`n${minutes}`, base, -1) : undefined,
  );
  rewrite(reading, `${part}( Umin)? (past|to at|to)(?: at| the)* ${hour}`, ([minutes, unit, way, base]) => {
    const certain = way !== 'to' || unit !== undefined || !(minutes ?? '').startsWith('n');
    return !certain && isRange(minutes, base) ? undefined : moved(minutes, base, way === 'past' ? 1 : -1);
  });
  rewrite(reading, `(T\\d+|n\\d{1,2}) less (?:the |of )*${part}(?: Umin)?`, ([base, minutes]) =>
    moved(minutes, base, -1),
  );
  // "Half an hour before midnight", "two hours after noon".
  rewrite(
    reading,
    '(?:(half) (?:n1 )?Uhour|n(\\d{1,2}) U(hour|min)) (before|after|past|to at)(?: at| the)* (T\\d+)',
    ([half, count, unit, way, base]) => {
      const find = clockOf(reading, base);
      const minutes = half === undefined ? Number(count) * (unit === 'hour' ? 60 : 1) : 30;
      const before = way === 'before' || way === 'to at';
      return find === undefined ? undefined : keep(shifted(find, before ? -minutes : minutes));
    },
  );
  rewrite(reading, `(T\\d+) (pm|am) less (?:the )?${part}`, ([base, half, minutes]) => {
    const find = clockOf(reading, base);
    const value = partMinutes(minutes);
    return find === undefined || value === undefined ? undefined : keep(shifted(withHalf(find, half), -value));
  });
  rewrite(reading, `(T\\d+) (?:and |past )*(q|half|3q)(?! (?:U|past|to))`, ([base, minutes]) =>
    moved(minutes, base, 1),
  );
  rewrite(reading, `(T\\d+) (?:and |past )+(n\\d{1,2})(?: Umin)?(?! (?:people|:|oc|U|M))`, ([base, minutes]) =>
    fullHour(base) ? moved(minutes, base, 1) : undefined,
  );
  if (reading.lexicon.andMinutes) {
    rewrite(
      reading,
      `((?:between|from) )?(n\\d{1,2}) and (q|half|3q|n\\d{1,2})(?: Umin)?(?! (?:people|:|oc|U|M|of (?:the )?(?:[MnoW]|next|this)|/))`,
      ([range, base, minutes]) => (range !== undefined || !clearMinutes(minutes) ? undefined : moved(minutes, base, 1)),
    );
  } else {
    rewrite(reading, 'half (n\\d{1,2})(?! (?:U|people))', ([base]) => moved('half', base, 1));
  }

  function moved(minutes: string | undefined, base: string | undefined, sign: 1 | -1): string | undefined {
    const find = clockOf(reading, base);
    const value = partMinutes(minutes);
    return find === undefined || value === undefined || value > 59 ? undefined : keep(shifted(find, sign * value));
  }
  function fullHour(base: string | undefined): boolean {
    return clockOf(reading, base)?.minute === 0;
  }
  /** "7 to 9pm" and "15 to 17h" are ranges, "20 to 2pm" and "5 to noon" are not. */
  function isRange(first: string | undefined, base: string | undefined): boolean {
    const find = clockOf(reading, base);
    const number = partMinutes(first) ?? 0;
    if (find === undefined || (!find.open && find.minute === 0 && find.hour % 12 === 0)) return false;
    return number <= 12 || number < find.hour;
  }
}

/** After "and", ten or more is minutes ("cinco y quince"); less is the other end of something. */
function clearMinutes(minutes: string | undefined): boolean {
  return (partMinutes(minutes) ?? 0) >= 10;
}

function prefixed(prefix: string, symbol: string | undefined): string | undefined {
  return symbol === undefined ? undefined : `${prefix}${symbol}`;
}
