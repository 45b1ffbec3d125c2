import { describe, expect, it } from '@jest/globals';
import { createBookings, type Principal } from '@randevou/bookings';
import { loadSample } from '@randevou/business-profile';
import { BusinessProfile, type BookingView, type Draft, type Language } from '@randevou/contracts';
import { composeNotice, type Notice } from '@randevou/turn';
import { render, renderTemplate, validatePayload } from '@randevou/whatsapp-outbound';
import { openStage } from './stage.ts';

const sample = await loadSample('la-kaz');
const now = '2026-03-02T09:00:00+04:00';
const WISH = 'A table for 4 tomorrow at 7:30pm please';
const occasion = { id: 'occasion', text: { en: 'What is the occasion?', fr: 'À quelle occasion ?' } };
const allergies = { id: 'allergies', text: { en: 'Which allergies do you have?', fr: 'Quelles allergies ?' } };

/** The sample with a waiting list, and with questions where the test needs some. */
function profileWith(questions: readonly (typeof occasion)[] = []): BusinessProfile {
  return BusinessProfile.parse({
    ...sample,
    policies: { ...sample.policies, waitingList: { offerMinutes: 30 } },
    services: sample.services.map((service) => ({ ...service, questions })),
  });
}

async function openBooked() {
  const stage = await openStage({ profile: profileWith(), now });
  const anya = stage.phoneOf('+23057001234', 'Anya');
  await anya.say(WISH);
  await anya.say('yes');
  const bookings = createBookings({ profile: stage.profile, ledger: stage.ledger, now: () => stage.clock.now });
  const who: Principal = {
    businessId: stage.profile.id,
    customerId: await anya.customerId(),
    contact: {},
    turnId: 'd'.repeat(32),
    role: 'controller',
  };
  const [booking] = await bookings.upcoming(who);
  if (booking === undefined) throw new Error('nothing is booked');
  const notify = (notice: Notice) => composeNotice(notice, { profile: stage.profile, language: 'en', nonce: 'n1' });
  const tap = (notice: Notice, kind: string, title = kind) => {
    const optionId = notify(notice).template.buttonIds.find((id) => id.startsWith(`${kind}|`));
    if (optionId === undefined) throw new Error(`no button ${kind}`);
    return anya.send({ kind: 'tap', via: 'template', optionId, title });
  };
  return { stage, anya, bookings, who, booking, tap };
}

describe('taps under a reminder', () => {
  const reminder = (booking: BookingView): Notice => ({ kind: 'reminder', booking });

  it('thanks who will come, with the full date, and notes it once', async () => {
    const { stage, tap, booking } = await openBooked();
    const reply = await tap(reminder(booking), 'attend');
    expect(reply.text).toContain('Thank you');
    expect(reply.text).toContain('Tuesday 3 March 2026 at 19:30');
    expect((await tap(reminder(booking), 'attend')).text).toContain('Thank you');
    const [stored] = await stage.ledger.readBookings(stage.profile.id, [booking.reference]);
    expect(stored?.history.map(({ action }) => action)).toEqual(['held', 'confirmed', 'acknowledged']);
    expect(stage.outputs.at(-1)?.usage.modelCalls).toBe(0);
  });

  it('says where a visit stands that was moved since, and thanks for nothing', async () => {
    const { stage, anya, tap, booking } = await openBooked();
    await anya.tap('move');
    await anya.tap('slot');
    const reply = await tap(reminder(booking), 'attend');
    expect(reply.text).toContain('has been moved since');
    const [moved] = await stage.confirmed();
    expect(reply.text).not.toContain('Tuesday 3 March 2026 at 19:30');
    expect(moved?.start).not.toBe('2026-03-03T19:30:00+04:00');
    expect(reply.options.map(({ title }) => title)).toEqual(["I'll be there", 'Move', 'Cancel']);
    expect((await anya.tap('attend')).text).toContain('Thank you');
  });

  it('says that a visit is off that was cancelled since, and what stands', async () => {
    const { stage, anya, tap, booking } = await openBooked();
    await anya.tap('cancel');
    await anya.tap('confirm');
    expect((await tap(reminder(booking), 'attend')).text).toContain('does not stand any more');
    await anya.say('A table for 2 on Wednesday at 8pm please');
    await anya.say('yes');
    const reply = await tap(reminder(booking), 'attend');
    expect(reply.text).toMatch(/does not stand any more[^]*Wednesday 4 March 2026 at 20:00/);
    expect(await stage.confirmed()).toHaveLength(1);
  });

  it('cancels once that is confirmed', async () => {
    const { stage, anya, tap, booking } = await openBooked();
    expect((await tap(reminder(booking), 'cancel')).text).toContain('Not cancelled yet');
    expect(await stage.confirmed()).toHaveLength(1);
    expect((await anya.tap('confirm')).text).toContain('has been cancelled');
    expect(await stage.confirmed()).toEqual([]);
  });

  it('says so when it is too late by then, and where to call', async () => {
    const { stage, tap, booking } = await openBooked();
    stage.clock.now = Date.parse('2026-03-03T18:30:00+04:00');
    expect((await tap(reminder(booking), 'move')).text).toContain(`call us on ${sample.phone}`);
    expect((await tap(reminder(booking), 'cancel')).text).toContain(`call us on ${sample.phone}`);
    expect((await tap(reminder(booking), 'attend')).text).toContain('Thank you');
  });
});

