import { describe, expect, it } from '@jest/globals';
import { createFaults, type Fault } from './faults.ts';
import type { InterceptedCall } from './interceptor.ts';
import { createRandom } from './random.ts';

const send: InterceptedCall = {
  service: 'social-messaging',
  operation: 'SendWhatsAppMessage',
  accessKeyId: 'LOCALORCHESTRATOR0001',
  phase: 'before',
};
const after = { ...send, phase: 'after' } as const;

function open() {
  const crashed: string[] = [];
  const faults = createFaults({
    random: createRandom(7),
    crash: (target, { accessKeyId }) => crashed.push(`${target} ${accessKeyId ?? ''}`),
    exempt: (key) => key === 'HOST',
  });
  return { faults, crashed };
}

describe('faults', () => {
  it('strike so often as they count, once unless told otherwise', async () => {
    const { faults } = open();
    faults.add({ target: 'whatsapp', mode: 'error' });
    faults.add({ target: 'whatsapp', mode: 'throttle', count: 2 });
    const verdicts = [];
    for (let call = 0; call < 4; call += 1) verdicts.push(await faults.interceptor(send));
    expect(verdicts).toEqual(['error', 'throttle', 'throttle', 'continue']);
  });

  it('lose the answer only when the work is done', async () => {
    const { faults } = open();
    faults.add({ target: 'whatsapp', mode: 'lost-answer' });
    expect(await faults.interceptor(send)).toBe('continue');
    expect(await faults.interceptor(after)).toBe('drop');
  });

  it('end the caller, before or after the work', async () => {
    const { faults, crashed } = open();
    faults.add({ target: 'whatsapp', mode: 'crash', when: 'after' });
    expect(await faults.interceptor(send)).toBe('continue');
    expect(await faults.interceptor(after)).toBe('drop');
    expect(crashed).toEqual(['whatsapp LOCALORCHESTRATOR0001']);
  });

  it('leave alone the host, other targets, read receipts and what does not match', async () => {
    const { faults } = open();
    faults.add({ target: 'whatsapp', mode: 'error', rate: 1, match: ({ input }) => input === 'this' });
    const calls: InterceptedCall[] = [
      { ...send, input: 'this', accessKeyId: 'HOST' },
      { ...send, input: 'this', service: 'dynamodb' },
      { ...send, input: 'this', operation: 'ReadAndType' },
      { ...send, input: 'that' },
    ];
    for (const call of calls) expect(await faults.interceptor(call)).toBe('continue');
    expect(await faults.interceptor({ ...send, input: 'this' })).toBe('error');
  });

  it('with a rate strike the same calls for the same seed', async () => {
    const pattern = async () => {
      const { faults } = open();
      faults.add({ target: 'whatsapp', mode: 'error', rate: 0.3 });
      const verdicts = [];
      for (let call = 0; call < 200; call += 1) verdicts.push(await faults.interceptor(send));
      return verdicts;
    };
    const first = await pattern();
    expect(await pattern()).toEqual(first);
    const struck = first.filter((verdict) => verdict === 'error').length;
    expect(struck).toBeGreaterThan(40);
    expect(struck).toBeLessThan(80);
  });

  it('are counted, and gone after clear', async () => {
    const { faults } = open();
    const fault: Fault = { target: 'queue', mode: 'duplicate' };
    faults.add(fault);
    expect(faults.duplicate({ service: 'sns', operation: 'Deliver' })).toBe(true);
    expect(faults.duplicate({ service: 'sns', operation: 'Deliver' })).toBe(false);
    expect(faults.struck.get(fault)).toBe(1);
    faults.add({ target: 'whatsapp', mode: 'error' });
    faults.clear();
    expect(await faults.interceptor(send)).toBe('continue');
  });
});
