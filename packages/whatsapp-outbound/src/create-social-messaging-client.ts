import { SocialMessagingClient, type SocialMessagingClientConfig } from '@aws-sdk/client-socialmessaging';

/** A client that never sends twice: SendWhatsAppMessage knows no idempotency token, so the SDK must not repeat it. */
export function createSocialMessagingClient(
  config: Omit<SocialMessagingClientConfig, 'maxAttempts' | 'retryStrategy' | 'retryMode'> = {},
): SocialMessagingClient {
  return new SocialMessagingClient({ ...config, maxAttempts: 1 });
}