describe('a place from the waiting list', () => {
  async function openOffered(questions: readonly (typeof occasion)[] = []) {
    const stage = await openStage({ profile: profileWith(questions), now });
    const { profile, clock, ledger } = stage;
    const bookings = createBookings({ profile, ledger, now: () => clock.now });
    const anya = stage.phoneOf('+23057001234', 'Anya');
    const asked = { ...(await principal('+23057001234')), turnId: 'a'.repeat(32) };
    const host = await principal('+23057002222');
    async function principal(phone: string): Promise<Principal> {
      const { customerId } = await stage.store.customers.resolve(profile.id, { phone }, 'Anya');
      return {
        businessId: profile.id,
        customerId,
        contact: { name: 'Anya' },
        turnId: 'b'.repeat(32),
        role: 'controller',
      };
    }
    const wish = { service_id: 'dinner', date: '2026-03-03', party_size: 8 };
    const answers = questions.map(({ id }) => ({ question: id, answer: 'none' }));
    const drafted = await bookings.draftBooking(host, { ...wish, time: '19:30', answers });
    if (drafted.outcome !== 'drafted') throw new Error(drafted.outcome);
    const { draft } = drafted;
    const act = { kind: 'confirm', draftId: draft.id } as const;
    await bookings.commitDraft({ ...host, act }, { draft_id: draft.id });
    const waits = { kind: 'wait', serviceId: wish.service_id, date: wish.date } as const;
    expect((await bookings.joinWaitingList({ ...asked, act: waits }, wish)).outcome).toBe('waiting');
    const off = await bookings.draftCancel({ ...host, turnId: 'c'.repeat(32) }, { reference: draft.reference });
    if (off.outcome !== 'drafted') throw new Error(off.outcome);
    const cancel = { kind: 'confirm', draftId: off.draft.id } as const;
    await bookings.commitDraft({ ...host, act: cancel }, { draft_id: off.draft.id });
    await bookings.offerPlaces({ businessId: profile.id, turnId: 'e'.repeat(32), role: 'relay' }, '2026-03-03');
    const [offer] = (await bookings.customerState(asked)).offers;
    if (offer === undefined) throw new Error('nothing was offered');
    const { reply } = composeNotice({ kind: 'waiting_offer', draft: offer }, { profile, nonce: 'n1' });
    const tap = (kind: string, at?: number) => {
      const option = reply.options.find(({ id }) => id.startsWith(`${kind}|`));
      if (option === undefined) throw new Error(`no option ${kind}`);
      return anya.send({ kind: 'tap', via: 'button', optionId: option.id, title: option.title }, undefined, at);
    };
    return { stage, anya, bookings, who: asked, offer, tap };
  }

  it('is booked on its tap, and on nothing else', async () => {
    const { stage, anya, tap } = await openOffered();
    await anya.say('yes');
    expect(await stage.confirmed()).toEqual([]);
    expect((await tap('confirm')).text).toContain('Your booking is confirmed: Dinner, 8 people');
    expect(await stage.confirmed()).toMatchObject([{ partySize: 8 }]);
    expect((await tap('confirm')).text).toMatch(/stands|confirmed/);
    expect(await stage.confirmed()).toHaveLength(1);
  });

  it('leaves a proposal of the customer as it is', async () => {
    const { stage, anya, bookings, who, tap } = await openOffered();
    await anya.say('A table for 2 on Wednesday at 8pm please');
    const { openDraft } = await bookings.customerState(who);
    expect(openDraft).toBeDefined();
    await tap('confirm');
    expect(await stage.confirmed()).toMatchObject([{ partySize: 8 }]);
    expect((await bookings.customerState(who)).openDraft).toEqual(openDraft);
  });

  it('asks for every detail first, and keeps the answers', async () => {
    const { stage, anya, tap } = await openOffered([occasion, allergies]);
    expect((await tap('confirm')).text).toContain('What is the occasion?');
    expect((await anya.say('a birthday')).text).toContain('Which allergies do you have?');
    expect(await stage.confirmed()).toEqual([]);
    expect((await anya.say('peanuts')).text).toContain('Your booking is confirmed: Dinner, 8 people');
    const [booking] = await stage.ledger.listBookings(stage.profile.id, { states: ['confirmed'] });
    expect(booking?.answers).toEqual({ occasion: 'a birthday', allergies: 'peanuts' });
  });

  it('is given up on a tap', async () => {
    const { bookings, who, tap, stage } = await openOffered();
    expect((await tap('discard')).text).toContain('dropped');
    expect((await bookings.customerState(who)).offers).toEqual([]);
    expect(await stage.confirmed()).toEqual([]);
  });

  it('is shown once more when the tap was read late, and booked on the next', async () => {
    const { stage, anya, tap } = await openOffered();
    stage.clock.now += 16 * 60_000;
    const late = await tap('confirm', stage.clock.now - 16 * 60_000);
    expect(late.text).toContain('check once more');
    expect(late.text).toContain('Not booked yet: Dinner, 8 people');
    expect(await stage.confirmed()).toEqual([]);
    expect((await anya.tap('confirm')).text).toContain('is confirmed');
  });

  it('says so when its time has run out', async () => {
    const { stage, tap } = await openOffered();
    stage.clock.now += 31 * 60_000;
    expect((await tap('confirm')).text).toContain('could not keep that place');
    expect(await stage.confirmed()).toEqual([]);
  });
});

