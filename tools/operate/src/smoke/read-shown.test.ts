import { encodeOptionId } from '@randevou/contracts';
import { describe, expect, it } from '@jest/globals';
import { readShown } from './read-shown.ts';

const id = encodeOptionId({ kind: 'discard', draftId: 'd1' });

describe('readShown', () => {
  it('finds what can be tapped, among buttons and in lists', () => {
    const buttons = [{ type: 'reply', reply: { id, title: 'No' } }];
    const sections = [{ rows: [{ id, title: 'No', description: 'thanks' }] }];
    const shown = readShown([
      { payload: { type: 'text', text: { body: 'Hello' } } },
      { payload: { type: 'interactive', interactive: { type: 'button', action: { buttons } } } },
      { payload: { type: 'interactive', interactive: { type: 'list', action: { button: 'See', sections } } } },
    ]);
    const target = { kind: 'discard', draftId: 'd1' };
    expect(shown).toMatchObject([
      { id, title: 'No', via: 'button', target },
      { id, title: 'No', via: 'list', target },
    ]);
  });

  it('leaves out ids of nobody we know', () => {
    const buttons = [{ reply: { id: 'what?', title: 'What?' } }];
    expect(readShown([{ payload: { interactive: { action: { buttons } } } }])).toEqual([]);
  });
});
