import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './env.ts';

const RANDEVOU_MEDIA_BUCKET = 'randevou-prod-media';

describe('readEnvironment', () => {
  it('reads what a stage sets', () => {
    expect(readEnvironment({ RANDEVOU_MEDIA_BUCKET })).toEqual({
      RANDEVOU_MEDIA_BUCKET,
      RANDEVOU_MEDIA_PREFIX: 'voice/',
    });
    const told = { RANDEVOU_MEDIA_BUCKET, RANDEVOU_MEDIA_PREFIX: 'in/voice/' };
    expect(readEnvironment(told)).toEqual(told);
  });

  it('names the variable that is missing or wrong', () => {
    expect(() => readEnvironment({})).toThrow('RANDEVOU_MEDIA_BUCKET');
    expect(() => readEnvironment({ RANDEVOU_MEDIA_BUCKET, RANDEVOU_MEDIA_PREFIX: 'voice' })).toThrow(
      'RANDEVOU_MEDIA_PREFIX: folders, each with / at its end',
    );
  });
});
