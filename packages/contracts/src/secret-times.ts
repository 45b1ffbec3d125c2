/** How secrets change without anybody noticing, milliseconds. */
export const SECRET_TIMES = {
  /** A process reads a secret again after it. */
  cacheMs: 15 * 60_000,
  /** While it cannot be read, what was read last serves so long. */
  staleMs: 12 * 3_600_000,
  /** A new key stands in the secret so long before it is used: longer than any process goes without reading it. */
  noticeMs: 24 * 3_600_000,
} as const;
