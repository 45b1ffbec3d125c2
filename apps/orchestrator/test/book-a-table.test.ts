import { describe, expect, it } from '@jest/globals';
import { loadSample } from '@randevou/business-profile';
import { encodeOptionId } from '@randevou/contracts';
import { openStage } from './stage.ts';

const profile = await loadSample('la-kaz');
const now = '2026-03-02T09:00:00+04:00';
const offerWithoutParty = encodeOptionId({
  kind: 'slot',
  offerId: 'old',
  serviceId: 'dinner',
  startMinute: Date.parse('2026-03-03T19:30:00+04:00') / 60_000,
  endMinute: Date.parse('2026-03-03T21:30:00+04:00') / 60_000,
  resourceId: 'T1',
});
const open = () => openStage({ profile, now });

describe('booking a table', () => {
  it('shows a draft of an exact request, and books it on the tap', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    const draft = await anya.say('A table for 4 tomorrow at 7:30pm please');
    expect(draft.text).toContain('Not booked yet: Dinner, 4 people');
    expect(draft.text).toContain('Tuesday 3 March 2026 at 19:30');
    expect(draft.options[0]?.title).toBe('Confirm');
    expect(draft.options.length).toBeGreaterThan(2);
    expect(await stage.confirmed()).toEqual([]);

    const confirmation = await anya.tap('confirm');
    expect(confirmation.text).toMatch(/Your booking is confirmed: Dinner, 4 people/);
    expect(confirmation.text).toMatch(/Reference: \*\*[0-9A-Z]{6}\*\*/);
    expect(confirmation.options.map(({ title }) => title)).toEqual(['Move', 'Cancel']);
    expect(await stage.confirmed()).toEqual([
      { service: 'dinner', resource: 'T3', start: '2026-03-03T19:30:00+04:00', partySize: 4, name: 'Anya' },
    ]);
    expect(stage.outputs.map(({ usage }) => usage.modelCalls)).toEqual([0, 0]);
  });

  it('books on plain consent, and on nothing less', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.say('A table for 4 tomorrow at 7:30pm please');
    await anya.say('yes but at 8pm');
    expect(await stage.confirmed()).toEqual([]);
    await anya.say('Yes please!');
    expect((await stage.confirmed()).map(({ start }) => start)).toEqual(['2026-03-03T20:00:00+04:00']);
  });

  it('books a tapped time of the latest offer at once', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    const offer = await anya.say('Any tables tomorrow evening for two?');
    expect(offer.options.length).toBeGreaterThan(2);
    expect(offer.options[0]).toMatchObject({ title: '18:30' });
    expect((await anya.tap('19:00')).text).toContain('Your booking is confirmed');
    expect(await stage.confirmed()).toMatchObject([{ start: '2026-03-03T19:00:00+04:00', partySize: 2 }]);
  });

  it('speaks French to those who do', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    const draft = await anya.say('Bonjour, une table pour 4 demain à 19h30 svp');
    expect(draft.text).toContain('pas encore réservé : Dîner, 4 personnes');
    expect(draft.text).toContain('mardi 3 mars 2026 à 19:30');
    expect((await anya.say('oui')).text).toContain('Votre réservation est confirmée');
  });

  it('shows a draft for a tap on an older offer', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.say('Any tables tomorrow evening for two?');
    const old = anya.optionNamed('19:00');
    await anya.say('And on Wednesday evening for two?');
    const reply = await anya.send({ kind: 'tap', via: 'list', optionId: old.id, title: old.title });
    expect(reply.text).toContain('Not booked yet');
    expect(reply.text).toContain('Tuesday 3 March 2026 at 19:00');
    expect(await stage.confirmed()).toEqual([]);
  });

  it('shows a draft for a tap that was read after a quarter of an hour', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.say('Any tables tomorrow evening for two?');
    const tappedAt = stage.clock.now;
    stage.clock.now += 16 * 60_000;
    const reply = await anya.tap('19:00', 'late', tappedAt);
    expect(reply.text).toContain('I only saw your answer now');
    expect(reply.text).toContain('Not booked yet');
    expect(await stage.confirmed()).toEqual([]);
    expect((await anya.tap('confirm')).text).toContain('Your booking is confirmed');
  });

  it('says so when it reads a text late', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    const reply = await anya.say('A table for 4 tomorrow at 7:30pm please', 'late', stage.clock.now - 16 * 60_000);
    expect(reply.text).toMatch(/^Sorry, I only read your message now\.\n\nNot booked yet/);
  });

  it('asks for the one detail missing after a tap, and books on its answer', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    // The restaurant asks for the party size; an offer from before that knew it not.
    const reply = await anya.send({ kind: 'tap', via: 'list', optionId: offerWithoutParty, title: '19:30' });
    expect(reply.text).toContain('Not booked yet');
    expect(reply.text).toContain('For how many people?');
    const question = await anya.tap('confirm');
    expect(question.text).toContain('For how many people?');
    expect(question.options.map(({ title }) => title)).toContain('2 people');
    expect(await stage.confirmed()).toEqual([]);
    expect((await anya.say('two of us')).text).toContain('Your booking is confirmed: Dinner, 2 people');
    expect(await stage.confirmed()).toMatchObject([{ partySize: 2, start: '2026-03-03T19:30:00+04:00' }]);
  });

  it('takes a tapped party size for the answer', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.send({ kind: 'tap', via: 'list', optionId: offerWithoutParty, title: '19:30' });
    await anya.tap('confirm');
    expect((await anya.tap('2 people')).text).toContain('Your booking is confirmed: Dinner, 2 people');
  });

  it('drops a draft on the tap and on a plain no', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.say('A table for 4 tomorrow at 7:30pm please');
    expect((await anya.tap('discard')).text).toContain('dropped');
    await anya.say('A table for 4 tomorrow at 7:30pm please');
    expect((await anya.say('no thanks')).text).toContain('dropped');
    expect(await stage.ledger.listBookings('la-kaz', {})).toEqual([]);
  });

  it('moves and cancels by taps', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.say('A table for 4 tomorrow at 7:30pm please');
    await anya.tap('confirm');
    const times = await anya.tap('move');
    expect(times.text).toContain('instead of Dinner, 4 people, Tuesday 3 March 2026 at 19:30');
    const moved = await anya.tap('slot');
    expect(moved.text).toContain('Your booking has been moved');
    expect(await stage.confirmed()).toHaveLength(1);
    expect((await stage.confirmed())[0]?.start).not.toBe('2026-03-03T19:30:00+04:00');

    const question = await anya.tap('cancel');
    expect(question.text).toContain('Not cancelled yet');
    expect((await anya.tap('keep')).text).toContain('stays as it is');
    anya.optionNamed('keep');
    expect(await stage.confirmed()).toHaveLength(1);
    await anya.say('please cancel my booking');
    expect((await anya.tap('confirm')).text).toContain('has been cancelled');
    expect(await stage.confirmed()).toEqual([]);
  });

  it('gives the last table to one of fifty', async () => {
    const stage = await open();
    const phones = Array.from({ length: 50 }, (_, index) =>
      stage.phoneOf(`+2305700${String(2000 + index)}`, `Guest ${index}`),
    );
    // Only T6 seats eight.
    for (const phone of phones) await phone.say('Any table tomorrow evening for eight?');
    const replies = await Promise.all(phones.map((phone) => phone.tap('19:30')));
    expect(replies.filter(({ text }) => text.includes('is confirmed'))).toHaveLength(1);
    expect(await stage.confirmed()).toHaveLength(1);
    const others = replies.filter(({ text }) => !text.includes('is confirmed'));
    expect(others.every(({ options }) => options.length > 0)).toBe(true);
    expect(others[0]?.text).toContain('not free any more');
  });
});

describe('a message that comes thrice', () => {
  it('has one effect and one reply', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.say('A table for 4 tomorrow at 7:30pm please');
    const { id } = anya.optionNamed('confirm');
    for (let time = 0; time < 3; time += 1) {
      await anya.send({ kind: 'tap', via: 'button', optionId: id, title: 'Confirm' }, 'same');
    }
    expect(anya.shown()).toHaveLength(2);
    expect(await stage.confirmed()).toHaveLength(1);
  });

  it('books once when the customer taps Confirm twice', async () => {
    const stage = await open();
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.say('A table for 4 tomorrow at 7:30pm please');
    const { id } = anya.optionNamed('confirm');
    await anya.send({ kind: 'tap', via: 'button', optionId: id, title: 'Confirm' });
    const again = await anya.send({ kind: 'tap', via: 'button', optionId: id, title: 'Confirm' });
    expect(again.text).toContain('This booking of yours stands');
    expect(await stage.confirmed()).toHaveLength(1);
  });
});
