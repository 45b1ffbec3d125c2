import { describe, expect, it } from '@jest/globals';
import { loadSample } from '@randevou/business-profile';
import type { AgentMessage, AgentTurnResult, BusinessProfile } from '@randevou/contracts';
import { createConversationWorker, type Agent } from '@randevou/conversation';
import { openStage } from './stage.ts';

const profile = await loadSample('la-kaz');
const now = '2026-03-02T09:00:00+04:00';
const ANYA = '+23057001234';
const HOUR = 3_600_000;

/** An agent that always does the same; counts its calls. */
function always(messages: readonly AgentMessage[], tokens = 100) {
  const counted = { calls: 0 };
  const agent: Agent = {
    run(): Promise<AgentTurnResult> {
      counted.calls += 1;
      const usage = { modelCalls: 1, inputTokens: tokens, outputTokens: 0, modelId: 'scripted' };
      return Promise.resolve({ v: 1, messages: [...messages], usage });
    },
  };
  return { agent, counted };
}

const greets = [{ role: 'assistant', text: 'What can I do for you?' }] as const;
const asksForPerson: readonly AgentMessage[] = [
  {
    role: 'tool',
    server: 'booking',
    name: 'request_person',
    arguments: { reason: 'cannot_help' },
    result: { outcome: 'requested' },
  },
  { role: 'assistant', text: 'Your table is booked, a person will call you at 8!' },
];

describe('a person who takes over', () => {
  it('is asked for by the agent’s tool, whatever it says beside', async () => {
    const { agent, counted } = always(asksForPerson);
    const stage = await openStage({ profile, now, agent });
    const anya = stage.phoneOf(ANYA, 'Anya');
    const reply = await anya.say('My son left his jacket with you');
    expect(reply.text).toMatch(/^I have told our team/);
    expect(reply.text).not.toMatch(/booked|8/);
    expect(await stage.store.handoffs.untold(profile.id)).toMatchObject([
      { reason: 'cannot_help', until: stage.clock.now + 4 * HOUR, bookings: [] },
    ]);
    expect((await anya.say('hello?')).text).toBe('');
    expect(counted.calls).toBe(1);
  });

  it('is not asked for by a tool that failed, nor by words alone', async () => {
    const failed = { role: 'tool', server: 'booking', name: 'request_person', arguments: {}, error: 'down' } as const;
    const { agent } = always([failed, { role: 'assistant', text: 'I called a person for you.' }]);
    const stage = await openStage({ profile, now, agent });
    await stage.phoneOf(ANYA, 'Anya').say('My son left his jacket with you');
    expect(await stage.store.handoffs.untold(profile.id)).toEqual([]);
  });

  it('is asked for once, also when the worker dies before and after the turn is stored', async () => {
    for (const when of ['before', 'after'] as const) {
      const stage = await openStage({ profile, now });
      const { turns } = stage.store;
      const dying = createConversationWorker({
        ...stage.deps,
        turns: {
          ...turns,
          settle: async (...asked) => {
            if (when === 'after') await turns.settle(...asked);
            throw new Error('died');
          },
        },
      });
      const customerId = await stage.phoneOf(ANYA, 'Anya').post({ kind: 'text', text: 'a human please' });
      const conversation = { businessId: profile.id, customerId };
      await expect(dying(conversation)).rejects.toThrow('died');
      stage.clock.now += 60_000;
      await stage.work(conversation);
      expect(await stage.store.conversationEvents.pending(profile.id)).toHaveLength(1);
      expect(await stage.store.handoffs.untold(profile.id)).toHaveLength(1);
      expect(stage.phoneOf(ANYA).shown()).toHaveLength(1);
    }
  });

  it('lets taps work, and the answer to what they ask, but no other text', async () => {
    const stage = await openStage({ profile, now });
    const anya = stage.phoneOf(ANYA, 'Anya');
    await anya.say('A table for 2 tomorrow');
    const slot = anya.optionNamed('slot');
    await anya.say('wait, can I talk to a person?');
    expect((await anya.say('4')).text).toBe('');
    const taken = await anya.send({ kind: 'tap', via: 'list', optionId: slot.id, title: slot.title });
    expect(taken.text).not.toBe('');
    expect(await stage.confirmed()).toHaveLength(1);
    expect((await anya.say('thanks')).text).toBe('');
  });

  it('keeps what is said meanwhile, and answers again when the time is over', async () => {
    const stage = await openStage({ profile, now });
    const anya = stage.phoneOf(ANYA, 'Anya');
    await anya.say('a human please');
    await anya.say('it is about my jacket');
    const key = { businessId: profile.id, customerId: await anya.customerId() };
    const session = await stage.store.turns.session(key);
    expect(session?.history.at(-1)).toMatchObject({ role: 'customer', text: 'it is about my jacket' });
    stage.clock.now += 4 * HOUR;
    expect((await anya.say('hello')).text).not.toBe('');
    expect((await stage.store.turns.session(key))?.paused).toBeUndefined();
  });

  it('answers again for everybody when the owner says so, and for whoever asks again later', async () => {
    const stage = await openStage({ profile, now });
    const anya = stage.phoneOf(ANYA, 'Anya');
    const ben = stage.phoneOf('+23057005678', 'Ben');
    const owner = stage.phoneOf(profile.owner.phone);
    await anya.say('a human please');
    await ben.say('a human please');
    expect((await owner.say('resume')).text).toMatch(/Anya and Ben/);
    expect(await stage.store.handoffs.open(profile.id, stage.clock.now)).toEqual([]);
    expect((await anya.say('hello')).text).not.toBe('');
    // At the very instant at which they were called back.
    await ben.say('a human please');
    expect((await ben.say('hello')).text).toBe('');
    expect((await owner.say('resume')).text).toMatch(/Ben/);
    expect((await ben.say('hello')).text).not.toBe('');
  });

  it('is called back by nobody but the owner and the customer', async () => {
    const stage = await openStage({ profile, now });
    const anya = stage.phoneOf(ANYA, 'Anya');
    const ben = stage.phoneOf('+23057005678', 'Ben');
    await anya.say('a human please');
    await ben.say('hi');
    const forged = `resume|n1|${await anya.customerId()}`;
    await ben.send({ kind: 'tap', via: 'button', optionId: forged, title: 'Resume' });
    await ben.say('resume');
    expect((await anya.say('hello')).text).toBe('');
  });

  it('does not take the owner’s "resume" for START, nor a customer’s', async () => {
    const stage = await openStage({ profile, now });
    const anya = stage.phoneOf(ANYA, 'Anya');
    await anya.say('STOP');
    await anya.say('a human please');
    await anya.say('resume');
    const key = { businessId: profile.id, customerId: await anya.customerId() };
    expect((await stage.store.contacts.read(key)).wantsReminders).toBe(false);
    expect((await anya.say('hello')).text).not.toBe('');
  });
});

