import { Temporal } from 'temporal-polyfill';

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  newyear: [1, 1],
  epiphany: [1, 6],
  valentine: [2, 14],
  women: [3, 8],
  stpatrick: [3, 17],
  stjoseph: [3, 19],
  tiradentes: [4, 21],
  liberationit: [4, 25],
  freedompt: [4, 25],
  workers: [5, 1],
  ve: [5, 8],
  republicit: [6, 2],
  valentinebr: [6, 12],
  music: [6, 21],
  independence: [7, 4],
  bastille: [7, 14],
  assumption: [8, 15],
  brazil: [9, 7],
  germanunity: [10, 3],
  patronit: [10, 4],
  hispanity: [10, 12],
  childrenbr: [10, 12],
  austria: [10, 26],
  halloween: [10, 31],
  reformation: [10, 31],
  allsaints: [11, 1],
  dead: [11, 2],
  armistice: [11, 11],
  republic: [11, 15],
  nicholas: [12, 6],
  ambrose: [12, 7],
  immaculate: [12, 8],
  christmaseve: [12, 24],
  christmas: [12, 25],
  boxing: [12, 26],
  newyearseve: [12, 31],
};
/** Days from Easter Sunday. */
const FROM_EASTER: Readonly<Record<string, number>> = {
  rosemonday: -48,
  carnival: -47,
  mardigras: -47,
  ashwednesday: -46,
  palmsunday: -7,
  maundy: -3,
  goodfriday: -2,
  easter: 0,
  eastermonday: 1,
  ascension: 39,
  pentecost: 49,
  pentecostmonday: 50,
  corpus: 60,
};
/** [month, weekday, which]: `-1` is the last. */
const NTH: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = {
  mlk: [1, 1, 3],
  mothersdayes: [5, 7, 1],
  mothersday: [5, 7, 2],
  mothersdayfr: [5, 7, -1],
  memorial: [5, 1, -1],
  fathersday: [6, 7, 3],
  fathersdaybr: [8, 7, 2],
  laborus: [9, 1, 1],
  thanksgiving: [11, 4, 4],
};

/** The first such day that is not before `today`. */
export function nextHoliday(name: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  for (const year of [today.year, today.year + 1]) {
    const date = holidayOf(name, year);
    if (date !== undefined && Temporal.PlainDate.compare(date, today) >= 0) return date;
  }
  return undefined;
}

function holidayOf(name: string, year: number): Temporal.PlainDate | undefined {
  const fixed = FIXED[name];
  if (fixed !== undefined) return Temporal.PlainDate.from({ year, month: fixed[0], day: fixed[1] });
  const offset = FROM_EASTER[name];
  if (offset !== undefined) return easter(year).add({ days: offset });
  if (name === 'blackfriday') return nthWeekday(year, 11, 4, 4)?.add({ days: 1 });
  const nth = NTH[name];
  return nth === undefined ? undefined : nthWeekday(year, nth[0], nth[1], nth[2]);
}

/** The nth weekday (1 = Monday) of a month, -1 for the last; undefined when the month has fewer. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate | undefined {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const start = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  const date =
    nth > 0 ? start.add({ weeks: nth - 1 }) : start.add({ weeks: start.day + 28 <= first.daysInMonth ? 4 : 3 });
  return date.month === month ? date : undefined;
}

/** Easter Sunday of the Gregorian calendar (anonymous computus). */
function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}
