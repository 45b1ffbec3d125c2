import { describe, expect, it } from '@jest/globals';
import { loadSample } from '@randevou/business-profile';
import type { AgentMessage, AgentTurn, AgentTurnResult } from '@randevou/contracts';
import { AgentUnavailable, type Agent } from '@randevou/conversation';
import { openStage } from './stage.ts';

const profile = await loadSample('la-kaz');
const now = '2026-03-02T09:00:00+04:00';
const WISH = 'A table for 4 tomorrow at 7:30pm please';

interface Step {
  readonly messages?: readonly AgentMessage[];
  readonly unfinished?: AgentTurnResult['unfinished'];
  /** How long the agent takes, milliseconds. */
  readonly takes?: number;
  readonly fails?: true;
}

/** A whole stage with an agent that does these steps in turn, the last one again and again. */
async function stageWith(...script: Step[]) {
  const asked: { readonly turn: AgentTurn; readonly timeoutMs: number }[] = [];
  const agent: Agent = {
    async run(turn, { timeoutMs }) {
      asked.push({ turn, timeoutMs });
      const step = script[Math.min(asked.length, script.length) - 1];
      stage.clock.now += step?.takes ?? 0;
      if (step === undefined || step.fails === true) throw new AgentUnavailable('down');
      const usage = { modelCalls: 2, inputTokens: 900, outputTokens: 30, modelId: 'scripted' };
      const { messages = [], unfinished } = step;
      return { v: 1, messages: [...messages], ...(unfinished === undefined ? {} : { unfinished }), usage };
    },
  };
  const stage = await openStage({ profile, now, agent });
  return { stage, asked, anya: stage.phoneOf('+23057001234', 'Anya') };
}

const text = (value: string): AgentMessage => ({ role: 'assistant', text: value });
const slot = {
  serviceId: 'dinner',
  resourceId: 'T3',
  start: '2026-03-03T19:30:00+04:00',
  end: '2026-03-03T21:30:00+04:00',
};
const offered: AgentMessage = {
  role: 'tool',
  server: 'booking',
  name: 'find_slots',
  arguments: { service_id: 'dinner', date: '2026-03-03', party_size: 4 },
  result: { slots: [slot], more: false, partySize: 4 },
};

