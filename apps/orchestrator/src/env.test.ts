import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './env.ts';

const complete = {
  RANDEVOU_STAGE: 'prod',
  RANDEVOU_TABLE: 'randevou',
  RANDEVOU_QUEUE_URL: 'https://sqs.example/q.fifo',
};

describe('readEnvironment', () => {
  it('reads what a stage sets', () => {
    expect(readEnvironment(complete)).toMatchObject(complete);
  });

  it('waits a second for more text, and runs guided alone, unless told otherwise', () => {
    expect(readEnvironment(complete)).toMatchObject({ RANDEVOU_MERGE_QUIET_MS: 1000 });
    expect(readEnvironment(complete).RANDEVOU_AGENT_RUNTIME_ARN).toBeUndefined();
    expect(readEnvironment({ ...complete, RANDEVOU_MERGE_QUIET_MS: '0' }).RANDEVOU_MERGE_QUIET_MS).toBe(0);
  });

  it('has no bucket for voice notes unless told of one', () => {
    expect(readEnvironment(complete)).toMatchObject({ RANDEVOU_MEDIA_PREFIX: 'voice/' });
    expect(readEnvironment(complete).RANDEVOU_MEDIA_BUCKET).toBeUndefined();
    const told = { RANDEVOU_MEDIA_BUCKET: 'randevou-prod-media', RANDEVOU_MEDIA_PREFIX: 'in/voice/' };
    expect(readEnvironment({ ...complete, ...told })).toMatchObject(told);
    expect(() => readEnvironment({ ...complete, RANDEVOU_MEDIA_PREFIX: 'voice' })).toThrow(
      'RANDEVOU_MEDIA_PREFIX: folders, each with / at its end',
    );
  });

  it('names the variable that is missing or wrong', () => {
    expect(() => readEnvironment({ ...complete, RANDEVOU_QUEUE_URL: undefined })).toThrow('RANDEVOU_QUEUE_URL');
    expect(() => readEnvironment({ ...complete, RANDEVOU_STAGE: 'Prod!' })).toThrow(
      'RANDEVOU_STAGE: lower-case letters, digits and -, at most 20',
    );
  });
});
