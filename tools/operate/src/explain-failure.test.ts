import { describe, expect, it } from '@jest/globals';
import { CommandFailed } from './command-errors.ts';
import { explainFailure } from './explain-failure.ts';

describe('explainFailure', () => {
  it('tells what a command says of itself', () => {
    expect(explainFailure(new CommandFailed('No such business.'))).toBe('No such business.');
  });

  it('finds the remedy of what AWS said, also behind an error of ours', () => {
    const denied = Object.assign(new Error('not authorized to perform dynamodb:GetItem'), {
      name: 'AccessDeniedException',
    });
    const told = explainFailure(new Error('GetItem failed', { cause: denied }));
    expect(told).toBe(
      'not authorized to perform dynamodb:GetItem\nThe role of the shell lacks this permission; README.md of tools/operate lists them.',
    );
  });

  it.each([
    ['name', 'AuthorizationErrorException', 'lacks this permission'],
    ['name', 'KmsAccessDenied', 'lacks this permission'],
    ['name', 'InvalidClientTokenId', 'credentials are not known'],
    ['name', 'SignatureDoesNotMatch', 'clock of this machine'],
    ['code', 'ENOTFOUND', 'AWS was not reached'],
    ['code', 'EAI_AGAIN', 'AWS was not reached'],
  ])('knows the %s %s', (where, what, remedy) => {
    expect(explainFailure(Object.assign(new Error('refused'), { [where]: what }))).toContain(remedy);
  });

  it('names a failure that says nothing, as one of several addresses does', () => {
    const error = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
    expect(explainFailure(error)).toMatch(/^AggregateError\nAWS was not reached/);
  });

  it('asks for the region', () => {
    expect(explainFailure(new Error('Region is missing'))).toContain('Set AWS_REGION');
  });
});
