import { describe, expect, it } from '@jest/globals';
import { Dialogue } from './dialogue.ts';
import { underFault } from './under-fault.ts';

const dialogue = (modelCalls: string | number) =>
  Dialogue.parse({
    name: 'books',
    business: 'la-kaz',
    now: '2026-03-02T09:00:00+04:00',
    customer: { phone: '+23057001234' },
    turns: [{ say: 'Hi', expect: { replies: 1, modelCalls } }, { tap: { n: 1 } }],
    expect: { replies: 2, modelCalls },
  });

describe('underFault', () => {
  it.each([
    [2, '..2'],
    ['1..3', '..3'],
    ['..2', '..2'],
    ['1..', undefined],
  ])('lets there be fewer model calls than %s, and leaves the rest', (calls, expected) => {
    const changed = underFault(dialogue(calls));
    expect(changed.turns[0]?.expect).toEqual({ replies: 1, modelCalls: expected });
    expect(changed.expect).toEqual({ replies: 2, modelCalls: expected });
    expect(changed.turns[1]).toEqual({ tap: { n: 1 } });
  });
});
