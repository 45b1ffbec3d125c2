import type { FindSlotsArguments } from '@randevou/contracts';

/** Arguments as an offer keeps them, so that "more" can go on. */
export function searchOf({ limit: _limit, ...wish }: FindSlotsArguments): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(wish).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
