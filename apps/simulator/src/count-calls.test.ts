import { describe, expect, it } from '@jest/globals';
import { countCalls } from './count-calls.ts';

const call = (operation: string, input: unknown = {}, accessKeyId: string | undefined = 'LOCALORCHESTRATOR0001') => ({
  service: 'dynamodb',
  operation,
  accessKeyId,
  phase: 'after' as const,
  input,
});

describe('countCalls', () => {
  it('counts what was done once, with the items of transactions and batches', () => {
    const calls = countCalls();
    calls.observe({ ...call('PutItem'), phase: 'before' });
    calls.observe(call('PutItem'));
    calls.observe(call('TransactWriteItems', { TransactItems: [{}, {}, {}] }));
    calls.observe(call('BatchGetItem', { RequestItems: { randevou: { Keys: [{}, {}] } } }));
    expect(calls.counts().map(({ operation, calls: times, items }) => [operation, times, items])).toEqual([
      ['PutItem', 1, 1],
      ['TransactWriteItems', 1, 3],
      ['BatchGetItem', 1, 2],
    ]);
    calls.reset();
    expect(calls.counts()).toEqual([]);
  });

  it("leaves the host's own calls out", () => {
    const calls = countCalls();
    calls.observe(call('Query', {}, 'LOCALHOST0000000'));
    expect(calls.counts()).toEqual([]);
  });
});
