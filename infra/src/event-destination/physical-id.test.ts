import { describe, expect, it } from '@jest/globals';
import { NOTHING, physicalIdOf, readPhysicalId } from './physical-id.ts';

const wabaId = `waba-${'0'.repeat(32)}`;
const formerArn = 'arn:aws:sns:us-east-1:111122223333:support-desk';

describe('the physical id', () => {
  it('brings back the account and what stood there', () => {
    expect(readPhysicalId(physicalIdOf(wabaId, formerArn))).toEqual({ wabaId, formerArn });
    expect(readPhysicalId(physicalIdOf(wabaId, undefined))).toEqual({ wabaId });
  });

  it('of a refused creation, or of CloudFormation’s own making, stands for no link', () => {
    expect(readPhysicalId(NOTHING)).toBeUndefined();
    expect(readPhysicalId('randevou-dev-messaging-Link-1ABC')).toBeUndefined();
  });

  it('is not made where CloudFormation would not keep it', () => {
    expect(() => physicalIdOf(wabaId, `${formerArn}${'x'.repeat(1_000)}`)).toThrow('too long a name');
  });
});
