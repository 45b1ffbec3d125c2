import { SECRET_TIMES } from '@randevou/contracts';
import type { Keys, Purpose } from './purpose.ts';

const ALWAYS = '1970-01-01T00:00:00Z';

/**
 * The list with a new key, which is used when everybody knows it; the first of all at once. Without those that nothing
 * needs any more.
 */
export async function nextKeys<Key extends { readonly usedFrom: string }>(
  { makeKey, keepMs }: Pick<Purpose<Key>, 'makeKey' | 'keepMs'>,
  current: Keys<Key> | undefined,
  now: number,
): Promise<Keys<Key>> {
  if (current === undefined) return [await makeKey(ALWAYS)];
  const kept = current.filter((_, index) => {
    const newer = current[index - 1];
    return newer === undefined || Date.parse(newer.usedFrom) + keepMs > now;
  });
  return [await makeKey(new Date(now + SECRET_TIMES.noticeMs).toISOString()), ...kept];
}
