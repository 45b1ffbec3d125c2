import * as z from 'zod';
import { Language } from './primitives.ts';

/** Templates that a business has approved with WhatsApp; their texts are files of `whatsapp-outbound`. */
export const TemplateName = z.enum([
  /** A reminder while the visit can still be moved and cancelled: buttons attend, move, cancel. */
  'reminder',
  /** A reminder after that: buttons attend, person. */
  'reminder_late',
  /** A place from the waiting list: buttons confirm, discard. */
  'waiting_offer',
  /** The business moved the visit: buttons attend, move, cancel. */
  'booking_moved',
  /** The business cancelled the visit: button person. */
  'booking_cancelled',
  /** An answer could not be delivered any more because the customer wrote too long ago: button read. */
  'message_waiting',
]);
export type TemplateName = z.infer<typeof TemplateName>;

/** One use of an approved template: the only thing that may be sent to a customer who has not written for 24 hours. */
export const TemplateMessage = z.strictObject({
  name: TemplateName,
  language: Language,
  /** The values of its body, in order. No line breaks, tabs or more than four blanks in a row. */
  parameters: z.array(z.string().min(1).max(200)),
  /** Option ids of its quick-reply buttons, in order. */
  buttonIds: z.array(z.string().min(1).max(128)),
});
export type TemplateMessage = z.infer<typeof TemplateMessage>;
