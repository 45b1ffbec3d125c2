import { describe, expect, it } from '@jest/globals';
import type { AgentTurnResult } from '@randevou/contracts';
import type { Agent } from '@randevou/conversation';
import { questionProfile } from '../../test/question-profile.ts';
import { createBookingCounter } from '../../test/booking-counter.ts';
import { startChat } from '../../test/chat.ts';
import { turnContext } from '../../test/turn-context.ts';
import { performTap } from './perform-tap.ts';

const titles = ({ options }: { readonly options: readonly { readonly title: string }[] }) =>
  options.map(({ title }) => title);

/** Times on the screen, one tapped: everything is still to be asked. */
async function afterTap(options: Parameters<typeof startChat>[1] = {}) {
  const chat = startChat(questionProfile, options);
  await chat.say('a filling tomorrow morning please');
  const reply = await chat.tap('10:00');
  return { chat, reply };
}

describe('questions after a tap', () => {
  it('come one by one; the last answer books, and nothing is asked twice', async () => {
    const { chat, reply } = await afterTap();
    expect(reply.text).toContain('What name shall I put it under?');
    const tooth = await chat.say('Sophie Martin');
    expect(tooth.text).toContain('Which tooth hurts?');
    expect(tooth.options).toEqual([]);
    const allergies = await chat.say('the upper left one, since friday');
    expect(allergies.text).toContain('Which tooth hurts? the upper left one, since friday');
    expect(allergies.text).toMatch(/Do you have any allergies\?$/);
    const insurance = await chat.say('no');
    expect(insurance.text).toMatch(/How are you insured\?$/);
    expect(titles(insurance)).toEqual(['Public', 'Private', 'Not at all']);
    expect(chat.counter.booked).toEqual([]);
    const done = await chat.tap('Private');
    expect(done.text).toContain('Your booking is confirmed: Filling, with Maya');
    expect(chat.counter.booked).toEqual([
      {
        slot: expect.objectContaining({ start: '2026-03-03T10:00:00+04:00' }),
        name: 'Sophie Martin',
        answers: { tooth: 'the upper left one, since friday', allergies: 'no', insurance: 'Private' },
      },
    ]);
  });

  it('take a typed choice, by its name or its number', async () => {
    for (const text of ['privatE please', '2', 'the second one']) {
      const { chat } = await afterTap({ profileName: 'Anya' });
      await chat.say('14');
      await chat.say('none');
      await chat.say(text);
      expect(chat.counter.booked[0]?.answers).toEqual({ tooth: '14', allergies: 'none', insurance: 'Private' });
    }
  });

  it('are asked in the language of the customer', async () => {
    const chat = startChat(questionProfile, { profileName: 'Anya' });
    await chat.say('quisiera un empaste mañana por la mañana');
    expect((await chat.tap('10:00')).text).toContain('¿Qué muela le duele?');
    expect((await chat.say('la de arriba')).text).toContain('¿Tiene alguna alergia?');
    const insurance = await chat.say('ninguna');
    expect(titles(insurance)).toEqual(['Público', 'Privado', 'Ninguno']);
    await chat.say('publico');
    expect(chat.counter.booked[0]?.answers).toEqual({
      tooth: 'la de arriba',
      allergies: 'ninguna',
      insurance: 'Público',
    });
  });

  it('swallow no wish, no refusal and no question', async () => {
    const moved = await afterTap({ profileName: 'Anya' });
    expect((await moved.chat.say('can we do thursday at 3pm instead')).text).toContain(
      'Thursday 5 March 2026 at 15:00',
    );
    const dropped = await afterTap({ profileName: 'Anya' });
    expect((await dropped.chat.say('forget it')).text).toBe('All right, I have dropped it. Nothing was changed.');
    const person = await afterTap({ profileName: 'Anya' });
    expect((await person.chat.say('a person please')).text).toContain('+2302009010');
    for (const { chat } of [moved, dropped, person]) expect(chat.counter.booked).toEqual([]);
  });

  it('ask once more for a choice, and leave what does not help twice to the conversation', async () => {
    const { chat } = await afterTap({ profileName: 'Anya' });
    await chat.say('14');
    await chat.say('none');
    const again = await chat.say('blue cross');
    expect(again.text).toMatch(/^Please choose one of these\.\n\nNot booked yet/);
    expect(titles(again)).toEqual(['Public', 'Private', 'Not at all']);
    expect((await chat.say('the cross one')).text).toContain('How are you insured?');
    await chat.say('private');
    await chat.say('yes');
    expect(chat.counter.booked[0]?.answers).toMatchObject({ insurance: 'Private' });
  });

  it('let an answer of before be changed by another tap', async () => {
    const chat = startChat(questionProfile, { profileName: 'Anya' });
    await chat.say('a filling tomorrow at 10');
    await chat.say('14');
    await chat.say('none');
    await chat.tap('Public');
    const changed = await chat.tap('Private');
    expect(changed.text).toContain('How are you insured? Private');
    expect(changed.text).toContain('Tap Confirm');
    await chat.tap('Confirm');
    expect(chat.counter.booked[0]?.answers).toEqual({ tooth: '14', allergies: 'none', insurance: 'Private' });
  });

  it('give the same when a turn is run again', async () => {
    const { chat } = await afterTap({ profileName: 'Anya' });
    const first = await chat.say('14');
    expect((await chat.again()).text).toBe(first.text);
    await chat.say('none');
    await chat.say('Public');
    expect(chat.counter.booked).toHaveLength(1);
  });

  it('are taken up again when the hold ran out meanwhile', async () => {
    const { chat } = await afterTap({ profileName: 'Anya' });
    await chat.say('14');
    chat.counter.expire();
    const reply = await chat.say('none');
    expect(reply.text).toContain('I could not keep it for you any longer');
    expect(reply.text).toMatch(/How are you insured\?$/);
    await chat.tap('Public');
    expect(chat.counter.booked[0]?.answers).toEqual({ tooth: '14', allergies: 'none', insurance: 'Public' });
  });

  it('keep an answer once, in the draft', async () => {
    const { chat } = await afterTap({ profileName: 'Anya' });
    await chat.say('14');
    expect(chat.session().awaiting).toEqual({ field: 'question:allergies', draftId: chat.session().shown?.id });
  });
});

