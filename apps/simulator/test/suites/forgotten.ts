import { beforeEach, describe, expect, it } from '@jest/globals';
import type { InterceptedCall } from '@randevou/standins';
import { A_TABLE, TOMORROW_EVENING } from '../open-simulator.ts';
import { bot, startAfresh } from '../shared-simulator.ts';

const ANYA = '+23057001234';

/** Reading the conversation, with which every wake-up begins. */
function isLook({ operation, input }: InterceptedCall): boolean {
  return operation === 'Query' && JSON.stringify(input).includes('#UNSENT');
}

describe('a wake-up that is lost', () => {
  beforeEach(() => startAfresh({ frozen: true }));

  /** Lets the frozen clock jump until the answer is there. */
  const settled = async (sending: ReturnType<typeof bot.say>) => {
    let done = false;
    void sending.finally(() => (done = true));
    const isDone = (): boolean => done;
    while (!isDone()) {
      await bot.simulator.settle();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return sending;
  };

  it('among the dead letters: the relay wakes the conversation when the store is back', async () => {
    const { stage } = bot.simulator;
    const sending = bot.say(ANYA, { text: A_TABLE });
    bot.simulator.fault({ target: 'store', mode: 'error', count: 10_000, match: isLook });
    while (stage.deadLetters.size === 0) {
      await stage.idle();
      const next = stage.nextInstant();
      if (next !== undefined) await stage.moveTo(next);
    }
    expect(stage.whatsapp.sent).toHaveLength(0);
    bot.simulator.clearFaults();
    const { replies } = await settled(sending);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.options[0]).toMatchObject({ action: 'confirm', slot: { start: TOMORROW_EVENING } });
    expect(stage.whatsapp.sent).toHaveLength(1);
  });

  it('in a killed process: the relay wakes it before the queue would', async () => {
    const { stage } = bot.simulator;
    const from = stage.clock.now();
    const sending = bot.say(ANYA, { text: A_TABLE });
    bot.simulator.fault({ target: 'store', mode: 'crash', match: isLook });
    expect((await settled(sending)).replies).toHaveLength(1);
    const [reply] = stage.whatsapp.sent;
    expect((reply?.at ?? Infinity) - from).toBeLessThan(180_000);
    expect(stage.whatsapp.sent).toHaveLength(1);
  });
});
