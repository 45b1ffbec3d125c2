import { describe, expect, it } from '@jest/globals';
import { joinIds, splitIds } from './composite-id.ts';
import { Slug } from './primitives.ts';

describe('composite ids', () => {
  it('come apart as they were put together', () => {
    for (const ids of [['haircut'], ['T1', 'T2'], ['haircut', 'beard', 'haircut']]) {
      expect(splitIds(joinIds(ids))).toEqual(ids);
    }
  });

  it('cannot be the id of anything in a profile', () => {
    expect(Slug.safeParse(joinIds(['T1', 'T2'])).success).toBe(false);
  });
});