describe('budgets and switches', () => {
  const small: BusinessProfile = { ...profile, budgets: { tokensPerDay: 250, messagesPerDay: 1000 } };

  it('asks no model once the day’s tokens are used up, and tells of it once', async () => {
    const { agent, counted } = always(greets);
    const stage = await openStage({ profile: small, now, agent });
    const anya = stage.phoneOf(ANYA, 'Anya');
    for (let turn = 0; turn < 5; turn += 1) await anya.say('hello');
    expect(counted.calls).toBe(3);
    expect(stage.outputs.at(-1)?.usage).toMatchObject({ modelId: 'guided', fellBack: false });
    expect(await stage.store.conversationEvents.pending(profile.id)).toMatchObject([
      { type: 'budget.spent', budget: 'tokens', date: '2026-03-02' },
    ]);
    stage.clock.now += 15 * HOUR;
    await anya.say('hello');
    expect(counted.calls).toBe(4);
  });

  it('does the same once the messages are used up', async () => {
    const { agent, counted } = always(greets, 0);
    const stage = await openStage({
      profile: { ...profile, budgets: { tokensPerDay: 1000, messagesPerDay: 2 } },
      now,
      agent,
    });
    const anya = stage.phoneOf(ANYA, 'Anya');
    for (let turn = 0; turn < 4; turn += 1) expect((await anya.say('hello')).text).not.toBe('');
    expect(counted.calls).toBe(2);
  });

  it('goes on when the budget cannot be counted', async () => {
    const stage = await openStage({ profile: small, now });
    const troubles: unknown[] = [];
    const work = createConversationWorker({
      ...stage.deps,
      budgets: { ...stage.store.budgets, add: () => Promise.reject(new Error('throttled')) },
      onUncounted: (error) => troubles.push(error),
    });
    const customerId = await stage.phoneOf(ANYA, 'Anya').post({ kind: 'text', text: 'hello' });
    expect(await work({ businessId: profile.id, customerId })).toMatchObject({ status: 'done', turns: 1 });
    expect(troubles).toHaveLength(1);
    expect(stage.phoneOf(ANYA).shown()).toHaveLength(1);
  });

  it('asks no model where it is switched to guided, from the next turn on', async () => {
    const { agent, counted } = always(greets);
    const stage = await openStage({ profile, now, agent });
    const anya = stage.phoneOf(ANYA, 'Anya');
    await anya.say('hello');
    await stage.store.switches.set('guided', profile.id);
    expect((await anya.say('A table for 2 tomorrow at 8pm')).text).toMatch(/20:00/);
    await stage.store.switches.set('on', profile.id);
    await anya.say('hello');
    expect(counted.calls).toBe(2);
  });

  it('calls neither model nor tools where it is off, and tells it once a day', async () => {
    const { agent, counted } = always(greets);
    const stage = await openStage({ profile, now, agent });
    const anya = stage.phoneOf(ANYA, 'Anya');
    await stage.store.switches.set('off');
    expect((await anya.say('hello')).text).toContain(profile.phone);
    expect((await anya.say('hello?')).text).toBe('');
    stage.clock.now += 24 * HOUR;
    expect((await anya.say('hello')).text).toContain(profile.phone);
    expect([counted.calls, stage.calls]).toEqual([0, []]);
  });

  it('shows nobody typing where nothing will be answered', async () => {
    const stage = await openStage({ profile, now });
    const typing: string[] = [];
    const work = createConversationWorker({
      ...stage.deps,
      sender: { ...stage.deps.sender, readAndType: ({ messageId }) => Promise.resolve(void typing.push(messageId)) },
    });
    const anya = stage.phoneOf(ANYA, 'Anya');
    const say = async (text: string, id: string) =>
      work({ businessId: profile.id, customerId: await anya.post({ kind: 'text', text }, id) });
    await say('a human please', 'w_first');
    await say('hello?', 'w_second');
    expect(typing).toEqual(['w_first']);
  });
});
