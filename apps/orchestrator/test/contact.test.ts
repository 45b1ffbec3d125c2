import { describe, expect, it } from '@jest/globals';
import { loadSample } from '@randevou/business-profile';
import { encodeOptionId, type MessageContent } from '@randevou/contracts';
import { openStage } from './stage.ts';

const profile = await loadSample('la-kaz');
const now = '2026-03-02T09:00:00+04:00';
const open = () => openStage({ profile, now });
const PRIVACY = 'https://la-kaz.example/privacy';
const WISH = 'A table for 4 tomorrow at 7:30pm please';

async function openFor(name = 'Anya') {
  const stage = await open();
  const anya = stage.phoneOf('+23057001234', name);
  const conversation = { businessId: profile.id, customerId: await anya.customerId() };
  return { stage, anya, conversation, contact: () => stage.store.contacts.read(conversation) };
}

describe('STOP and START', () => {
  it('ends reminders and says how to undo it, and goes on answering', async () => {
    const { stage, anya, contact } = await openFor();
    const reply = await anya.say('STOP please');
    expect(reply.text).toContain('no more reminders');
    expect(reply.text).toContain('START');
    expect(await contact()).toMatchObject({ wantsReminders: false, consent: { at: stage.clock.now, via: 'message' } });
    expect(stage.calls).toEqual(['customer_state']);
    stage.clock.now += 60_000;
    expect((await anya.say(WISH)).text).toContain('Not booked yet');
    expect((await anya.say('yes')).text).toContain('is confirmed');
    expect(await contact()).toMatchObject({ wantsReminders: false });

    stage.clock.now += 60_000;
    const again = await anya.say('start');
    expect(again.text).toContain('you get reminders');
    expect(again.text).toContain('STOP');
    expect(await contact()).toMatchObject({ wantsReminders: true, consent: { at: stage.clock.now } });
    // Now it asks for help, as it does everybody who never said STOP.
    expect((await anya.say('start')).text).not.toContain('STOP');
  });

  it.each([
    ['arrêt', 'écrivez START'],
    ['Bonjour, je ne veux plus de rappels', 'écrivez START'],
    ['Désabonner', 'écrivez START'],
  ])('speaks the language of the word: %s', async (said, expected) => {
    const { anya } = await openFor();
    expect((await anya.say(said)).text).toContain(expected);
  });

  it.each(['Can you stop by our table at 8?', 'I want to stop my booking', 'parar em frente', 'start', 'stop it'])(
    'is not meant by: %s',
    async (said) => {
      const { anya, contact } = await openFor();
      await anya.say(said);
      expect((await contact()).consent).toBeUndefined();
    },
  );

  it('keeps the proposal on the screen, for who meant that and for who did not', async () => {
    const { stage, anya, contact } = await openFor();
    await anya.say(WISH);
    const reply = await anya.say('stop');
    expect(reply.text).toContain('no more reminders');
    expect(reply.text).toContain('Not booked yet: Dinner, 4 people');
    expect(await contact()).toMatchObject({ wantsReminders: false });
    expect((await anya.tap('discard')).text).toContain('dropped');
    await anya.say(WISH);
    await anya.say('stop');
    expect((await anya.say('yes')).text).toContain('is confirmed');
    expect(await stage.confirmed()).toHaveLength(1);
  });

  it('goes on asking for the detail that it had asked for', async () => {
    const { anya, contact } = await openFor();
    const optionId = encodeOptionId({
      kind: 'slot',
      offerId: 'old',
      serviceId: 'dinner',
      startMinute: Date.parse('2026-03-03T19:30:00+04:00') / 60_000,
      endMinute: Date.parse('2026-03-03T21:30:00+04:00') / 60_000,
      resourceId: 'T3',
    });
    await anya.send({ kind: 'tap', via: 'list', optionId, title: '19:30' });
    await anya.tap('confirm');
    const reply = await anya.say('unsubscribe');
    expect(reply.text).toContain('For how many people?');
    expect((await anya.say('4')).text).toContain('is confirmed: Dinner, 4 people');
    expect(await contact()).toMatchObject({ wantsReminders: false });
  });

  it('hears it among other messages, and answers those too', async () => {
    const { stage, anya, contact, conversation } = await openFor();
    await anya.post({ kind: 'text', text: 'Stop the reminders' });
    await anya.post({ kind: 'text', text: WISH });
    await stage.work(conversation);
    expect(anya.shown()).toHaveLength(1);
    expect(anya.shown()[0]?.text).toMatch(/no more reminders[^]*Not booked yet: Dinner, 4 people/);
    expect(await contact()).toMatchObject({ wantsReminders: false });
  });

  it('hears it on the button of a template that is not ours', async () => {
    const { anya, contact } = await openFor();
    await anya.send({ kind: 'tap', via: 'template', optionId: 'STOP', title: 'Stop' });
    expect(await contact()).toMatchObject({ wantsReminders: false });
  });

  it('holds while the booking server is down', async () => {
    const { stage, anya, contact, conversation } = await openFor();
    stage.failing.add('customer_state');
    await anya.post({ kind: 'text', text: 'STOP' });
    await expect(stage.work(conversation)).rejects.toThrow('no_answer');
    await expect(stage.work(conversation)).rejects.toThrow('no_answer');
    expect(await stage.work(conversation)).toEqual({ status: 'done', turns: 1 });
    expect(anya.shown()[0]?.text).toContain('no more reminders');
    expect(await contact()).toMatchObject({ wantsReminders: false });
  });

  it('says the same when the turn of a START has to run again', async () => {
    const { stage, anya, contact, conversation } = await openFor();
    await anya.say('stop');
    stage.clock.now += 60_000;
    await anya.post({ kind: 'text', text: 'start' });
    const { contacts } = stage.store;
    await contacts.setReminders(conversation, true, { at: stage.clock.now, via: 'message' });
    const [message] = await stage.store.inbox.waiting(conversation);
    if (message === undefined) throw new Error('nothing waits');
    await stage.store.turns.claim(conversation, {
      turnId: 'c'.repeat(32),
      messages: [message],
      now: stage.clock.now,
      leaseMs: 0,
    });
    await stage.work(conversation);
    expect(anya.shown().at(-1)?.text).toContain('you get reminders');
    expect(await contact()).toMatchObject({ wantsReminders: true });
  });
});

