/** What stands before a phrase (symbols so far) or behind it (the following words). */
interface Where {
  readonly after?: RegExp;
  readonly before?: RegExp;
}

/**
 * What a language brings to the date grammar. Phrases stand in groups `symbol: 'phrase|phrase'`, written as people
 * write them (accents are optional). A symbol is one word of the grammar, or several separated by spaces:
 *
 * `W1`–`W7` weekdays from Monday · `M1`–`M12` months · `R0`, `R1`, `R-1`, `R2`, `R3` days from today · `now` ·
 * `Pmorning`, `Pnoon`, `Pafternoon`, `Pevening`, `Pnight` and `Pearly…`, `Plate…` parts of the day ·
 * `C1200` a clock time as a word · `Umin`, `Uhour`, `Uday`, `Uweek`, `Uweekend`, `Umonth`, `Uyear` units ·
 * `H…` holidays of `holidays.ts` · `am`, `pm`, `oc` (o'clock, h, Uhr) · `half`, `q`, `3q` parts of an hour,
 * `halfto`, `1qto`, `3qto` (German "halb vier" = 3:30) · `this`, `next`, `next2` ("after next"), `last`, `last2` (the last but one), `nextday` ("the next day"), `eve` of a day, `nextday2` and `eve2` two days from it · `at`, `on`, `in`, `around`, `from`, `until`, `after`,
 * `before`, `between`, `to`, `past`, `less`, `and`, `or`, `of`, `the`, `for`, `not`, `later`, `end`, `begin` ·
 * `except` ("any day but"), `unfit` behind a day that is refused ("doesn't work"), `weekdays` (Monday to Friday) ·
 * `every`, `second` ("every other"), `every14` (fortnightly), `alternating` ("un lundi sur deux"), `times`, `during`, `inarow` for series ·
 * `people`, `weare`, `table` for party sizes · `_` anything else.
 */
export interface WhenLexicon {
  /** 5/3 is the fifth of March. */
  readonly dayFirst: boolean;
  /** 5.3. is the fifth of March, not half past five. */
  readonly dottedDates: boolean;
  /** "Next Friday": the nearest one ahead, or that of next week. */
  readonly nextWeekday: 'nearest' | 'next-week';
  /** "Eight and twenty" is 8:20. */
  readonly andMinutes: boolean;
  /** "Quinze jours" are two weeks, "huit jours" one. */
  readonly bothEndsCount: boolean;
  /** Cardinals by value; several spellings parted by `|`. */
  readonly numbers: Readonly<Record<number, string>>;
  /** Ordinals in words by value. */
  readonly ordinals: Readonly<Record<number, string>>;
  /** What follows the digits of an ordinal: 15th, 1er. */
  readonly ordinalSuffix: string;
  readonly phrases: Readonly<Record<string, string>>;
  /** Phrases whose meaning hangs on where they stand. */
  readonly contextual?: readonly (readonly [phrases: string, symbol: string, where?: Where])[];
  /** Words that look like a misspelt date word and are none. */
  readonly notTypos?: string;
}
