import { describe, expect, it } from '@jest/globals';
import { countFailure } from './count-failure.ts';

function counted(code: number | undefined): string[] {
  const names: string[] = [];
  countFailure({ count: (name) => void names.push(name) }, code === undefined ? {} : { code });
  return names;
}

describe('countFailure', () => {
  it.each([131_042, 131_031, 131_048, 132_015])('counts %s, for which the owner must act', (code) => {
    expect(counted(code)).toEqual(['OwnerMustAct']);
  });

  it.each([131_026, 131_047, 130_429, 1, undefined])(
    'does not count %s, which is about one message or passes',
    (code) => {
      expect(counted(code)).toEqual([]);
    },
  );
});
