import type { Sender } from './ports.ts';

/**
 * The sender, but for one number: what would go from it is rendered and settled like anything else, and nobody is called.
 * The ids of what was not sent begin with `suppressed.`, as no id of WhatsApp does.
 */
export function suppressSends(sender: Sender, number: { readonly originationPhoneNumberId: string }): Sender {
  const isSuppressed = (request: { readonly originationPhoneNumberId: string }): boolean =>
    request.originationPhoneNumberId === number.originationPhoneNumberId;
  return {
    ...sender,
    deliver: async (request) =>
      isSuppressed(request)
        ? { outcome: 'queued', messageId: `suppressed.${request.callbackData}` }
        : sender.deliver(request),
    readAndType: async (request) => {
      if (!isSuppressed(request)) await sender.readAndType(request);
    },
  };
}
