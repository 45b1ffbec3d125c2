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

  it('waits a second for more text unless told otherwise', () => {
    expect(readEnvironment(complete)).toMatchObject({ RANDEVOU_MERGE_QUIET_MS: 1000 });
    expect(readEnvironment({ ...complete, RANDEVOU_MERGE_QUIET_MS: '0' }).RANDEVOU_MERGE_QUIET_MS).toBe(0);
  });

  it('hears no voice notes unless told by whom', () => {
    expect(readEnvironment(complete).RANDEVOU_TRANSCRIBER_FUNCTION).toBeUndefined();
    const told = { RANDEVOU_TRANSCRIBER_FUNCTION: 'randevou-prod-transcriber:live' };
    expect(readEnvironment({ ...complete, ...told })).toMatchObject(told);
  });

  it('names the variable that is missing or wrong', () => {
    expect(() => readEnvironment({ ...complete, RANDEVOU_QUEUE_URL: undefined })).toThrow('RANDEVOU_QUEUE_URL');
    expect(() => readEnvironment({ ...complete, RANDEVOU_STAGE: 'Prod!' })).toThrow(
      'RANDEVOU_STAGE: lower-case letters, digits and -, at most 20',
    );
  });
});
