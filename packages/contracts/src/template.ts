import * as z from 'zod';
import type { OptionKind } from './option-id.ts';
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
  /** To the owner: a customer asked for a person. Button resume. */
  'person_requested',
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

/**
 * What each template is filled with, in the order of its text, and what its buttons mean, in their order. `day`: weekday
 * and full date, `time`: wall time, both in the customer's language. `place`: the address, else the business's name.
 */
export const TEMPLATES = {
  reminder: {
    parameters: ['business', 'service', 'day', 'time', 'place'],
    buttons: ['attend', 'move', 'cancel'],
  },
  reminder_late: { parameters: ['business', 'service', 'day', 'time', 'place'], buttons: ['attend', 'person'] },
  /** `until`: to when the place is kept. */
  waiting_offer: { parameters: ['business', 'service', 'day', 'time', 'until'], buttons: ['confirm', 'discard'] },
  /** The visit as it is now. */
  booking_moved: {
    parameters: ['business', 'service', 'day', 'time', 'place'],
    buttons: ['attend', 'move', 'cancel'],
  },
  /** The visit as it was. */
  booking_cancelled: { parameters: ['business', 'service', 'day', 'time'], buttons: ['person'] },
  message_waiting: { parameters: ['business'], buttons: ['read'] },
  /** `contact`: how to reach the customer. `wish`: what they wanted so far. `visits`: what lies ahead. */
  person_requested: {
    parameters: ['business', 'customer', 'contact', 'reason', 'wish', 'visits'],
    buttons: ['resume'],
  },
} as const satisfies Record<
  TemplateName,
  { readonly parameters: readonly string[]; readonly buttons: readonly OptionKind[] }
>;

/** By name, so that none is missing, too many or in another's place. `buttons` are option ids. */
export interface TemplateUse<Name extends TemplateName> {
  readonly name: Name;
  readonly language: Language;
  readonly parameters: Readonly<Record<(typeof TEMPLATES)[Name]['parameters'][number], string>>;
  readonly buttons: Readonly<Record<(typeof TEMPLATES)[Name]['buttons'][number], string>>;
}

/** Puts parameters and buttons in their template's order. */
export function templateMessage<Name extends TemplateName>(use: TemplateUse<Name>): TemplateMessage {
  const { name, language } = use;
  const parameters: Readonly<Record<string, string>> = use.parameters;
  const buttons: Readonly<Record<string, string>> = use.buttons;
  return {
    name,
    language,
    parameters: TEMPLATES[name].parameters.map((parameter) => parameters[parameter] ?? ''),
    buttonIds: TEMPLATES[name].buttons.map((button) => buttons[button] ?? ''),
  };
}
