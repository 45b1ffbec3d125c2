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

  it('names the variable that is missing or wrong', () => {
    expect(() => readEnvironment({ ...complete, RANDEVOU_QUEUE_URL: undefined })).toThrow('RANDEVOU_QUEUE_URL');
    expect(() => readEnvironment({ ...complete, RANDEVOU_STAGE: 'Prod!' })).toThrow(
      'RANDEVOU_STAGE: lower-case letters, digits and -, at most 20',
    );
  });
});
