import { describe, expect, it } from '@jest/globals';
import { usableTools } from './usable-tools.ts';

const ours = (name: string) => ({ name, thirdParty: false });
const theirs = (name: string) => ({ name, thirdParty: true });

describe('usableTools', () => {
  it('prefers our own, whatever the order', () => {
    expect(usableTools([theirs('find_slots'), theirs('forecast'), ours('find_slots')])).toEqual({
      usable: [ours('find_slots'), theirs('forecast')],
      leftOut: [theirs('find_slots')],
    });
  });

  it('knows that Strands takes - and _ for the same', () => {
    expect(usableTools([ours('find_slots'), ours('find-slots')]).leftOut).toEqual([ours('find-slots')]);
  });

  it.each(['weather.forecast', 'x'.repeat(65), ''])('leaves out the name "%s"', (name) => {
    expect(usableTools([theirs(name)])).toEqual({ usable: [], leftOut: [theirs(name)] });
  });
});
