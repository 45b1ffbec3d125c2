import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './env.ts';

describe('readEnvironment', () => {
  it('reads what it needs', () => {
    const source = { RANDEVOU_STAGE: 'dev', RANDEVOU_TABLE: 'randevou-dev', HOME: '/' };
    expect(readEnvironment(source)).toEqual({ RANDEVOU_STAGE: 'dev', RANDEVOU_TABLE: 'randevou-dev' });
  });

  it('names every variable that is missing or wrong', () => {
    expect(() => readEnvironment({ RANDEVOU_STAGE: 'Dev/1' })).toThrow(
      /RANDEVOU_STAGE: lower-case[\s\S]*RANDEVOU_TABLE/,
    );
  });
});
