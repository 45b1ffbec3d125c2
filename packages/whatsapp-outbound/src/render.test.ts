import { Reply } from '@randevou/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { render } from './render.ts';
import { validatePayload } from './validate-payload.ts';

const seed = process.env['RANDEVOU_SEED'];
const settings = {
  numRuns: process.env['RANDEVOU_FULL'] === '1' ? 20_000 : 500,
  ...(seed === undefined ? {} : { seed: Number(seed) }),
};

const reply = (text: string, options: Reply['options'] = [], listLabel?: string) =>
  render(Reply.parse({ text, options, listLabel }));
const options = (count: number, title = 'Time') =>
  Array.from({ length: count }, (_, index) => ({ id: `o${String(index)}`, title: `${title} ${String(index)}` }));

describe('render', () => {
  it('sends text as text', () => {
    expect(reply('Hello **you**')).toEqual([
      {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        type: 'text',
        text: { body: 'Hello *you*', preview_url: false },
      },
    ]);
  });

  it('makes few short options buttons', () => {
    expect(
      reply('Shall I book it?', [
        { id: 'confirm|d', title: 'Confirm' },
        { id: 'discard|d', title: 'No' },
      ]),
    ).toMatchObject([
      {
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: 'Shall I book it?' },
          action: {
            buttons: [
              { type: 'reply', reply: { id: 'confirm|d', title: 'Confirm' } },
              { type: 'reply', reply: { id: 'discard|d', title: 'No' } },
            ],
          },
        },
      },
    ]);
  });

  it.each<[name: string, given: Reply['options']]>([
    ['more than three', options(4)],
    ['a long title', [{ id: 'a', title: 'Tuesday, 3 March, 19:30' }]],
    ['a description', [{ id: 'a', title: '19:30', description: 'with Léa' }]],
    [
      'equal titles',
      [
        { id: 'a', title: '19:30' },
        { id: 'b', title: '19:30' },
      ],
    ],
  ])('makes a list of %s', (_, given) => {
    expect(reply('When?', given, 'Times')).toMatchObject([
      { interactive: { type: 'list', action: { button: 'Times' } } },
    ]);
  });

  it('moves what a title has no room for into its description', () => {
    const [payload] = reply('When?', [
      { id: 'a', title: 'Tuesday, 3 March 2026, 19:30', description: 'table for 4' },
      { id: 'b', title: 'Tuesday, 3 March 2026, 20:00' },
    ]);
    expect(payload).toMatchObject({
      interactive: {
        action: {
          sections: [
            {
              rows: [
                { id: 'a', title: '…3 March 2026, 19:30', description: 'Tuesday, 3 March 2026, 19:30 · table for 4' },
                { id: 'b', title: '…3 March 2026, 20:00', description: 'Tuesday, 3 March 2026, 20:00' },
              ],
            },
          ],
        },
      },
    });
  });

  it('tells in the body what a row has no room for at all', () => {
    const description = 'a long story '.repeat(10).trim();
    const [payload] = reply('Which?', [{ id: 'a', title: 'Colour', description }]);
    expect(payload).toMatchObject({
      interactive: { type: 'list', body: { text: `Which?\n\n- Colour: ${description}` } },
    });
  });

  it.each<[name: string, text: string, given: Reply['options']]>([
    ['more than ten options', 'When?', options(11)],
    ['a text too long for options', 'word '.repeat(300), options(2)],
  ])('numbers %s in one text', (_, text, given) => {
    const [payload, ...more] = reply(text, given);
    expect(more).toEqual([]);
    expect(payload).toMatchObject({ type: 'text' });
    for (const [index, { title }] of given.entries()) {
      expect(JSON.stringify(payload)).toContain(`\\n${String(index + 1)}. ${title}`);
    }
  });

  it('splits only what is too long for one message', () => {
    expect(reply(`${'word '.repeat(800)}end`)).toHaveLength(1);
    expect(reply(`${'word '.repeat(900)}end`)).toHaveLength(2);
  });

  it('shows a choice that stands twice once', () => {
    expect(
      reply('?', [
        { id: 'a', title: 'Yes' },
        { id: 'a', title: 'Yes' },
      ]),
    ).toMatchObject([{ interactive: { action: { buttons: [{ reply: { id: 'a' } }] } } }]);
  });

  it('has something to say even where Markdown shows nothing', () => {
    expect(reply('[a]: https://x.example')).toMatchObject([{ text: { body: '[a]: https://x.example' } }]);
    expect(reply(' ')).toMatchObject([{ text: { body: '…' } }]);
  });
});

describe('any reply', () => {
  // Words keep their letters through Markdown, so they can be found again.
  const word = fc.oneof(
    fc.stringMatching(/^[a-zA-Z]{1,12}$/),
    fc.constantFrom('👨‍👩‍👧‍👦', 'é', 'مرحبا', '東京', 'x'.repeat(90), 'Donaudampfschifffahrtsgesellschaft'),
  );
  const words = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((all) => all.join(' '));
  const anyReply = fc.record({
    text: fc.oneof(
      words(20),
      words(400),
      fc.array(words(60), { minLength: 1, maxLength: 20 }).map((all) => all.join('\n\n')),
    ),
    options: fc.array(fc.record({ title: words(6), description: fc.option(words(12), { nil: undefined }) }), {
      maxLength: 40,
    }),
    listLabel: fc.option(words(5), { nil: undefined }),
  });

  it('is within every limit, and nothing of it is lost', () => {
    fc.assert(
      fc.property(anyReply, ({ text, options: given, listLabel }) => {
        const numbered = given.map((option, index) => ({ ...option, id: `option-${String(index)}` }));
        const payloads = render(Reply.parse({ text, options: numbered, listLabel }));
        expect(payloads.flatMap(validatePayload)).toEqual([]);
        const sent = textsOf(payloads).join('').replaceAll(/\s/g, '');
        for (const wanted of [text, ...given.flatMap(({ title, description }) => [title, description ?? ''])]) {
          for (const one of wanted.split(/\s+/)) expect(sent).toContain(one);
        }
        const interactive = payloads.filter(({ type }) => type === 'interactive');
        if (interactive.length > 0) {
          expect(payloads).toHaveLength(1);
          for (const { id } of numbered) expect(JSON.stringify(interactive)).toContain(`"${id}"`);
        }
      }),
      settings,
    );
  });

  it('is within every limit, whatever its characters', () => {
    const strange = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(
        strange,
        fc.array(fc.record({ title: strange, description: strange }), { maxLength: 12 }),
        (text, given) => {
          const payloads = render(
            Reply.parse({ text, options: given.map((one, index) => ({ ...one, id: `o${String(index)}` })) }),
          );
          expect(payloads.length).toBeGreaterThan(0);
          expect(payloads.flatMap(validatePayload)).toEqual([]);
        },
      ),
      settings,
    );
  });
});

/** Every text in a payload. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