describe('the guided policy in place of the agent', () => {
  it.each<[string, Step]>([
    ['fails', { fails: true }],
    ['says nothing', { messages: [text('')] }],
    ['stops on its way', { messages: [offered, text('')], unfinished: 'model' }],
    ['runs out of time', { takes: 9_000, fails: true }],
  ])('books in the same number of replies when the agent %s', async (_how, step) => {
    const { stage, anya } = await stageWith(step);
    const reply = await anya.say(WISH);
    expect(reply.text).toContain('Not booked yet');
    expect(stage.outputs[0]?.usage.fellBack).toBe(true);
    expect((await anya.tap('confirm')).text).toContain('Your booking is confirmed');
    expect(await stage.confirmed()).toMatchObject([{ start: slot.start, partySize: 4 }]);
  });

  it('books when nobody knows where the agent is, and tells the operator', async () => {
    const lost = await openStage({ profile, now, findAgent: () => Promise.reject(new Error('no address')) });
    expect((await lost.phoneOf('+23057001234', 'Anya').say(WISH)).text).toContain('Not booked yet');
    expect(lost.outputs[0]?.usage).toMatchObject({ modelId: 'guided', fellBack: true });
    expect(lost.counted).toEqual(['AgentFailed']);
  });

  it('is no fallback where a stage has no agent', async () => {
    const alone = await openStage({ profile, now, findAgent: () => Promise.resolve(undefined) });
    await alone.phoneOf('+23057001234', 'Anya').say(WISH);
    expect(alone.outputs[0]?.usage).toMatchObject({ modelId: 'guided', fellBack: false });
    expect(alone.counted).toEqual([]);
  });

  it('counts what the agent cost before it stopped, and tells the operator', async () => {
    const { stage, anya } = await stageWith({ messages: [offered, text('')], unfinished: 'deadline' });
    await anya.say(WISH);
    expect(stage.outputs[0]?.usage).toEqual({
      modelCalls: 2,
      inputTokens: 900,
      outputTokens: 30,
      modelId: 'scripted',
      fellBack: true,
    });
    expect(stage.counted).toEqual(['AgentFailed']);
  });

  it('shows the draft that the agent had made when it stopped', async () => {
    const { stage, anya } = await stageWith({ fails: true });
    await anya.say(WISH);
    const draft = stage.outputs[0]?.session.shown;
    if (draft === undefined) throw new Error('nothing was drafted');
    const drafted: AgentMessage = {
      role: 'tool',
      server: 'booking',
      name: 'draft_booking',
      arguments: { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 },
      result: { outcome: 'drafted', draft, neighbours: [] },
    };
    const second = await stageWith({ messages: [drafted, text('')], unfinished: 'deadline' });
    const reply = await second.anya.say(WISH);
    expect(reply.options[0]?.title).toBe('Confirm');
    expect(second.stage.calls).not.toContain('draft_booking');
    expect(second.stage.outputs[0]?.usage.fellBack).toBe(false);
    expect(second.stage.counted).toEqual(['AgentFailed']);
  });

  it('gives the agent 9 s, and it a deadline that lets its answer arrive', async () => {
    const { asked, anya } = await stageWith({ fails: true });
    await anya.say(WISH);
    const [first] = asked;
    expect(first?.timeoutMs).toBe(9_000);
    expect(Date.parse(first?.turn.deadline ?? '') - Date.parse(now)).toBe(8_500);
  });

  const claim = text('Your table is booked for tomorrow!');
  it('asks for another text only when the first came soon, and for no longer than 12 s in all', async () => {
    const quick = await stageWith({ messages: [claim], takes: 4_000 }, { messages: [text('For how many people?')] });
    expect((await quick.anya.say('So, is it done?')).text).toContain('For how many people?');
    expect(quick.asked.map(({ timeoutMs }) => timeoutMs)).toEqual([9_000, 8_000]);

    const slow = await stageWith({ messages: [claim], takes: 4_001 });
    expect((await slow.anya.say(WISH)).text).toContain('Not booked yet');
    expect(slow.asked).toHaveLength(1);
    expect(slow.stage.outputs[0]?.usage).toMatchObject({ modelCalls: 2, fellBack: true });
    expect(slow.stage.counted).toEqual(['ClaimRefused']);
  });

  it('looks itself when both texts claim too much', async () => {
    const { stage, anya } = await stageWith({ messages: [text('We are open until 23:45 on Saturday.')] });
    const reply = await anya.say('When are you open on Saturday?');
    expect(reply.text).not.toContain('23:45');
    expect(reply.text).toContain('18:30');
    expect(stage.outputs[0]?.usage).toMatchObject({ modelCalls: 4, fellBack: true });
  });

  it('understands the bare answer to a question that the model asked in its own words', async () => {
    const { anya } = await stageWith({ messages: [text('With pleasure! How many will you be?')] }, { fails: true });
    const question = await anya.say('A table tomorrow at 8pm');
    expect(question.text).toContain('How many will you be?');
    const reply = await anya.say('four');
    expect(reply.text).toContain('Not booked yet');
    expect(reply.text).toContain('4 people');
  });

  it('answers when the second text does not come', async () => {
    const { stage, anya } = await stageWith({ messages: [claim] }, { fails: true });
    expect((await anya.say(WISH)).text).toContain('Not booked yet');
    expect(stage.outputs[0]?.usage).toMatchObject({ modelCalls: 2, inputTokens: 900, fellBack: true });
  });

  it('answers without asking while the circuit is open, and asks again when it was open long enough', async () => {
    const { stage, asked, anya } = await stageWith(
      { fails: true },
      { fails: true },
      { fails: true },
      { messages: [text('We have a terrace.')] },
    );
    for (let turn = 0; turn < 5; turn += 1) await anya.say('do you have parking?');
    expect(asked).toHaveLength(3);
    expect(stage.counted.filter((name) => name === 'CircuitOpen')).toHaveLength(2);
    stage.clock.now += 60_000;
    expect((await anya.say('Do you have a terrace?')).text).toContain('We have a terrace.');
    await anya.say('Do you have a terrace?');
    expect(asked).toHaveLength(5);
  });
});
