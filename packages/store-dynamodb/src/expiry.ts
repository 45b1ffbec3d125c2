/** Meta repeats a message for up to 7 days; 30 leave room. */
const KEPT_DAYS = 30;

/** The `ttl` of what is forgotten after 30 days, or fewer (at least one): Unix seconds. */
export function expiry(now: number, days = KEPT_DAYS): number {
  return Math.floor(now / 1000) + Math.min(KEPT_DAYS, Math.max(1, days)) * 86_400;
}
