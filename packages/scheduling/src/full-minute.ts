export const MINUTE = 60_000;

/** An instant ending in :59 or :59.999 seconds means the next full minute: that is how others write "until the end". */
export function fullMinute(instant: number): number {
  const rest = instant % MINUTE;
  const past = rest < 0 ? rest + MINUTE : rest;
  return past >= 59_000 ? instant - past + MINUTE : instant;
}
