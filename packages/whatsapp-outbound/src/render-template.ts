import { TEMPLATES, type TemplateMessage } from '@randevou/contracts';
import { LIMITS } from './limits.ts';
import type { Payload } from './render.ts';
import { SenderError } from './sender-error.ts';
import { shorten } from './shorten.ts';
import { TEMPLATE_LANGUAGES, TEMPLATE_NAMES } from './template-names.ts';

/**
 * The message that uses an approved template. Parameters are put on one line and into WhatsApp's limit. Throws when their
 * number, or that of the buttons, is not the template's: WhatsApp would refuse it for good (132000).
 */
export function renderTemplate({ name, language, parameters, buttonIds }: TemplateMessage): Payload {
  const template = TEMPLATES[name];
  if (parameters.length !== template.parameters.length || buttonIds.length !== template.buttons.length) {
    throw new SenderError(
      'wrong_template',
      `The template ${name} takes ${template.parameters.length} parameters and ${template.buttons.length} buttons; make it with templateMessage`,
    );
  }
  const body = { type: 'body', parameters: parameters.map((text) => ({ type: 'text', text: onOneLine(text) })) };
  const buttons = buttonIds.map((payload, index) => ({
    type: 'button',
    sub_type: 'quick_reply',
    index: String(index),
    parameters: [{ type: 'payload', payload }],
  }));
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    type: 'template',
    template: {
      name: TEMPLATE_NAMES[name],
      language: { code: TEMPLATE_LANGUAGES[language] },
      components: [body, ...buttons],
    },
  };
}

/** WhatsApp refuses line breaks, tabs and more than four blanks in a row, and an empty parameter. */
function onOneLine(text: string): string {
  return shorten(text.replaceAll(/\s+/g, ' ').trim() || '…', LIMITS.templateParameter);
}
