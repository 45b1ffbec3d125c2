/**
 * What the claim guard looks for in one language, clause by clause, in folded text (`foldClaim`). A text that is refused
 * for nothing costs one call and some warmth; one that is let pass costs trust: in doubt a pattern takes the text.
 */
export interface ClaimPatterns {
  /** Small words: which language a sentence is in. */
  readonly smallWords: readonly string[];
  /** Words that part clauses. */
  readonly joins: readonly string[];
  /** Says, or promises, that something was or will be booked, held, changed, cancelled, remembered or sent. */
  readonly done: RegExp;
  /** Of these, what may be said of a booking that stands. */
  readonly standing: RegExp;
  /** Somebody was told, or will get in touch. */
  readonly person: RegExp;
  /** Times are free, or none is. */
  readonly available: RegExp;
  /** The business is open, or closed. */
  readonly hours: RegExp;
  /** What is free of charge, reduced, to be paid beforehand or given back, and until when visits may be changed. */
  readonly terms: RegExp;
  /** Other customers. */
  readonly others: RegExp;
  /** Standing before a claim in its clause, denies it. */
  readonly denied: RegExp;
  /** Standing before it, speaks of what could be. */
  readonly possible: RegExp;
  /** In its sentence, makes it wait for the customer. */
  readonly onceConfirmed: RegExp;
  /** Standing before it, leaves open whether it is so. */
  readonly whether: RegExp;
  /** "Today is Friday": names the day, and the weekday. */
  readonly dayIs: RegExp;
}

/** One expression out of many, each bounded by what is no letter. */
export function anyOf(...parts: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${parts.join('|')})(?![\p{L}\d])`, 'u');
}
