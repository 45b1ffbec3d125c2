import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MessageView, SendResult, Simulator } from '../../src/index.ts';
import { bot, startAfresh } from '../shared-simulator.ts';

const ANYA = '+23057001234';
const WAIT_MS = 20_000;
const TABLE_FOR_FOUR = { text: 'A table for 4 tomorrow at 7:30pm please', profileName: 'Anya' };

const { simulator } = bot;

/** Sends and lets the frozen clock jump, as long as it takes. */
async function say(customer: string, request: Parameters<Simulator['send']>[1][number]) {
  const sending = simulator.send(customer, [request], WAIT_MS);
  let done = false;
  void sending.finally(() => (done = true));
  const isDone = () => done;
  while (!isDone()) {
    await simulator.settle();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const [result] = await sending;
  return settled(result);
}

function settled(result: SendResult | undefined) {
  if (!result?.settled) throw new Error('the turn did not settle');
  return result;
}

function confirmOf(replies: readonly MessageView[]): string {
  const option = replies.at(-1)?.options.find(({ action }) => action === 'confirm');
  if (!option) throw new Error('nothing to confirm is on screen');
  return option.id;
}

describe('faults', () => {
  beforeEach(() => startAfresh({ frozen: true }));

  it('an agent that is down is replaced within the turn', async () => {
    simulator.fault({ target: 'agent', mode: 'error' });
    const draft = await say(ANYA, TABLE_FOR_FOUR);
    expect(draft.usage).toMatchObject({ fellBack: true, modelCalls: 0 });
    expect(confirmOf(draft.replies)).toMatch(/^confirm/);
  });

  it('a send whose answer was lost is not repeated once its delivery status is there', async () => {
    simulator.fault({ target: 'whatsapp', mode: 'lost-answer' });
    expect((await say(ANYA, TABLE_FOR_FOUR)).replies).toHaveLength(1);
    expect(simulator.stage.whatsapp.sent).toHaveLength(1);
  });

  it('nova on the stand-in asks the model over HTTP/2, and a throttled one is replaced', async () => {
    await simulator.reset({ model: 'nova' });
    const draft = await say(ANYA, TABLE_FOR_FOUR);
    expect(draft.usage).toMatchObject({ modelCalls: 2, fellBack: false, modelId: expect.stringContaining('nova') });
    simulator.fault({ target: 'model', mode: 'throttle', rate: 1 });
    expect((await say('+23057005555', TABLE_FOR_FOUR)).usage).toMatchObject({ fellBack: true });
  });
});

describe('the stage around the conversation', () => {
  beforeEach(() => startAfresh({ frozen: true }));

  it('keeps the bookings of each business when another is switched to', async () => {
    const draft = await say(ANYA, TABLE_FOR_FOUR);
    await say(ANYA, { tap: confirmOf(draft.replies) });
    await simulator.switchBusiness('salon-lumiere');
    expect(await simulator.bookings()).toEqual([]);
    await simulator.switchBusiness('la-kaz');
    expect(await simulator.bookings()).toHaveLength(1);
  });

  it('releases a draft when its hold runs out on a moved clock', async () => {
    await say(ANYA, TABLE_FOR_FOUR);
    expect(await simulator.bookings({ status: 'held' })).toHaveLength(1);
    await simulator.moveClock({ advance: 'PT1H' });
    expect(await simulator.bookings({ status: 'held' })).toEqual([]);
  });

  it('is emptied by a reset in less time than anyone notices', async () => {
    await say(ANYA, TABLE_FOR_FOUR);
    const began = performance.now();
    await simulator.reset();
    expect(performance.now() - began).toBeLessThan(1000);
    expect((await simulator.messages(ANYA, { after: 0, waitMs: 0 })).messages).toEqual([]);
  });

  it('refuses to turn the clock back', async () => {
    await expect(simulator.moveClock({ now: '2026-03-01T09:00:00+04:00' })).rejects.toMatchObject({
      code: 'clock_backwards',
    });
    await expect(simulator.moveClock({ advance: 'P1Y2' })).rejects.toMatchObject({ code: 'bad_duration' });
  });
});
