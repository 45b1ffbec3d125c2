import { describe, expect, it } from '@jest/globals';
import { withoutThinking } from './without-thinking.ts';

describe('withoutThinking', () => {
  it.each([
    ['<thinking>The user wants a table.</thinking>\nFor how many?', 'For how many?'],
    ['Sure. <thinking>hm</thinking>For how many?', 'Sure. For how many?'],
    ['<thinking>one</thinking>A<thinking>two</thinking>B', 'AB'],
    ['<thinking>cut off in the mid', ''],
    ['The user wants a table.</thinking> For how many?', 'For how many?'],
    ['<thinking>hm</thinking><response>For how many?</response>', 'For how many?'],
    ['No tags at all', 'No tags at all'],
    ['Rooms < 5 people > 2', 'Rooms < 5 people > 2'],
  ])('%j → %j', (text, shown) => {
    expect(withoutThinking(text)).toBe(shown);
  });
});
