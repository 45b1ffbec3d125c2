import { describe, expect, it } from '@jest/globals';
import { messageProblem } from './message-problem.ts';

const base = { messaging_product: 'whatsapp', to: '+23057001234' };
const text = (body: string) => ({ ...base, type: 'text', text: { body } });
const buttons = (titles: readonly string[], body = 'Pick one') => ({
  ...base,
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: body },
    action: { buttons: titles.map((title, index) => ({ type: 'reply', reply: { id: `id${String(index)}`, title } })) },
  },
});
const list = (rows: readonly { readonly id: string; readonly title: string; readonly description?: string }[]) => ({
  ...base,
  type: 'interactive',
  interactive: { type: 'list', body: { text: 'Pick one' }, action: { button: 'Choose', sections: [{ rows }] } },
});
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `r${String(index)}`, title: 'Row' }));

describe("WhatsApp's limits", () => {
  it.each([
    ['text of 4096 characters', text('x'.repeat(4096))],
    ['three buttons of 20 characters', buttons(['a', 'b', 'x'.repeat(20)])],
    ['ten rows', list(rows(10))],
    ['a recipient without phone number', { ...text('Hi'), to: undefined, recipient: 'US.abc' }],
  ])('allow %s', (_name, message) => {
    expect(messageProblem(JSON.parse(JSON.stringify(message)))).toBeUndefined();
  });

  it.each([
    ['text of 4097 characters', text('x'.repeat(4097)), /text\.body/],
    ['a number without +', { ...text('Hi'), to: '23057001234' }, /leading \+/],
    ['nobody to send to', { ...text('Hi'), to: undefined }, /to or recipient/],
    ['four buttons', buttons(['a', 'b', 'c', 'd']), /buttons/],
    ['two buttons of one title', buttons(['a', 'a']), /unique/],
    ['a button title of 21 characters', buttons(['x'.repeat(21)]), /title/],
    ['a body of 1025 characters with options', buttons(['a'], 'x'.repeat(1025)), /body/],
    ['eleven rows', list(rows(11)), /at most 10 rows/],
    ['a row title of 25 characters', list([{ id: 'r', title: 'x'.repeat(25) }]), /title/],
    ['a description of 73 characters', list([{ id: 'r', title: 'Row', description: 'x'.repeat(73) }]), /description/],
    ['a row id of 201 characters', list([{ id: 'x'.repeat(201), title: 'Row' }]), /id/],
  ])('refuse %s', (_name, message, problem) => {
    expect(messageProblem(JSON.parse(JSON.stringify(message)))).toMatch(problem);
  });
});