describe('questions beside a draft', () => {
  it('are answered before the tap, which then books at once', async () => {
    const chat = startChat(questionProfile, { profileName: 'Anya' });
    const draft = await chat.say('a filling tomorrow at 10');
    expect(draft.text).toContain('Not booked yet: Filling');
    expect(draft.text).toContain('Which tooth hurts?');
    expect(titles(draft)[0]).toBe('Confirm');
    await chat.say('14');
    const choices = await chat.say('no');
    expect(titles(choices)).toEqual(['Confirm', 'Public', 'Private', 'Not at all', '18:00', 'No, thanks']);
    const ready = await chat.tap('Public');
    expect(ready.text).toContain('Tap Confirm to book it.');
    expect(chat.counter.booked).toEqual([]);
    await chat.tap('Confirm');
    expect(chat.counter.booked[0]?.answers).toEqual({ tooth: '14', allergies: 'no', insurance: 'Public' });
  });

  it('count for another time on the same screen', async () => {
    const chat = startChat(questionProfile, { profileName: 'Anya' });
    await chat.say('a filling tomorrow at 10');
    await chat.say('14');
    const reply = await chat.tap('18:00');
    expect(reply.text).toMatch(/Do you have any allergies\?$/);
    await chat.say('none');
    await chat.tap('Public');
    expect(chat.counter.booked[0]).toMatchObject({
      slot: { start: '2026-03-03T18:00:00+04:00' },
      answers: { tooth: '14', allergies: 'none', insurance: 'Public' },
    });
  });

  it('go on after a confirmation that came too early', async () => {
    const chat = startChat(questionProfile, { profileName: 'Anya' });
    await chat.say('a filling tomorrow at 10');
    expect((await chat.say('yes please')).text).toContain('Which tooth hurts?');
    await chat.say('14');
    await chat.say('nothing');
    await chat.tap('Public');
    expect(chat.counter.booked).toHaveLength(1);
  });

  it('drop the proposal on a plain refusal', async () => {
    const chat = startChat(questionProfile, { profileName: 'Anya' });
    await chat.say('a filling tomorrow at 10');
    await chat.say('14');
    expect((await chat.say('no thanks')).text).toContain('dropped');
    expect(chat.counter.booked).toEqual([]);
  });

  it('keep name and answers for times that were looked for meanwhile, and not for the next visit', async () => {
    const chat = startChat(questionProfile);
    await chat.say('a filling tomorrow at 10');
    await chat.say('Sophie');
    await chat.say('14');
    await chat.say('anything on thursday afternoon?');
    expect((await chat.tap('14:00')).text).toMatch(/Do you have any allergies\?$/);
    await chat.say('none');
    await chat.tap('Public');
    expect(chat.counter.booked[0]).toMatchObject({
      slot: { start: '2026-03-05T14:00:00+04:00' },
      name: 'Sophie',
      answers: { tooth: '14', allergies: 'none', insurance: 'Public' },
    });
    await chat.say('another filling next friday afternoon please');
    await chat.tap('14:00');
    expect((await chat.say('Rose')).text).toMatch(/Which tooth hurts\?$/);
  });

  it('stay readable when there are many long answers', async () => {
    const chat = startChat(questionProfile, { profileName: 'Anya' });
    await chat.say('a filling tomorrow at 10');
    await chat.say('a long story '.repeat(60));
    const { text } = await chat.say('another one '.repeat(60));
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text).toContain('How are you insured?');
  });

  it('keep their answers when a model leaves them out', async () => {
    const drafts = { service_id: 'filling', date: '2026-03-03' };
    const agent: Agent = {
      run: async ({ events }): Promise<AgentTurnResult> => {
        const time = JSON.stringify(events).includes('noon') ? '12:00' : '10:00';
        const args = { ...drafts, time };
        const result = await chat.counter.tools.call('draft_booking', args, 'token');
        return {
          v: 1,
          messages: [
            { role: 'tool', server: 'booking', name: 'draft_booking', arguments: args, result },
            { role: 'assistant', text: '' },
          ],
          usage: { modelCalls: 1, inputTokens: 1, outputTokens: 1, modelId: 'scripted' },
        };
      },
    };
    const chat = startChat(questionProfile, { profileName: 'Anya', agent });
    await chat.say('a filling tomorrow at 10');
    await chat.say('14');
    const later = await chat.say('better at noon please');
    expect(later.text).toContain('Tuesday 3 March 2026 at 12:00');
    expect(later.text).toContain('Which tooth hurts? 14');
    expect(later.text).toContain('Do you have any allergies?');
  });
});

describe('questions of a visit of several services', () => {
  it('are those of each of them, after a tap on its time', async () => {
    const counter = createBookingCounter(questionProfile);
    const at = '2026-03-03T10:00:00+04:00';
    const slot = { serviceId: 'haircut+beard', resourceId: 'maya+karim', start: at, end: '2026-03-03T11:05:00+04:00' };
    const offer = { id: 'o', at, slots: [slot], search: {} };
    const context = turnContext({ profile: questionProfile, tools: counter.tools, session: { offer } });
    const startMinute = Date.parse(slot.start) / 60_000;
    const endMinute = Date.parse(slot.end) / 60_000;
    const { reply, awaiting } = await performTap(context, {
      kind: 'slot',
      offerId: 'o',
      ...slot,
      startMinute,
      endMinute,
    });
    expect(reply.text).toContain('Not booked yet: Haircut and beard trim');
    expect(reply.text).toMatch(/How long is your hair\?$/);
    expect(awaiting?.field).toBe('question:length');
    expect(counter.calls).toEqual(['draft_booking']);
  });
});
