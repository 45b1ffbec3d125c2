/** One of several wishes with a time of its own. */
export interface DayChoice {
  readonly date: string;
  readonly time?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What is said of days beyond one day or range of days. */
export interface DayWishes {
  /** Days to choose among ("Thursday or Friday"), by date; `date` is the likeliest of them. */
  readonly dates?: readonly string[];
  /** "Monday and Thursday": each of `dates` was asked for. */
  readonly datesAll?: true;
  /** The days of `dates` with their own times, where those differ ("Tuesday at 3 or Thursday evening"). */
  readonly choices?: readonly DayChoice[];
  /**
   * Refused days ("not Tuesday"); those said as a weekday also by number (1 = Monday). `date` may be one of them when
   * nothing else was said.
   */
  readonly excludedDates?: readonly string[];
  readonly excludedWeekdays?: readonly number[];
  /** Times to choose among ("3 or 4pm"); `time` is the first. */
  readonly times?: readonly string[];
  /** A visit every so many days, so many times where that was said; `date` is the first. */
  readonly every?: { readonly days: number; readonly times?: number };
  /** A day that no calendar has ("30 February"); it is read as no other day. */
  readonly impossible?: { readonly day: number; readonly month?: number; readonly year?: number };
}

/** These fields alone of a reading. */
export function dayWishes(reading: DayWishes): DayWishes {
  const { dates, datesAll, choices, excludedDates, excludedWeekdays, times, every, impossible } = reading;
  return {
    ...(dates === undefined ? {} : { dates }),
    ...(datesAll === undefined ? {} : { datesAll }),
    ...(choices === undefined ? {} : { choices }),
    ...(excludedDates === undefined ? {} : { excludedDates }),
    ...(excludedWeekdays === undefined ? {} : { excludedWeekdays }),
    ...(times === undefined ? {} : { times }),
    ...(every === undefined ? {} : { every }),
    ...(impossible === undefined ? {} : { impossible }),
  };
}
