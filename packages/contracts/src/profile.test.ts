import { describe, expect, it } from '@jest/globals';
import { AskedDetail, BookingLimit } from './profile.ts';

describe('AskedDetail', () => {
  it('is a detail or names a question', () => {
    for (const field of ['partySize', 'name', 'question:allergies']) expect(AskedDetail.parse(field)).toBe(field);
    for (const field of ['question:', 'question:a b', 'price', 'question:partySize+']) {
      expect(AskedDetail.safeParse(field).success).toBe(false);
    }
  });
});

describe('BookingLimit', () => {
  it('limits something', () => {
    expect(BookingLimit.safeParse({ per: 'day' }).success).toBe(false);
    expect(BookingLimit.parse({ per: 'week', minutes: 600 })).toEqual({ per: 'week', minutes: 600 });
  });
});