describe('an answer that could not be delivered', () => {
  const read = { kind: 'tap', via: 'template', optionId: 'read|n1', title: 'Read' } as const;

  it('is shown as it was', async () => {
    const stage = await openStage({ profile: profileWith(), now });
    const anya = stage.phoneOf('+23057001234', 'Anya');
    const answer = await anya.say('Do you have parking?');
    const again = await anya.send(read);
    expect(answer.text).toContain(again.text);
    expect(again.text.length).toBeGreaterThan(10);
  });

  it('is a proposal with its options while it is open, and a fresh one after', async () => {
    const stage = await openStage({ profile: profileWith(), now });
    const anya = stage.phoneOf('+23057001234', 'Anya');
    await anya.say(WISH);
    expect((await anya.send(read)).text).toContain('Not booked yet: Dinner, 4 people');
    anya.optionNamed('confirm');
    stage.clock.now += 20 * 60_000;
    const later = await anya.send(read);
    expect(later.text).toContain('could not keep it');
    expect((await anya.tap('confirm')).text).toContain('is confirmed');
  });

  it('is the times that are free by then', async () => {
    const stage = await openStage({ profile: profileWith(), now });
    const anya = stage.phoneOf('+23057001234', 'Anya');
    const offered = await anya.say('Any tables tomorrow evening for two?');
    stage.clock.now += 26 * 3_600_000;
    const again = await anya.send(read);
    const titles = again.options.map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(1);
    expect(offered.options.map(({ title }) => title)).toEqual(expect.arrayContaining(titles.slice(0, 2)));
    expect((await anya.tap('slot')).text).toContain('is confirmed');
  });

  it('is a confirmation only as long as it is true', async () => {
    const { stage, anya, booking } = await openBooked();
    expect((await anya.send(read)).text).toContain('Your booking is confirmed');
    anya.optionNamed('move');
    const [stored] = await stage.ledger.readBookings(stage.profile.id, [booking.reference]);
    expect(stored?.state).toBe('confirmed');
    await anya.tap('cancel');
    await anya.tap('confirm');
    expect((await anya.send(read)).text).toContain('has been cancelled');
  });
});

describe('notices on the way to WhatsApp', () => {
  const slot = {
    serviceId: 'dinner',
    resourceId: 'T3',
    start: '2026-03-03T19:30:00+04:00',
    end: '2026-03-03T21:30:00+04:00',
  };
  const booking: BookingView = {
    reference: 'K7F3QZ',
    state: 'confirmed',
    slot,
    partySize: 4,
    name: 'Anya',
    canMove: true,
    canCancel: true,
  };
  const draft: Draft = {
    id: 'd_0123456789abcdef',
    kind: 'book',
    reference: 'K7F3QZ',
    turnId: 'a'.repeat(32),
    createdAt: now,
    expiresAt: '2026-03-02T09:30:00+04:00',
    slot,
    partySize: 4,
    missing: [],
  };
  const from = { ...slot, start: '2026-03-03T18:30:00+04:00', end: '2026-03-03T20:30:00+04:00' };
  const notices: readonly Notice[] = [
    { kind: 'reminder', booking },
    { kind: 'reminder', booking: { ...booking, canMove: false, canCancel: false } },
    { kind: 'waiting_offer', draft },
    { kind: 'owner_change', change: 'moved', booking, from },
    { kind: 'owner_change', change: 'cancelled', booking: { ...booking, state: 'cancelled' } },
  ];
  const languages: Language[] = ['en', 'fr', 'es', 'pt'];

  it.each(languages)('pass the real sender and its limits in %s', (language) => {
    for (const name of [sample.name, 'A very long name of a business, with\tblanks   and émojis 🧑‍🍳🧑‍🍳'.slice(0, 60)]) {
      const profile = { ...sample, name, languages };
      for (const notice of notices) {
        const { reply, template } = composeNotice(notice, { profile, language, nonce: 'n1' });
        const payloads = [...render(reply), renderTemplate(template)];
        expect(payloads).toHaveLength(2);
        expect(payloads.flatMap(validatePayload)).toEqual([]);
        expect(payloads[0]).toMatchObject({ type: 'interactive', interactive: { type: 'button' } });
        expect(payloads[1]).toMatchObject({ type: 'template' });
      }
    }
  });
});
