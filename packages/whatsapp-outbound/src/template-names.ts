import type { Language, TemplateName } from '@randevou/contracts';

/**
 * The approved templates behind our names. A text that was approved is changed by approving the next version under a new
 * name: messages with the old one may still be on their way.
 */
export const TEMPLATE_NAMES = {
  reminder: 'randevou_reminder_v1',
  reminder_late: 'randevou_reminder_late_v1',
  waiting_offer: 'randevou_waiting_offer_v1',
  booking_moved: 'randevou_booking_moved_v1',
  booking_cancelled: 'randevou_booking_cancelled_v1',
  message_waiting: 'randevou_message_waiting_v1',
  person_requested: 'randevou_person_requested_v1',
} as const satisfies Record<TemplateName, string>;

/** WhatsApp's code of each language; there is no plain Portuguese. */
export const TEMPLATE_LANGUAGES = { en: 'en', fr: 'fr', es: 'es', pt: 'pt_BR' } as const satisfies Record<
  Language,
  string
>;
