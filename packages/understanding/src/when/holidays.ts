import { Temporal } from 'temporal-polyfill';

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  newyear: [1, 1],
  epiphany: [1, 6],
  burns: [1, 25],
  australia: [1, 26],
  candlemas: [2, 2],
  waitangi: [2, 6],
  valentine: [2, 14],
  women: [3, 8],
  mauritius: [3, 12],
  stpatrick: [3, 17],
  stjoseph: [3, 19],
  aprilfools: [4, 1],
  tiradentes: [4, 21],
  earth: [4, 22],
  stgeorge: [4, 23],
  walpurgis: [4, 30],
  liberationit: [4, 25],
  freedompt: [4, 25],
  workers: [5, 1],
  cincodemayo: [5, 5],
  ve: [5, 8],
  republicit: [6, 2],
  portugal: [6, 10],
  valentinebr: [6, 12],
  stanthony: [6, 13],
  flag: [6, 14],
  juneteenth: [6, 19],
  music: [6, 21],
  stjohn: [6, 24],
  canada: [7, 1],
  independence: [7, 4],
  bastille: [7, 14],
  assumption: [8, 15],
  brazil: [9, 7],
  grandparentsit: [10, 2],
  germanunity: [10, 3],
  patronit: [10, 4],
  republicpt: [10, 5],
  hispanity: [10, 12],
  childrenbr: [10, 12],
  austria: [10, 26],
  halloween: [10, 31],
  reformation: [10, 31],
  allsaints: [11, 1],
  dead: [11, 2],
  guyfawkes: [11, 5],
  armistice: [11, 11],
  republic: [11, 15],
  blackawareness: [11, 20],
  restorationpt: [12, 1],
  constitutiones: [12, 6],
  nicholas: [12, 6],
  ambrose: [12, 7],
  immaculate: [12, 8],
  guadalupe: [12, 12],
  christmaseve: [12, 24],
  christmas: [12, 25],
  boxing: [12, 26],
  innocents: [12, 28],
  newyearseve: [12, 31],
};
/** Days from Easter Sunday. */
const FROM_EASTER: Readonly<Record<string, number>> = {
  fatthursday: -52,
  rosemonday: -48,
  carnival: -47,
  mardigras: -47,
  ashwednesday: -46,
  palmsunday: -7,
  holymonday: -6,
  maundy: -3,
  goodfriday: -2,
  holysaturday: -1,
  easter: 0,
  eastermonday: 1,
  ascension: 39,
  pentecost: 49,
  pentecostmonday: 50,
  corpus: 60,
  corpussunday: 63,
};
/** Days before the fourth Sunday of Advent. */
const ADVENT: Readonly<Record<string, number>> = {
  advent4: 0,
  advent3: 7,
  advent2: 14,
  advent1: 21,
  deadsunday: 28,
  repentance: 32,
  mourning: 35,
};
/** [month, weekday, which]: `-1` is the last. */
const NTH: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = {
  mlk: [1, 1, 3],
  presidents: [2, 1, 3],
  grandmothersfr: [3, 7, 1],
  maybank: [5, 1, 1],
  mothersdayes: [5, 7, 1],
  mothersday: [5, 7, 2],
  mothersdayfr: [5, 7, -1],
  memorial: [5, 1, -1],
  fathersday: [6, 7, 3],
  fathersdaybr: [8, 7, 2],
  laborus: [9, 1, 1],
  columbus: [10, 1, 2],
  beaujolais: [11, 4, 3],
  thanksgiving: [11, 4, 4],
  summerbank: [8, 1, -1],
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
  if (name === 'cybermonday') return nthWeekday(year, 11, 4, 4)?.add({ days: 4 });
  // Counted from the fourth Sunday of Advent, the last before Christmas.
  const advent = ADVENT[name];
  if (advent !== undefined) {
    const eve = Temporal.PlainDate.from({ year, month: 12, day: 24 });
    return eve.subtract({ days: (eve.dayOfWeek % 7) + advent });
  }
  const nth = NTH[name];
  return nth === undefined ? undefined : nthWeekday(year, nth[0], nth[1], nth[2]);
}

/** The nth weekday (1 = Monday) of a month, -1 for the last, -2 for the one before; undefined when the month has fewer. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate | undefined {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const start = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  const weeks = start.day + 28 <= first.daysInMonth ? 5 : 4;
  const date = start.add({ weeks: nth > 0 ? nth - 1 : weeks + nth });
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
