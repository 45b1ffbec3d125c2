import { startFront, type Front } from '../http/front.ts';
import {
  createSocialMessagingService,
  type SentMessage,
  type SocialMessagingOptions,
} from './social-messaging-service.ts';

/** End User Messaging Social alone, for tests of what sends or links: what it took is in `sent`. */
export async function startSocialMessaging(
  options: Partial<Pick<SocialMessagingOptions, 'now' | 'refuse' | 'accounts'>> = {},
): Promise<Front & { readonly sent: readonly SentMessage[] }> {
  const sent: SentMessage[] = [];
  const service = createSocialMessagingService({
    now: Date.now,
    ...options,
    onMessage: (message) => sent.push(message),
    onReadReceipt: () => undefined,
  });
  const front = await startFront([service], () => Promise.resolve('continue'));
  return { ...front, sent };
}
