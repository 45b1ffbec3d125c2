import { SECRET_TIMES, type ScopeKeySet, type SigningKey } from '@randevou/contracts';

/**
 * The public halves as tool servers read them. A key ends a day after a newer one is used: by then nobody signs with it
 * any more, and what it signed has expired.
 */
export function publicKeys(keys: readonly SigningKey[]): ScopeKeySet['keys'] {
  return keys.map(({ privateKey: { kty, crv, kid, x } }, index) => {
    const newer = keys[index - 1];
    if (newer === undefined) return { kty, crv, kid, x };
    const notAfter = new Date(Date.parse(newer.usedFrom) + SECRET_TIMES.noticeMs).toISOString();
    return { kty, crv, kid, x, notAfter };
  });
}