describe('the first contact', () => {
  it('says once where the privacy policy is', async () => {
    const { anya } = await openFor();
    const first = await anya.say(WISH);
    expect(first.text).toContain(PRIVACY);
    expect(first.options.length).toBeGreaterThan(2);
    expect(first.text.length).toBeLessThanOrEqual(1024);
    expect((await anya.say('yes')).text).not.toContain(PRIVACY);
    expect(anya.shown().filter(({ text }) => text.includes(PRIVACY))).toHaveLength(1);
  });

  it('needs no policy', async () => {
    const { privacyUrl: _none, ...without } = profile;
    const stage = await openStage({ profile: without, now });
    expect((await stage.phoneOf('+23057001234').say('hello')).text).not.toMatch(/https|data/);
  });
});

describe('a customer without a phone number', () => {
  it('books, is answered, and is found again', async () => {
    const stage = await open();
    const anya = stage.phoneOf('MU.anya42', 'Anya');
    await anya.say(WISH);
    expect((await anya.tap('confirm')).text).toContain('is confirmed');
    expect((await anya.say('my bookings')).text).toContain('Tuesday 3 March 2026 at 19:30');
    const [booking] = await stage.ledger.listBookings(profile.id, { states: ['confirmed'] });
    expect(booking?.contact).toEqual({ userId: 'MU.anya42', name: 'Anya' });
    expect(stage.phone.sent.every(({ to }) => to.phone === undefined)).toBe(true);
    await anya.say('STOP');
    expect(
      (await stage.store.contacts.read({ businessId: profile.id, customerId: await anya.customerId() })).wantsReminders,
    ).toBe(false);
  });
});

describe('what has no words', () => {
  const send = async (...contents: MessageContent[]) => {
    const { stage, anya, conversation } = await openFor();
    for (const content of contents) await anya.post(content);
    await stage.work(conversation);
    return anya.shown().map(({ text }) => text.split('\n')[0]);
  };

  it('is answered by what it is', async () => {
    expect(await send({ kind: 'media', mediaType: 'audio', voice: true })).toEqual([
      expect.stringContaining('cannot listen to voice notes'),
    ]);
    expect(await send({ kind: 'media', mediaType: 'image', voice: false })).toEqual([
      expect.stringContaining('pictures'),
    ]);
  });

  it('is answered once, however much of it there is', async () => {
    expect(
      await send(
        { kind: 'unsupported', whatsAppType: 'poll', raw: {} },
        { kind: 'contacts', count: 2 },
        { kind: 'order', items: 1 },
        { kind: 'media', mediaType: 'sticker', voice: false },
      ),
    ).toEqual([expect.stringContaining('I can only read text here. Please write')]);
  });

  it('is no matter beside words', async () => {
    expect(await send({ kind: 'media', mediaType: 'image', voice: false }, { kind: 'text', text: WISH })).toEqual([
      expect.stringContaining('Not booked yet'),
    ]);
  });

  it('of a form are its answers, and of a picture its caption', async () => {
    const flow: MessageContent = {
      kind: 'flow',
      response: { flow_token: 'x', screen_0_Wish_0: 'a table for 4', day: 'tomorrow', time: '19:30' },
    };
    expect(await send(flow)).toEqual([expect.stringContaining('Not booked yet: Dinner, 4 people')]);
    expect(await send({ kind: 'media', mediaType: 'image', voice: false, caption: WISH })).toEqual([
      expect.stringContaining('Not booked yet: Dinner, 4 people'),
    ]);
  });
});
