import { describe, expect, it } from '@jest/globals';
import { encodeOptionId } from '@randevou/contracts';
import { composeReply } from './compose-reply.ts';

const decision = (title: string) => ({
  id: encodeOptionId({ kind: 'move', nonce: title, reference: 'K7F3QZ' }),
  title,
  description: 'Tuesday 3 March 2026 at 19:30',
});
const time = {
  id: encodeOptionId({
    kind: 'slot',
    offerId: 'o',
    serviceId: 'dinner',
    startMinute: 29542530,
    endMinute: 29542650,
    resourceId: 'T1',
  }),
  title: '19:30',
  description: 'Tuesday 3 March 2026, Dinner, table T1',
};

describe('composeReply', () => {
  it('lets up to three decisions become buttons', () => {
    const { options } = composeReply(['Booked.'], [decision('Move'), decision('Cancel')]);
    expect(options.map(({ title }) => title)).toEqual(['Move', 'Cancel']);
    expect(options.some((option) => 'description' in option)).toBe(false);
  });

  it('keeps the full day beside times, and descriptions in longer lists', () => {
    expect(composeReply(['Free:'], [time]).options).toEqual([time]);
    const four = ['a', 'b', 'c', 'd'].map(decision);
    expect(composeReply(['Yours:'], four).options).toEqual(four);
  });

  it('leaves absent blocks out and more than one blank line', () => {
    expect(composeReply(['One', undefined, '', '', '', 'two']).text).toBe('One\n\ntwo');
  });
});
