import { describe, expect, it } from '@jest/globals';
import { validatePayload } from './validate-payload.ts';

const base = { messaging_product: 'whatsapp', to: '+23057001234' };
const buttons = (...titles: string[]) => ({
  ...base,
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: 'When?' },
    action: { buttons: titles.map((title, index) => ({ type: 'reply', reply: { id: `o${String(index)}`, title } })) },
  },
});
const list = (count: number, row: object = {}, button = 'Times', sections = 1) => ({
  ...base,
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text: 'When?' },
    action: {
      button,
      sections: Array.from({ length: sections }, (_, section) => ({
        rows: Array.from({ length: count }, (_unused, index) => ({
          id: `r${String(section)}.${String(index)}`,
          title: 'x',
          ...row,
        })),
      })),
    },
  },
});
const text = (body: string, more: object = {}) => ({ ...base, type: 'text', text: { body }, ...more });

describe('validatePayload', () => {
  it.each<[name: string, payload: unknown]>([
    ['text', text('x'.repeat(4096))],
    ['a user id', { messaging_product: 'whatsapp', recipient: 'US.abc', type: 'text', text: { body: 'x' } }],
    ['three buttons', buttons('a', 'b', 'x'.repeat(20))],
    ['ten rows', list(10, { description: 'x'.repeat(72) })],
    [
      'a link button',
      {
        ...base,
        type: 'interactive',
        interactive: {
          type: 'cta_url',
          body: { text: 'x' },
          action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://x.example' } },
        },
      },
    ],
    [
      'a template',
      { ...base, type: 'template', template: { name: 'reminder', language: { code: 'en' }, components: [] } },
    ],
    ['a picture', { ...base, type: 'image', image: { link: 'https://x.example/a.png', caption: 'x' } }],
    ['a read receipt', { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.1' }],
  ])('lets %s pass', (_, payload) => {
    expect(validatePayload(payload)).toEqual([]);
  });

  it.each<[name: string, payload: unknown, place: RegExp]>([
    ['a text too long', text('x'.repeat(4097)), /^text\.body: /],
    ['an empty text', text(' \n'), /^text\.body: is empty/],
    ['a number without +', text('x', { to: '23057001234' }), /^to: .*\+/],
    ['callback data too long', text('x', { biz_opaque_callback_data: 'x'.repeat(513) }), /^biz_opaque_callback_data: /],
    ['a field unknown to WhatsApp', text('x', { colour: 'red' }), /colour/],
    ['an unknown type', { ...base, type: 'hologram' }, /^type: /],
    ['four buttons', buttons('a', 'b', 'c', 'd'), /action\.buttons: /],
    ['equal buttons', buttons('a', 'a'), /action\.buttons: has a title twice/],
    ['a button too long', buttons('x'.repeat(21)), /buttons\.0\.reply\.title: /],
    ['eleven rows', list(11), /sections: has more than 10 rows/],
    ['eleven rows in two sections', list(6, {}, 'Times', 2), /sections: /],
    ['an id twice', list(2, { id: 'r' }), /sections: has an id twice/],
    ['a row too long', list(1, { title: 'x'.repeat(25) }), /rows\.0\.title: /],
    ['an id too long', list(1, { id: 'x'.repeat(201) }), /rows\.0\.id: /],
    ['a description too long', list(1, { description: 'x'.repeat(73) }), /rows\.0\.description: /],
    ['a list button too long', list(1, {}, 'x'.repeat(21)), /action\.button: /],
    ['sections without titles', list(1, {}, 'Times', 2), /sections: has a section without a title/],
    ['nothing', undefined, /./],
    [
      'too many bytes',
      {
        ...base,
        type: 'template',
        template: { name: 'x', language: { code: 'en' }, components: ['x'.repeat(2_048_000)] },
      },
      /bytes/,
    ],
  ])('finds %s', (_, payload, place) => {
    const problems = validatePayload(payload);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatch(place);
  });

  it('does not repeat what the payload holds', () => {
    expect(validatePayload(text('secret '.repeat(1000), { to: '5551234', secret: 1 })).join()).not.toMatch(
      /5551234|secret secret/,
    );
  });
});
