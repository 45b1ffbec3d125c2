/**
 * Several services of one visit, or several resources that serve it together, as one id: `haircut+beard`, `T1+T2`.
 * No id of a profile contains `+`.
 */
export function joinIds(ids: readonly string[]): string {
  return ids.join('+');
}

/** The ids that a composite one names, in order; one for a plain id. */
export function splitIds(id: string): string[] {
  return id.split('+');
}
