import { SocialMessagingServiceException } from '@aws-sdk/client-socialmessaging';
import { describe, expect, it } from '@jest/globals';
import { classifyFailure } from './classify-failure.ts';
import { ERROR_RULES, ruleOf } from './error-codes.ts';

function refused(message: string): unknown {
  return new SocialMessagingServiceException({
    name: 'InvalidParametersException',
    $fault: 'client',
    $metadata: { httpStatusCode: 400 },
    message,
  });
}

/** What the worker does about a code: the rows that it depends on, said once more on purpose. */
const EXPECTED: Readonly<Record<string, readonly number[]>> = {
  'retry message': [1, 131000],
  'retry customer': [131056],
  'retry number': [2, 4, 80007, 130429, 131016, 131057, 133004],
  'give_up message': [100, 131008, 131009, 131051, 131052, 131053, 135000],
  'give_up customer': [130472, 131021, 131026, 131049, 131062],
  'use_template customer': [131047],
  'tell_owner message': [131050, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 132069],
  'tell_owner customer': [130497],
  'tell_owner number': [0, 3, 10, 33, 190, 200, 368, 131005, 131031, 131037, 131042, 131045, 131048, 133010],
};

describe('error codes', () => {
  it.each(Object.entries(EXPECTED).flatMap(([what, codes]) => codes.map((code) => [code, what] as const)))(
    '%d: %s',
    (code, what) => {
      const { action, affects } = ruleOf(code);
      expect(`${action} ${affects}`).toBe(what);
    },
  );

  it('are all looked at here', () => {
    const looked = Object.values(EXPECTED).flat();
    expect(looked.toSorted((a, b) => a - b)).toEqual(Object.keys(ERROR_RULES).map(Number));
  });

  it('that nobody knows are given up', () => {
    expect(classifyFailure(refused('(#139999) New'))).toEqual({ outcome: 'refused', retry: false, code: 139_999 });
  });

  it.each([
    ['(#130429) Rate limit hit', { retry: true, code: 130_429, affects: 'number' }],
    [
      '(#131042) Business eligibility payment issue',
      { retry: true, code: 131_042, advice: 'tell_owner', affects: 'number' },
    ],
    ['(#132001) Template name does not exist', { retry: false, code: 132_001, advice: 'tell_owner' }],
    ['131026: Message undeliverable', { retry: false, code: 131_026, affects: 'customer' }],
    ['{"error":{"code":131047}}', { retry: false, code: 131_047, advice: 'use_template', affects: 'customer' }],
    ['(#368) Temporarily blocked', { retry: false, code: 368, advice: 'tell_owner', affects: 'number' }],
  ])('are found in what AWS says: %s', (message, expected) => {
    expect(classifyFailure(refused(message))).toEqual({ outcome: 'refused', ...expected });
  });
});
