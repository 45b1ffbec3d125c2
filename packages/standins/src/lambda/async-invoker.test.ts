import { describe, expect, it } from '@jest/globals';
import { createActivity } from '../activity.ts';
import type { Timeline } from '../timeline.ts';
import { createAsyncInvoker } from './async-invoker.ts';
import type { InvocationResult } from './invocation.ts';
import type { LambdaFunction } from './lambda-function.ts';

const failed: InvocationResult = { kind: 'failed', errorType: 'Runtime.ExitError', errorMessage: 'exit' };
const returned: InvocationResult = { kind: 'returned', payload: null };

/** A function that answers each call when the test says so. */
function heldFunction() {
  const answers: ((result: InvocationResult) => void)[] = [];
  const invoke = () => new Promise<InvocationResult>((resolve) => answers.push(resolve));
  const target: LambdaFunction = {
    name: 'ingress',
    arn: 'arn:aws:lambda:us-east-1:000000000000:function:ingress',
    invoke,
    warm: () => Promise.resolve(),
    crash: () => undefined,
    workers: 1,
  };
  return { target, answers };
}

function setUp() {
  const due: (() => void)[] = [];
  const timeline: Timeline = {
    at: (_, run) => {
      due.push(run);
      return () => undefined;
    },
    next: () => undefined,
    clear: () => undefined,
    close: () => undefined,
  };
  const dropped: string[] = [];
  const invoker = createAsyncInvoker({
    now: () => 0,
    timeline,
    activity: createActivity(),
    onDropped: (_, reason) => dropped.push(reason),
  });
  return { due, dropped, invoker };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('createAsyncInvoker', () => {
  it('counts an event as waiting from its first failure until a try has gone well', async () => {
    const { due, invoker } = setUp();
    const { target, answers } = heldFunction();
    const first = invoker.invokeLater(target, {});
    expect(invoker.waiting).toBe(0);
    answers[0]?.(failed);
    await first;
    expect(invoker.waiting).toBe(1);
    due[0]?.();
    await soon();
    expect(invoker.waiting).toBe(1);
    answers[1]?.(returned);
    await soon();
    expect(invoker.waiting).toBe(0);
  });

  it('gives an event up after three tries', async () => {
    const { due, dropped, invoker } = setUp();
    const { target, answers } = heldFunction();
    void invoker.invokeLater(target, {});
    for (let tries = 0; tries < 3; tries += 1) {
      answers[tries]?.(failed);
      await soon();
      due[tries]?.();
      await soon();
    }
    expect(answers).toHaveLength(3);
    expect(dropped).toEqual(['Runtime.ExitError: exit']);
    expect(invoker.waiting).toBe(0);
  });
});
