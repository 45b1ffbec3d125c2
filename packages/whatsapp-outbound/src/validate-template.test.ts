import { describe, expect, it } from '@jest/globals';
import { Language, TEMPLATES, templateMessage } from '@randevou/contracts';
import { fillTemplate } from './fill-template.ts';
import { readTemplates, templateFiles } from './read-templates.ts';
import { renderTemplate } from './render-template.ts';
import { partsOf } from './template-definition.ts';
import { validatePayload } from './validate-payload.ts';
import { validateTemplate } from './validate-template.ts';

const ours = readTemplates(Language.options);
const good = {
  name: 'visit_v1',
  language: 'pt_BR',
  category: 'UTILITY',
  components: [
    { type: 'BODY', text: 'Your visit to {{1}} is on {{2}}, we hope.', example: { body_text: [['La Kaz', 'Monday']] } },
    { type: 'FOOTER', text: 'Send STOP to end these messages.' },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Yes' }] },
  ],
};
const body = (text: string, ...examples: string[]) => ({
  ...good,
  components: [{ type: 'BODY', text, example: { body_text: [examples] } }],
});
const buttons = (...texts: string[]) => ({
  ...good,
  components: [good.components[0], { type: 'BUTTONS', buttons: texts.map((text) => ({ type: 'QUICK_REPLY', text })) }],
});

describe('our templates', () => {
  it('are there in every language, and none besides', () => {
    expect(ours).toHaveLength(28);
    const names = ours.map(({ definition }) => `${definition.name}.${definition.language}.json`);
    expect(templateFiles()).toEqual(names.toSorted());
  });

  it.each(ours.map((file) => [`${file.definition.name}.${file.definition.language}`, file] as const))(
    '%s keeps the rules, and takes what we fill it with',
    (_, { name, definition }) => {
      expect(validateTemplate(definition)).toEqual([]);
      const { examples, buttons: titles, body: text } = partsOf(definition);
      expect(examples).toHaveLength(TEMPLATES[name].parameters.length);
      expect(titles).toHaveLength(TEMPLATES[name].buttons.length);
      // Room for parameters of their greatest length.
      expect(text.length + examples.length * 120).toBeLessThanOrEqual(1024);
    },
  );
});

describe('validateTemplate', () => {
  it('lets through what keeps the rules', () => {
    expect(validateTemplate(good)).toEqual([]);
  });

  it.each<[rule: string, definition: object, problem: RegExp]>([
    ['a name', { ...good, name: 'Visit v1' }, /^name/],
    ['a language', { ...good, language: 'pt-br' }, /^language/],
    ['the category', { ...good, category: 'MARKETING' }, /^category/],
    ['a body', { ...good, components: good.components.slice(1) }, /body: is missing/],
    ['its length', body('x '.repeat(513)), /longer than 1024/],
    ['its length when filled', body(`Dear {{1}} ${'x'.repeat(1000)} yes it is`, 'y'.repeat(30)), /with its examples/],
    ['no variable at its beginning', body('{{1}} is when we see you', 'Monday'), /begins or ends/],
    ['none at its end', body('We are going to see you {{1}}.', 'Monday'), /begins or ends/],
    ['none beside each other', body('We see you {{1}} {{2}} again, that is good.', 'a', 'b'), /beside/],
    ['numbers in order', body('We see you on {{2}}, and that is good.', 'a'), /number/],
    ['whole braces', body('We see you on {{1}, and that is good.'), /brace/],
    ['an example each', body('We see you on {{1}}, and that is good.'), /1 variables and 0 examples/],
    ['enough words', body('See {{1}}, or {{2}} there', 'a', 'b'), /too few words/],
    [
      'a short footer',
      { ...good, components: [good.components[0], { type: 'FOOTER', text: 'x'.repeat(61) }] },
      /footer/,
    ],
    ['ten buttons', buttons(...Array.from({ length: 11 }, (_, index) => `b${index}`)), /more than 10/],
    ['short buttons', buttons('x'.repeat(26)), /buttons\.0/],
    ['buttons that differ', buttons('Yes', 'Yes'), /same twice/],
  ])('asks for %s', (_, definition, problem) => {
    expect(validateTemplate(definition).join('\n')).toMatch(problem);
  });
});

describe('renderTemplate', () => {
  const message = templateMessage({
    name: 'reminder',
    language: 'pt',
    parameters: {
      business: 'La Kaz',
      service: 'Jantar\n\tpara     4',
      day: 'terça-feira, 3 de março de 2026',
      time: '19:30',
      place: '  ',
    },
    buttons: { cancel: 'cancel|n|K7F3QZ', attend: 'attend|n|K7F3QZ', move: 'move|n|K7F3QZ' },
  });

  it('puts every value in its place, on one line', () => {
    expect(renderTemplate(message)).toMatchObject({
      type: 'template',
      template: {
        name: 'randevou_reminder_v1',
        language: { code: 'pt_BR' },
        components: [
          {
            type: 'body',
            parameters: ['La Kaz', 'Jantar para 4', 'terça-feira, 3 de março de 2026', '19:30', '…'].map((text) => ({
              type: 'text',
              text,
            })),
          },
          { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ payload: 'attend|n|K7F3QZ' }] },
          { index: '1', parameters: [{ payload: 'move|n|K7F3QZ' }] },
          { index: '2', parameters: [{ payload: 'cancel|n|K7F3QZ' }] },
        ],
      },
    });
  });

  it('stays within the limits whatever it is filled with', () => {
    const long = { ...message, parameters: message.parameters.map(() => '👨‍👩‍👧‍👦 very long '.repeat(30)) };
    expect(validatePayload({ ...renderTemplate(long), to: '+23057001234' })).toEqual([]);
    expect(fillTemplate(renderTemplate(long))?.text.length).toBeLessThanOrEqual(1024 + 62);
  });

  it('shows on a phone as it was written', () => {
    expect(fillTemplate(renderTemplate(message))).toEqual({
      text: expect.stringMatching(/^Olá! Este é um lembrete da sua visita a La Kaz\.\n\nO quê: Jantar para 4\n/),
      options: [
        { id: 'attend|n|K7F3QZ', title: 'Estarei lá' },
        { id: 'move|n|K7F3QZ', title: 'Mudar' },
        { id: 'cancel|n|K7F3QZ', title: 'Cancelar' },
      ],
    });
  });

  it('refuses what WhatsApp would refuse for good', () => {
    expect(() => renderTemplate({ ...message, parameters: [] })).toThrow(/reminder takes 5 parameters and 3 buttons/);
    expect(() => renderTemplate({ ...message, buttonIds: ['attend|n|K7F3QZ'] })).toThrow(/3 buttons/);
  });
});
