import type { InboundMessage } from '@randevou/contracts';
import * as z from 'zod';
import { Id, lenient, Timestamp } from './fields.ts';
import { findSender, type Contact } from './find-sender.ts';
import { child, read, type Part, type Reject } from './part.ts';
import { readContent } from './read-content.ts';
import { withoutUndefined } from './without-undefined.ts';

const Head = z.object({
  id: Id,
  timestamp: Timestamp,
  context: lenient(
    z.object({
      id: lenient(Id),
      forwarded: z.boolean().catch(false),
      frequently_forwarded: z.boolean().catch(false),
    }),
  ),
  referral: lenient(z.object({ source_url: lenient(z.string()) })),
});

export function readMessage(
  message: Part,
  phoneNumberId: string,
  contacts: readonly Contact[],
  reject: Reject,
): InboundMessage | undefined {
  const head = read(message, Head, reject);
  if (head === undefined) return undefined;
  const from = findSender(message, contacts);
  if (from === undefined) {
    reject({ path: child(message, 'from').path, reason: 'expected a phone number or a user id of the sender' });
    return undefined;
  }
  const content = readContent(message, reject);
  if (content === undefined) return undefined;
  return {
    type: 'message',
    messageId: head.id,
    phoneNumberId,
    at: head.timestamp,
    from,
    ...(head.context && {
      context: withoutUndefined({
        messageId: head.context.id,
        forwarded: head.context.forwarded || head.context.frequently_forwarded,
        frequentlyForwarded: head.context.frequently_forwarded,
      }),
    }),
    ...(head.referral && { referral: withoutUndefined({ sourceUrl: head.referral.source_url }) }),
    content,
  };
}
