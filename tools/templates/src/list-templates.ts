import type { BusinessProfile } from '@randevou/contracts';
import { readTemplates, type TemplateFile } from '@randevou/whatsapp-outbound/templates';

/** The templates that a business must have approved before anything reaches a customer after 24 hours. */
export function listTemplates({ languages }: Pick<BusinessProfile, 'languages'>): TemplateFile[] {
  return readTemplates(languages);
}

/** For a person: each template as its customers see it, and the command that creates it. */
export function describeTemplates(files: readonly TemplateFile[], business: string): string {
  const list = files.map(({ definition: { name, language, components } }) => {
    const lines = components.flatMap((component) => {
      switch (component.type) {
        case 'BODY':
          return component.text.split('\n');
        case 'FOOTER':
          return ['', component.text];
        case 'BUTTONS':
          return ['', component.buttons.map(({ text }) => `[ ${text} ]`).join(' ')];
      }
    });
    return [`${name} (${language})`, ...lines.map((line) => `  ${line}`.trimEnd())].join('\n');
  });
  return [
    `${business} needs these ${String(files.length)} templates of category UTILITY in its WhatsApp Business Account:`,
    ...list,
    'To create one: aws social-messaging create-whatsapp-message-template --id waba-… --template-definition fileb://FILE',
    'FILE is NAME.LANGUAGE.json in packages/whatsapp-outbound/templates; --json prints them all.',
  ].join('\n\n');
}
