import { describe, expect, it } from '@jest/globals';
import { loadSample } from '@randevou/business-profile';
import type { AgentMessage, AgentTurn, AgentTurnResult } from '@randevou/contracts';
import { AgentUnavailable, createConversationWorker, type Agent } from '@randevou/conversation';
import { openStage } from './stage.ts';

const profile = await loadSample('la-kaz');
const now = '2026-03-02T09:00:00+04:00';

/** An agent that gives these answers in turn, and keeps what it was asked. */
function scripted(...script: (readonly AgentMessage[] | 'down')[]) {
  const asked: AgentTurn[] = [];
  const agent: Agent = {
    run(turn): Promise<AgentTurnResult> {
      asked.push(turn);
      const messages = script.shift() ?? 'down';
      if (messages === 'down') return Promise.reject(new AgentUnavailable('down'));
      const usage = { modelCalls: 1, inputTokens: 100, outputTokens: 10, modelId: 'scripted' };
      return Promise.resolve({ v: 1, messages: [...messages], usage });
    },
  };
  return { agent, asked };
}

const text = (value: string): AgentMessage => ({ role: 'assistant', text: value });

describe('a turn with the agent', () => {
  it('gives the agent facts and a token, and its words to the customer', async () => {
    const { agent, asked } = scripted([text('We have a terrace with a view of the harbour.')]);
    const stage = await openStage({ profile, now, agent });
    const reply = await stage.phoneOf('+23057001234', 'Anya').say('Do you have a terrace?');
    expect(reply.text).toMatch(/^We have a terrace with a view of the harbour\.$/m);
    expect(stage.outputs[0]?.usage).toEqual({
      modelCalls: 1,
      inputTokens: 100,
      outputTokens: 10,
      modelId: 'scripted',
      fellBack: false,
    });
    const [turn] = asked;
    expect(turn?.facts).toMatchObject({
      now: '2026-03-02T09:00:00+04:00',
      today: '2026-03-02',
      weekday: 'mon',
      language: 'en',
      customerName: 'Anya',
    });
    expect(turn?.events).toEqual([{ type: 'text', text: 'Do you have a terrace?' }]);
    expect(JSON.stringify(turn)).not.toContain('57001234');
  });

  it.each([
    ['Your table is booked for tomorrow!', 'booked'],
    ['Great news: all set, your dinner has been reserved.', 'reserved'],
    ['C’est fait, votre table est réservée.', 'réservée'],
    ['You can come at 9:15 pm.', '9:15'],
    ['The tasting menu is Rs 2500.', '2500'],
  ])('asks again and then replaces: %s', async (claim, forbidden) => {
    const { agent, asked } = scripted([text(claim)], [text(claim)]);
    const stage = await openStage({ profile, now, agent });
    const reply = await stage.phoneOf('+23057001234', 'Anya').say('So, is it done?');
    expect(asked.map(({ events }) => events.at(-1)?.type)).toEqual(['text', 'claim_refused']);
    expect(reply.text).toContain('I do not know that. Please ask us by phone');
    expect(reply.text).not.toContain(forbidden);
    expect(stage.outputs[0]?.usage.modelCalls).toBe(2);
  });

  it('has the guided policy answer what a model answers with claims alone', async () => {
    const { agent } = scripted([text('Your table is booked.')], [text('Your table is booked.')]);
    const stage = await openStage({ profile, now, agent });
    const reply = await stage.phoneOf('+23057001234', 'Anya').say('you are the best');
    expect(reply.text).toMatch(/^Thank you/);
    expect(stage.outputs[0]?.usage).toMatchObject({ modelCalls: 2, fellBack: true });
  });

  it.each([
    ['en', 'Please help, my husband cannot breathe'],
    ['fr', 'il ne respire plus'],
  ])('names the emergency number without asking a model where life is in danger, in %s', async (_language, danger) => {
    const { agent, asked } = scripted([text('Which day would you like?')]);
    const stage = await openStage({ profile, now, agent });
    expect((await stage.phoneOf('+23057001234', 'Anya').say(danger)).text).toMatch(/ 114[ .]/);
    expect(asked).toEqual([]);
  });

  it('puts what can be tapped under a question in the words of the model', async () => {
    const { agent } = scripted([text('Which treatment would you like, please?')]);
    const stage = await openStage({ profile: await loadSample('salon-lumiere'), now, agent });
    const reply = await stage.phoneOf('+33600000001', 'Chloé').say('I would like an appointment on Wednesday');
    expect(reply.text).toMatch(/^Which treatment would you like, please\?/);
    expect(reply.options.map(({ title }) => title)).toContain('Haircut');
  });

  it('sends the second answer when that claims nothing', async () => {
    const { agent } = scripted([text('Your table is booked.')], [text('Nothing is booked yet. For how many people?')]);
    const stage = await openStage({ profile, now, agent });
    const reply = await stage.phoneOf('+23057001234', 'Anya').say('So, is it done?');
    expect(reply.text).toMatch(/^Nothing is booked yet\. For how many people\?$/m);
  });

  it('renders what the tools gave, whatever the model says about it', async () => {
    const { agent } = scripted([
      {
        role: 'tool',
        server: 'booking',
        name: 'find_slots',
        arguments: { service_id: 'dinner', date: '2026-03-03', party_size: 2 },
        result: {
          slots: [
            {
              serviceId: 'dinner',
              resourceId: 'T1',
              start: '2026-03-03T19:00:00+04:00',
              end: '2026-03-03T21:00:00+04:00',
            },
          ],
          more: false,
          partySize: 2,
        },
      },
      text('I booked the 9 pm table for you.'),
    ]);
    const stage = await openStage({ profile, now, agent });
    const reply = await stage.phoneOf('+23057001234', 'Anya').say('Anything tomorrow evening?');
    expect(reply.text).not.toContain('9 pm');
    expect(reply.options.map(({ title }) => title)).toEqual(['19:00']);
    expect(await stage.confirmed()).toEqual([]);
  });

  it('makes a draft of an exact wish that the model only looked up', async () => {
    const slot = {
      serviceId: 'dinner',
      resourceId: 'T3',
      start: '2026-03-03T19:30:00+04:00',
      end: '2026-03-03T21:30:00+04:00',
    };
    const { agent } = scripted([
      {
        role: 'tool',
        server: 'booking',
        name: 'find_slots',
        arguments: { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 },
        result: { slots: [slot], exact: slot, more: false, partySize: 4 },
      },
      text(''),
    ]);
    const stage = await openStage({ profile, now, agent });
    const reply = await stage.phoneOf('+23057001234', 'Anya').say('Dinner for 4 tomorrow 19:30');
    expect(reply.text).toContain('Not booked yet');
    expect(reply.options[0]?.title).toBe('Confirm');
  });

  it('finishes the same turn by the guided policy when the agent is down, and soon stops asking it', async () => {
    const { agent, asked } = scripted();
    const stage = await openStage({ profile, now, agent });
    const anya = stage.phoneOf('+23057001234', 'Anya');
    const reply = await anya.say('A table for 4 tomorrow at 7:30pm please');
    expect(reply.text).toContain('Not booked yet');
    expect(stage.outputs[0]?.usage).toMatchObject({ modelCalls: 0, fellBack: true });
    for (let index = 0; index < 4; index += 1) await anya.say('do you have parking?');
    expect(asked).toHaveLength(3);
  });

  it('never asks the agent about a tap or a plain yes', async () => {
    const { agent, asked } = scripted();
    const stage = await openStage({ profile, now, agent });
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.say('A table for 4 tomorrow at 7:30pm please');
    await anya.say('yes');
    await anya.tap('move');
    await anya.tap('slot');
    expect(asked).toHaveLength(1);
    expect(stage.outputs.slice(1).map(({ usage }) => usage.modelCalls)).toEqual([0, 0, 0]);
  });
});

