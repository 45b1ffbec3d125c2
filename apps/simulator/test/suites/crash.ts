import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Fault, InterceptedCall } from '@randevou/standins';
import { A_TABLE, TOMORROW_EVENING } from '../open-simulator.ts';
import { bot, startAfresh } from '../shared-simulator.ts';

const ANYA = '+23057001234';

/** The one write by which a turn is settled. */
function isSettle({ operation, input }: InterceptedCall): boolean {
  return operation === 'TransactWriteItems' && JSON.stringify(input).includes('"TURN#');
}

describe('the orchestrator dies', () => {
  beforeEach(() => startAfresh({ frozen: true }));

  /** Sends a message into the fault, and moves the frozen clock past leases and back-off until it is answered. */
  const sayDespite = async (fault: Fault, message: Readonly<Record<string, unknown>>) => {
    bot.simulator.fault(fault);
    let done = false;
    const sending = bot.say(ANYA, message).finally(() => {
      done = true;
    });
    const ended = (): boolean => done;
    while (!ended()) {
      await bot.simulator.settle();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const answer = await sending;
    expect(bot.simulator.stage.faults.struck.get(fault)).toBe(1);
    return answer;
  };
  const bookDespite = (fault: Fault) => sayDespite(fault, { text: A_TABLE });
  const modelTurns = () =>
    bot.simulator.stage.traces.find(({ name }) => name === 'agent.turn').filter(({ name }) => name === 'agent.turn')
      .length;
  const confirm = async (draft: Awaited<ReturnType<typeof bookDespite>>) => {
    expect(draft.replies).toHaveLength(1);
    expect(draft.replies[0]?.options[0]).toMatchObject({ action: 'confirm', slot: { start: TOMORROW_EVENING } });
    await bot.say(ANYA, { tap: draft.replies[0]?.options[0]?.id });
    expect(await bot.bookings()).toMatchObject([{ status: 'confirmed', start: TOMORROW_EVENING, partySize: 4 }]);
    expect(bot.simulator.stage.whatsapp.sent).toHaveLength(2);
  };

  it('right after the result was stored: the stored reply is sent, the model is not asked again', async () => {
    const before = modelTurns();
    const draft = await bookDespite({ target: 'store', mode: 'crash', when: 'after', match: isSettle });
    expect(modelTurns() - before).toBe(1);
    await confirm(draft);
  });

  it('right before the result was stored: the turn runs again and ends in the same draft and one reply', async () => {
    const draft = await bookDespite({ target: 'store', mode: 'crash', when: 'before', match: isSettle });
    await confirm(draft);
  });

  it('right before the result of a voice note was stored: the same words, heard once, make the same draft', async () => {
    const { voiceNotes } = bot.simulator.stage;
    voiceNotes.record('7001', A_TABLE);
    const { hear } = voiceNotes;
    let times = 0;
    voiceNotes.hear = (seconds) => {
      times += 1;
      return hear(seconds);
    };
    const fault: Fault = { target: 'store', mode: 'crash', when: 'before', match: isSettle };
    const audio = { id: '7001', mime_type: 'audio/ogg; codecs=opus', voice: true };
    await confirm(await sayDespite(fault, { raw: { type: 'audio', audio } }));
    expect(times).toBe(1);
    voiceNotes.hear = hear;
  });

  it('before it sends: the retry sends', async () => {
    const draft = await bookDespite({
      target: 'whatsapp',
      mode: 'crash',
      operation: 'SendWhatsAppMessage',
      when: 'before',
    });
    await confirm(draft);
  });

  it('while the commit is being written: one booking, one confirmation', async () => {
    const draft = await bot.say(ANYA, { text: A_TABLE });
    const tap = await sayDespite(
      { target: 'store', mode: 'crash', when: 'after', match: isCommit },
      { tap: draft.replies[0]?.options[0]?.id },
    );
    expect(await bot.bookings()).toMatchObject([{ status: 'confirmed', start: TOMORROW_EVENING }]);
    expect(tap.replies).toHaveLength(1);
    expect(tap.replies[0]?.text).toMatch(/confirmed/);
  });
});

/** A write that puts a domain event: a commit of a booking. */
function isCommit({ operation, input }: InterceptedCall): boolean {
  return operation === 'TransactWriteItems' && JSON.stringify(input).includes('#EVENTS"');
}
