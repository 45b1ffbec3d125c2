import { describe, expect, it } from '@jest/globals';
import { openDesk } from './booking-desk.ts';
import { NOW, DATE, profile, dinner, fullHouse, join, offerOf, take } from './full-house.ts';
import { runRelay } from './run-relay.ts';
import { expectOneStory } from './sound-ledger.ts';
import { book, cancel, committed, confirm, drafted } from './steps.ts';

describe('taking an offer', () => {
  it('leaves an open draft of something else, with its hold, as it is', async () => {
    const { desk, host } = await fullHouse();
    await join(desk, 'anya', { service_id: 'dinner', date: DATE, party_size: 4 });
    await cancel(desk, 'host', host);
    await runRelay(desk);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), { ...dinner(2), date: '2026-03-04' }));
    committed(await take(desk, 'anya', await offerOf(desk, 'anya')));
    expect((await desk.bookings.customerState(desk.who('anya'))).openDraft).toEqual(draft);
    expectOneStory(desk, profile);
    committed(await confirm(desk, 'anya', draft));
    expectOneStory(desk, profile);
  });

  it('for more people than it was held for never takes the table of the own draft', async () => {
    const desk = openDesk(profile, NOW);
    const [one, two] = [await book(desk, 'h1', dinner(2)), await book(desk, 'h2', dinner(2))];
    const big = await book(desk, 'h3', dinner(4));
    // Without a number of people, for which it will be asked.
    const bare = { service_id: 'dinner', date: DATE };
    expect(await join(desk, 'anya', bare)).toBe('1');
    await cancel(desk, 'h1', one.reference);
    await runRelay(desk);
    const offer = await offerOf(desk, 'anya');
    expect(offer).toMatchObject({ missing: ['partySize'] });
    await cancel(desk, 'h3', big.reference);
    const draft = drafted(
      await desk.bookings.draftBooking(desk.who('anya'), dinner(4, offer!.slot.start.slice(11, 16))),
    );
    expect(draft.slot.resourceId).toBe('T3');
    const act = { kind: 'confirm' as const, draftId: offer!.id };
    const result = await desk.bookings.commitDraft(desk.who('anya', { act }), { draft_id: offer!.id, party_size: 4 });
    expect(result).toMatchObject({ outcome: 'refused' });
    expectOneStory(desk, profile);
    await cancel(desk, 'h2', two.reference);
  });

  it('is not needed for what the own draft holds', async () => {
    const { desk, host } = await fullHouse();
    await join(desk, 'anya');
    await runRelay(desk);
    await cancel(desk, 'host', host);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinner(4)));
    expect(await runRelay(desk)).toBe(0);
    committed(await confirm(desk, 'anya', draft));
    expectOneStory(desk, profile);
  });

  it('is refused when the customer has a booking on that day already and may have one', async () => {
    const strict = { ...profile, policies: { ...profile.policies, onePerCustomerAndDay: true } };
    const desk = openDesk(strict, NOW);
    const { reference } = await book(desk, 'host', dinner(4));
    await join(desk, 'anya');
    await cancel(desk, 'host', reference);
    await runRelay(desk);
    await book(desk, 'anya', { service_id: 'lunch', date: DATE, time: '12:00', party_size: 2 });
    expect(await take(desk, 'anya', await offerOf(desk, 'anya'))).toMatchObject({
      outcome: 'refused',
      reason: 'already_booked_that_day',
    });
    expectOneStory(desk, strict);
  });

  it('is turned down like a draft: its place goes to the next in line, and its customer waits no more', async () => {
    const { desk, host } = await fullHouse();
    await join(desk, 'anya');
    await join(desk, 'ben');
    await cancel(desk, 'host', host);
    await runRelay(desk);
    const offer = await offerOf(desk, 'anya');
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinner(2)));
    const { offers, openDraft } = await desk.bookings.customerState(desk.who('anya'));
    expect([offers, openDraft]).toEqual([[offer], draft]);
    expect(await desk.bookings.releaseDraft(desk.who('anya'), offer!.id)).toEqual({ released: true });
    expectOneStory(desk, profile);
    expect(await desk.bookings.releaseDraft(desk.who('anya'), offer!.id)).toEqual({ released: true });
    expect(await take(desk, 'anya', offer)).toMatchObject({ outcome: 'refused', reason: 'offer_lapsed' });
    expect(await desk.bookings.waiting(desk.who('anya'))).toEqual([]);
    expect(await desk.bookings.customerState(desk.who('anya'))).toEqual({ bookings: [], offers: [], openDraft: draft });
    expect(await runRelay(desk)).toBe(1);
    expect(await offerOf(desk, 'ben')).toMatchObject({ slot: offer!.slot });
    expectOneStory(desk, profile);
  });

  it('is not turned down by another customer, after its end, or once it is booked', async () => {
    const { desk, host } = await fullHouse();
    await join(desk, 'anya');
    await cancel(desk, 'host', host);
    await runRelay(desk);
    const offer = await offerOf(desk, 'anya');
    await desk.bookings.releaseDraft(desk.who('ben'), offer!.id);
    expect(await offerOf(desk, 'anya')).toEqual(offer);
    committed(await take(desk, 'anya', offer));
    expect(await desk.bookings.releaseDraft(desk.who('anya'), offer!.id)).toEqual({ released: false });
    expect((await desk.bookings.customerState(desk.who('anya'))).offers).toEqual([]);
  });

  it('stands in the state of its customer until its end', async () => {
    const { desk, host } = await fullHouse();
    await join(desk, 'anya');
    await cancel(desk, 'host', host);
    await runRelay(desk);
    const offer = await offerOf(desk, 'anya');
    expect((await desk.bookings.customerState(desk.who('ben'))).offers).toEqual([]);
    desk.setNow(new Date(Date.parse(offer!.expiresAt) - 1).toISOString());
    expect((await desk.bookings.customerState(desk.who('anya'))).offers).toEqual([offer]);
    desk.setNow(offer!.expiresAt);
    expect((await desk.bookings.customerState(desk.who('anya'))).offers).toEqual([]);
  });
});
