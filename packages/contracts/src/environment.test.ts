import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { parseEnvironment, StageName } from './environment.ts';

const schema = z.object({ RANDEVOU_STAGE: StageName, RANDEVOU_QUEUE_URL: z.url() });

describe('parseEnvironment', () => {
  it('names who cannot start and every variable that is missing or wrong', () => {
    const read = () => parseEnvironment('Ingress', schema, { RANDEVOU_STAGE: 'Prod!' });
    expect(read).toThrow('Ingress cannot start');
    expect(read).toThrow('RANDEVOU_STAGE: lower-case letters, digits and -, at most 20');
    expect(read).toThrow('RANDEVOU_QUEUE_URL: ');
  });

  it('passes over what it does not know', () => {
    const known = { RANDEVOU_STAGE: 'prod', RANDEVOU_QUEUE_URL: 'https://sqs.example/q' };
    expect(parseEnvironment('Ingress', schema, { ...known, PATH: '/bin' })).toEqual(known);
  });
});
