export { createSender, type Delivery, type Sender, type SenderOptions } from './create-sender.ts';
export { createSocialMessagingClient } from './create-social-messaging-client.ts';
export { LIMITS } from './limits.ts';
export { render, type Payload } from './render.ts';
export { SenderError } from './sender-error.ts';
export { splitText } from './split-text.ts';
export { toWhatsAppText } from './to-whatsapp-text.ts';
export { validatePayload } from './validate-payload.ts';
