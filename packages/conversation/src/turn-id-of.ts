import { createHash } from 'node:crypto';
import type { InboxMessage } from './ports.ts';

/**
 * Turn id = hash of the keys of the messages that it answers: the same messages give the same turn. A message that
 * comes again after its number went to another business is another one there. 32 hex digits.
 */
export function turnIdOf(businessId: string, messages: readonly Pick<InboxMessage, 'key'>[]): string {
  return createHash('sha256')
    .update([businessId, ...messages.map(({ key }) => key)].join('\n'))
    .digest('hex')
    .slice(0, 32);
}
