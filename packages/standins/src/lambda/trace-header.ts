import { randomBytes } from 'node:crypto';

/** What Lambda with active tracing puts into `_X_AMZN_TRACE_ID` of an invocation; the id begins with the second it is of. */
export function newTraceHeader(now: number): string {
  const second = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0');
  return `Root=1-${second}-${randomBytes(12).toString('hex')};Parent=${randomBytes(8).toString('hex')};Sampled=1`;
}
