/** Meta repeats a message for up to 7 days; 30 leave room. */
const KEPT_DAYS = 30;

/** The `ttl` of what is forgotten after 30 days: Unix seconds. */
export function expiry(now: number): number {
  return Math.floor(now / 1000) + KEPT_DAYS * 86_400;
}
