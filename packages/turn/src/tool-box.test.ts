import { describe, expect, it } from '@jest/globals';
import type { Tools } from '@randevou/conversation';
import { slotAt, turnContext } from '../test/turn-context.ts';

function toolsThat(...answers: (Error | Record<string, unknown>)[]) {
  const signed: unknown[] = [];
  const calls: string[] = [];
  const tools: Tools = {
    servers: () => Promise.resolve([]),
    call: (name) => {
      calls.push(name);
      const answer = answers.shift() ?? new Error('no more answers');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    sign: (scope) => {
      signed.push(scope);
      return Promise.resolve(`token${signed.length}`);
    },
  };
  return { box: turnContext({ tools }).tools, signed, calls };
}

const lost = (retry: boolean) => Object.assign(new Error('lost'), { retry });

describe('createToolBox', () => {
  it('signs a commit with the act that it stands on, and the model with none', async () => {
    const slot = slotAt('2026-03-03T19:30:00+04:00');
    const { box, signed } = toolsThat({ outcome: 'refused', reason: 'not_active' }, { slots: [], more: false });
    await box.commitSlot({ slot });
    await box.asModel('find_slots', {});
    expect(signed).toMatchObject([
      {
        role: 'controller',
        act: { kind: 'take_slot', slot },
        turnId: 'b'.repeat(32),
        contact: { phone: '+23057001234' },
      },
      { role: 'model' },
    ]);
    expect(signed[1]).not.toHaveProperty('act');
  });

  it('repeats a call whose answer was lost, once, and none that was refused', async () => {
    const once = toolsThat(lost(true), { bookings: [] });
    expect(await once.box.customerState()).toEqual({ bookings: [], offers: [] });
    const twice = toolsThat(lost(true), lost(true), { bookings: [] });
    await expect(twice.box.customerState()).rejects.toThrow('lost');
    const refused = toolsThat(lost(false), { bookings: [] });
    await expect(refused.box.customerState()).rejects.toThrow('lost');
    expect(refused.calls).toHaveLength(1);
  });

  it('does not use a result without its shape', async () => {
    await expect(toolsThat({ bookings: 'none' }).box.customerState()).rejects.toThrow();
  });
});
