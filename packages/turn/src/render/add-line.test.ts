import { describe, expect, it } from '@jest/globals';
import { addLine } from './add-line.ts';

const options = [{ id: 'x', title: 'X' }];

describe('addLine', () => {
  it('stands before or after a reply, in the same message', () => {
    expect(addLine([{ text: 'hello', options }], 'line', 'after')).toEqual([{ text: 'hello\n\nline', options }]);
    expect(addLine([{ text: 'hello', options: [] }], 'line', 'before')).toEqual([
      { text: 'line\n\nhello', options: [] },
    ]);
  });

  it('becomes a message of its own rather than have something cut off', () => {
    const long = 'x'.repeat(1020);
    expect(addLine([{ text: long, options }], 'line', 'after')).toEqual([
      { text: 'line', options: [] },
      { text: long, options },
    ]);
    expect(addLine([{ text: long, options: [] }], 'line', 'after')).toHaveLength(1);
  });

  it('adds nothing to silence', () => {
    expect(addLine([], 'line', 'after')).toEqual([]);
  });
});
