import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { privateFailure } from './private-failure.ts';

/** Whatever Lambda could write of it: message, stack, every property, own and inherited. */
const shown = (failure: Error): string => inspect(failure, { showHidden: true, depth: 9 }) + JSON.stringify(failure);

describe('privateFailure', () => {
  it('keeps the name, the masked message and the frames, and no property', () => {
    const refused = Object.assign(new Error('no item for +230 5700 1234'), {
      name: 'ConditionalCheckFailedException',
      $metadata: { httpStatusCode: 400 },
      Item: { name: { S: 'Anya' } },
    });
    const failure = privateFailure(refused);
    expect(failure).toMatchObject({ name: 'ConditionalCheckFailedException', message: 'no item for [number]' });
    expect(failure.stack).toMatch(/^ConditionalCheckFailedException: no item for \[number\]\n {4}at /);
    expect(shown(failure)).not.toMatch(/Anya|5700/);
  });

  it.each([
    ['what JSON.parse quotes', quoted('Hello, my name is Anya')],
    ['the cause', new Error('store', { cause: new Error('Anya') })],
    ['a thrown text', 'Anya'],
  ])('tells nothing of %s', (_, error) => {
    const failure = privateFailure(error);
    expect(failure.message).toContain('see the log');
    expect(shown(failure)).not.toContain('Anya');
  });
});

function quoted(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