describe('a turn in trouble', () => {
  it('is tried again, and apologises the third time with a phone number and nothing internal', async () => {
    const stage = await openStage({ profile, now });
    const anya = stage.phoneOf('+23057001234', 'Anya');
    stage.failing.add('customer_state');
    const customerId = await anya.post({ kind: 'text', text: 'A table for 4 tomorrow at 7:30pm please' });
    const conversation = { businessId: profile.id, customerId };
    await expect(stage.work(conversation)).rejects.toThrow('no_answer');
    await expect(stage.work(conversation)).rejects.toThrow('no_answer');
    expect(await stage.work(conversation)).toEqual({ status: 'done', turns: 1 });
    expect(anya.shown()).toHaveLength(1);
    expect(anya.shown()[0]?.text.split('\n')[0]).toBe(
      `Sorry, something went wrong on our side. Please try again in a few minutes, or call us on ${profile.phone}.`,
    );
  });

  it('ends in the same booking and one reply when it dies between commit and record', async () => {
    for (const act of ['confirm', 'yes'] as const) {
      const stage = await openStage({ profile, now });
      const anya = stage.phoneOf('+23057001234', 'Anya');
      await anya.say('A table for 4 tomorrow at 7:30pm please');
      const { id, title } = anya.optionNamed('confirm');

      const customerId = await anya.post(
        act === 'yes' ? { kind: 'text', text: 'yes' } : { kind: 'tap', via: 'button', optionId: id, title },
      );
      const turns = { ...stage.store.turns, settle: () => Promise.reject(new Error('killed')) };
      const dying = createConversationWorker({ ...stage.deps, turns });
      await expect(dying({ businessId: profile.id, customerId })).rejects.toThrow('killed');
      expect(await stage.confirmed()).toHaveLength(1);
      await stage.work({ businessId: profile.id, customerId });
      expect(anya.shown().at(-1)?.text).toContain('Your booking is confirmed');
      expect(anya.shown()).toHaveLength(2);
      expect(await stage.confirmed()).toHaveLength(1);
    }
  });

  it('asks for text when it gets a voice note, in the language so far', async () => {
    const stage = await openStage({ profile, now });
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.say('Bonjour, vous êtes ouverts demain ?');
    const reply = await anya.send({ kind: 'media', mediaType: 'audio', voice: true });
    expect(reply.text).toContain('Je ne lis que du texte');
    expect((await anya.send({ kind: 'unsupported', whatsAppType: 'poll', raw: {} })).text).toContain(
      'Je ne lis que du texte',
    );
  });
});
