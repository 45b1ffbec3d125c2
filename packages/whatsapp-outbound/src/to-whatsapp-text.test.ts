import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toWhatsAppText } from './to-whatsapp-text.ts';

describe('toWhatsAppText', () => {
  it.each<[name: string, markdown: string, text: string]>([
    ['bold', 'a **b** c', 'a *b* c'],
    ['italic', '*a* and _b_', '_a_ and _b_'],
    ['bold italic', '***a***', '_*a*_'],
    ['strike', '~~old~~ new', '~old~ new'],
    ['inline code', 'say `K7F3QZ`', 'say `K7F3QZ`'],
    ['a code block', '```js\nlet a = 1;\n```', '```\nlet a = 1;\n```'],
    ['a heading', '## Our **menu**', '*Our menu*'],
    ['bold within bold', '**a __b__ c**', '*a b c*'],
    ['bold over two lines', '**a\nb**', '*a*\n*b*'],
    ['marks inside a word', 're**serv**ation', 'reservation'],
    ['a literal mark inside bold', '**5\\* hotel**', '5* hotel'],
    ['a list', '* a\n* b', '- a\n- b'],
    ['a numbered list', '3. a\n4. b', '3. a\n4. b'],
    ['numbers that do not count on', '3. March\n7. March', '3. March\n7. March'],
    ['a list within a list', '- a\n  - b\n- c', '- a\n  - b\n- c'],
    ['a task list', '- [x] a\n- [ ] b', '- ☑ a\n- ☐ b'],
    ['a quote', '> a\n> b', '> a\n> b'],
    ['a link', 'See [our menu](https://la-kaz.example/menu).', 'See our menu (https://la-kaz.example/menu).'],
    ['a link that is its own text', '<https://la-kaz.example/>', 'https://la-kaz.example/'],
    ['a bare address', 'www.la-kaz.example today', 'www.la-kaz.example today'],
    ['a mail address', 'a@la-kaz.example', 'a@la-kaz.example'],
    ['a link by label', '[menu][1]\n\n[1]: https://la-kaz.example', 'menu (https://la-kaz.example)'],
    ['an image', '![the terrace](https://la-kaz.example/t.jpg)', 'the terrace (https://la-kaz.example/t.jpg)'],
    [
      'a table',
      '| Dish | Price |\n| --- | --: |\n| **Curry** | 690 |\n| Sorbet | 170 |',
      '- Dish: *Curry*, Price: 690\n- Dish: Sorbet, Price: 170',
    ],
    ['a table without rows', '| a | b |\n| --- | --- |', 'a, b'],
    ['a line of its own', 'a\n\n---\n\nb', 'a\n\n———\n\nb'],
    ['line breaks', 'a\nb<br>c  \nd', 'a\nb\nc\nd'],
    ['paragraphs', 'a\n\n\n\nb', 'a\n\nb'],
    ['entities', 'fish &amp; chips', 'fish & chips'],
    ['stray marks', '2 * 3 and snake_case_name and ~5', '2 * 3 and snake_case_name and ~5'],
    ['an unclosed mark', '**a', '**a'],
    ['indented lines', 'Hours:\n\n    Tue 9:00', 'Hours:\n\nTue 9:00'],
    ['a phone number', '+230 200 9010', '+230 200 9010'],
    ['a note', 'a[^1]\n\n[^1]: b', 'a[1]\n\n[1] b'],
    ['right to left', '**مرحبا** بكم', '*مرحبا* بكم'],
    ['nothing', '', ''],
  ])('%s', (_, markdown, text) => {
    expect(toWhatsAppText(markdown)).toBe(text);
  });

  it('keeps every word and takes any text', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const markdown = fc
      .array(
        fc.tuple(fc.constantFrom('', '**', '_', '`', '~~', '- ', '> ', '# ', '\n', '\n\n', '[', '](', '| '), word),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.map(([mark, text]) => `${mark}${text} `).join(''));
    fc.assert(
      fc.property(markdown, (text) => {
        const shown = toWhatsAppText(text);
        for (const one of text.match(/[a-z]+/g) ?? []) expect(shown).toContain(one);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof toWhatsAppText(text) === 'string'));
  });
});
