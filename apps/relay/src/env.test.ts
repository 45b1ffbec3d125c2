import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './env.ts';

const complete = {
  RANDEVOU_STAGE: 'prod',
  RANDEVOU_TABLE: 'randevou',
  RANDEVOU_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/0/wake-ups.fifo',
  RANDEVOU_EVENTS_TOPIC_ARN: 'arn:aws:sns:us-east-1:0:events',
};

describe('readEnvironment', () => {
  it('reads what a stage sets', () => {
    expect(readEnvironment(complete)).toMatchObject(complete);
  });

  it('names the variable that is missing or wrong', () => {
    expect(() => readEnvironment({ ...complete, RANDEVOU_EVENTS_TOPIC_ARN: undefined })).toThrow(
      'RANDEVOU_EVENTS_TOPIC_ARN',
    );
    expect(() => readEnvironment({ ...complete, RANDEVOU_STAGE: 'Prod!' })).toThrow(
      'RANDEVOU_STAGE: lower-case letters, digits and -, at most 20',
    );
  });
});
