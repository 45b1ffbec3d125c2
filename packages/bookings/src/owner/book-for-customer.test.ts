import { describe, expect, it } from '@jest/globals';
import { type OwnerChangeResult } from '@randevou/contracts';
import { type BookingDesk, openDesk } from '../../test/booking-desk.ts';
import { laKaz } from '../../test/la-kaz.ts';
import { done, ownerAt } from '../../test/owner-at.ts';
import { salon } from '../../test/salon.ts';
import { expectOneStory } from '../../test/sound-ledger.ts';
import { book, confirm, drafted } from '../../test/steps.ts';

/** Monday; the restaurant is open from Tuesday to Sunday. */
const NOW = '2026-03-02T09:00:00+04:00';
const DINNER = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 };
const restaurant = (): BookingDesk => openDesk(laKaz(), NOW);
const hair = (change: Parameters<typeof salon>[0] = {}): BookingDesk =>
  openDesk(salon(change), '2026-03-02T08:00:00+01:00');
const warningsOf = (result: OwnerChangeResult) => (result.outcome === 'done' ? result.warnings : result);
const by = (desk: BookingDesk, wish: Parameters<typeof desk.bookings.owner.bookForCustomer>[1], name?: string) =>
  desk.bookings.owner.bookForCustomer(ownerAt(desk, name), { name: 'Ravi', ...wish });

describe('bookForCustomer', () => {
  it('books what a customer could have, without warnings, in the customer’s own list', async () => {
    const desk = restaurant();
    const result = await by(desk, DINNER, 'anya');
    expect(result).toMatchObject({
      outcome: 'done',
      warnings: [],
      booking: { state: 'confirmed', slot: { resourceId: 'T3' }, partySize: 4, name: 'Ravi' },
    });
    expect(await desk.bookings.upcoming(desk.who('anya'))).toEqual([done(result)]);
    const [stored] = await desk.ledger.listBookings('la-kaz', {});
    expect(stored).toMatchObject({
      source: 'owner',
      contact: { name: 'anya' },
      history: [{ action: 'confirmed', by: 'owner' }],
    });
    expect(desk.ledger.events()).toMatchObject([{ type: 'booking.confirmed', reference: stored?.reference }]);
    expectOneStory(desk, laKaz());
  });

  it('keeps walk-ins apart: each is a customer that is nobody else', async () => {
    const desk = restaurant();
    await by(desk, { ...DINNER, party_size: 2 });
    await by(desk, { ...DINNER, party_size: 2 });
    const stored = await desk.ledger.listBookings('la-kaz', {});
    expect(new Set(stored.map(({ customerId }) => customerId)).size).toBe(2);
    expect(stored.map(({ contact }) => contact)).toEqual([{}, {}]);
    expect(stored.map(({ slot }) => slot.resourceId).sort()).toEqual(['T1', 'T2']);
    expectOneStory(desk, laKaz());
  });

  it.each([
    ['a day it is closed', { date: '2026-03-09' }, ['closed', 'service_not_given_then']],
    ['a minute off the grid', { time: '19:40' }, ['off_grid']],
    ['too late for the last hour', { time: '21:30' }, ['service_not_given_then']],
    ['the hours of another service', { time: '12:00' }, ['service_not_given_then']],
    ['beyond the horizon', { date: '2026-06-02' }, ['beyond_horizon']],
    ['yesterday but one', { date: '2026-02-28' }, ['in_the_past']],
    ['a closed day beyond the horizon', { date: '2026-06-01' }, ['beyond_horizon', 'closed', 'service_not_given_then']],
    ['a party nobody told', { party_size: undefined }, ['details_missing']],
    ['five at a table for four', { party_size: 5, resource_id: 'T3' }, ['party_too_large']],
  ])('breaks rules and says which: %s', async (_, change, warnings) => {
    const desk = restaurant();
    expect(warningsOf(await by(desk, { ...DINNER, ...change }))).toEqual(warnings);
    expectOneStory(desk, laKaz());
  });

  it('books within the notice, and a second one on the same day', async () => {
    const desk = restaurant();
    desk.setNow('2026-03-03T19:00:00+04:00');
    expect(warningsOf(await by(desk, DINNER, 'anya'))).toEqual(['too_soon']);
    const second = await by(desk, { ...DINNER, time: '20:00', party_size: 2 }, 'anya');
    expect(warningsOf(second)).toEqual(['already_booked_that_day']);
    expectOneStory(desk, laKaz());
  });

  it('goes over limits, and raises their guards for customers', async () => {
    const limits = [{ per: 'day' as const, bookings: 1 }];
    const services = laKaz().services.map((service) => ({ ...service, limits }));
    const desk = openDesk(laKaz({ services }), NOW);
    const unlimited = { ...laKaz(), services: laKaz().services };
    expect(warningsOf(await by(desk, DINNER))).toEqual([]);
    expect(warningsOf(await by(desk, { ...DINNER, party_size: 2 }))).toEqual(['limit_reached']);
    expect(warningsOf(await by(desk, { ...DINNER, date: '2026-03-04' }))).toEqual([]);
    expect(desk.ledger.contents().guards.map(({ id, version }) => `${id} ${version}`)).toEqual([
      'service:dinner:day:2026-03-03 2',
      'service:dinner:day:2026-03-04 1',
    ]);
    expectOneStory(desk, unlimited);
    const draft = await desk.bookings.draftBooking(desk.who('anya'), { ...DINNER, party_size: 2 });
    expect(draft).toMatchObject({ outcome: 'unavailable', reason: 'full' });
  });

  it('gives no place twice: the table that is named, or any', async () => {
    const desk = restaurant();
    await by(desk, { ...DINNER, resource_id: 'T1', party_size: 2 });
    const taken = await by(desk, { ...DINNER, resource_id: 'T1', time: '21:00', party_size: 2 });
    expect(taken).toMatchObject({ outcome: 'unavailable', reason: 'full' });
    expect(await by(desk, { ...DINNER, party_size: 9 })).toMatchObject({
      outcome: 'unavailable',
      reason: 'party_too_large',
    });
    for (const resourceId of ['T2', 'T3']) {
      expect(done(await by(desk, { ...DINNER, party_size: 2 })).slot.resourceId).toBe(resourceId);
    }
    const full = await by(desk, { ...DINNER, party_size: 2 });
    expect(full).toMatchObject({ outcome: 'unavailable', reason: 'full' });
    expect(full).not.toHaveProperty('reference');
    if (full.outcome === 'unavailable') expect(full.alternatives.length).toBeGreaterThan(0);
    expectOneStory(desk, laKaz());
  });

  it('leaves a hold of somebody else alone, and takes the place of the customer’s own', async () => {
    const desk = restaurant();
    const anyas = drafted(await desk.bookings.draftBooking(desk.who('anya'), DINNER));
    expect(await by(desk, DINNER)).toMatchObject({ outcome: 'unavailable', reason: 'full' });
    const small = { ...DINNER, party_size: 2 };
    await by(desk, small, 'anya');
    expect((await desk.bookings.customerState(desk.who('anya'))).openDraft).toEqual(anyas);
    expectOneStory(desk, laKaz());

    expect(done(await by(desk, DINNER, 'anya')).slot.resourceId).toBe('T3');
    expect((await desk.bookings.customerState(desk.who('anya'))).openDraft).toBeUndefined();
    expectOneStory(desk, laKaz());
  });

  it('refuses what the profile does not know', async () => {
    const desk = restaurant();
    const reason = async (change: Partial<typeof DINNER> & { resource_id?: string; duration_minutes?: number }) => {
      const result = await by(desk, { ...DINNER, ...change });
      return result.outcome === 'refused' ? result.reason : result.outcome;
    };
    expect(await reason({ service_id: 'breakfast' })).toBe('unknown_service');
    expect(await reason({ service_id: 'lunch+breakfast' })).toBe('unknown_service');
    expect(await reason({ resource_id: 'T9' })).toBe('unknown_resource');
    expect(await reason({ resource_id: 'T1+T1' })).toBe('unknown_resource');
    expect(await reason({ service_id: 'lunch+dinner', duration_minutes: 90 })).toBe('ends_before_start');
    for (const date of ['0000-01-01', '9999-12-31', '2200-01-01'])
      expect(await reason({ date, time: '24:00' })).toBe('out_of_range');
    expect(desk.ledger.agenda()).toEqual([]);
  });

  it('puts tables together: as the profile joins them, or as it is told', async () => {
    const profile = laKaz({ joins: [{ resources: ['T1', 'T2'] }] });
    const desk = openDesk(profile, NOW);
    await by(desk, DINNER);
    expect(done(await by(desk, DINNER)).slot.resourceId).toBe('T1+T2');
    const told = await by(desk, { ...DINNER, date: '2026-03-04', party_size: 6, resource_id: 'T1+T3' });
    expect(told).toMatchObject({ outcome: 'done', warnings: [], booking: { slot: { resourceId: 'T1+T3' } } });
    expectOneStory(desk, profile);
  });

  it('serves several services one after another, by the same person if it can be', async () => {
    const desk = hair();
    const visit = { service_id: 'haircut+colour', date: '2026-03-03', time: '09:00' };
    const first = await by(desk, visit);
    expect(first).toMatchObject({
      warnings: [],
      booking: { slot: { resourceId: 'lea', start: '2026-03-03T09:00:00+01:00', end: '2026-03-03T11:45:00+01:00' } },
    });
    // Only Maya is left, and she goes home at half past twelve.
    const second = await by(desk, { ...visit, time: '11:15' });
    expect(second).toMatchObject({ outcome: 'done', booking: { slot: { resourceId: 'maya+lea' } } });
    expectOneStory(desk, salon());
  });

  it('changes people as little as can be, but sends for nobody who is not there', async () => {
    const desk = hair();
    await by(desk, { service_id: 'haircut', date: '2026-03-04', time: '15:00', resource_id: 'lea' });
    const visit = { service_id: 'haircut+colour', date: '2026-03-04', time: '10:00' };
    // Maya has fewer visits that day, but is gone when the colour would end.
    expect(await by(desk, visit)).toMatchObject({ warnings: [], booking: { slot: { resourceId: 'lea' } } });
    const evening = await by(desk, { service_id: 'haircut', date: '2026-03-04', time: '20:00' });
    expect(evening).toMatchObject({ warnings: ['closed'], booking: { slot: { resourceId: 'lea' } } });
    expectOneStory(desk, salon());
  });

  it('lets a person do what the profile does not let them do, with a warning', async () => {
    const desk = hair();
    const taught = await by(desk, {
      service_id: 'class',
      date: '2026-03-04',
      time: '17:00',
      party_size: 1,
      resource_id: 'lea',
    });
    expect(warningsOf(taught)).toEqual(['resource_not_available']);
    const away = await by(desk, { service_id: 'haircut', date: '2026-04-07', time: '10:00', resource_id: 'lea' });
    expect(warningsOf(away)).toEqual(['resource_not_available']);
    expectOneStory(desk, salon());
  });

  it('lasts as long as it is told, and counts buffers', async () => {
    const desk = hair();
    const colour = { service_id: 'colour', date: '2026-03-03', time: '09:00', resource_id: 'lea' };
    expect(done(await by(desk, { ...colour, duration_minutes: 30 })).slot.end).toBe('2026-03-03T09:30:00+01:00');
    expect(await by(desk, { ...colour, time: '09:40' })).toMatchObject({ outcome: 'unavailable', reason: 'full' });
    expect(await by(desk, { ...colour, time: '09:45' })).toMatchObject({ outcome: 'done' });
    expectOneStory(desk, salon());
  });

  it('is one booking however often the turn is repeated, and another one for another turn', async () => {
    const desk = restaurant();
    const wish = { ...DINNER, party_size: 2, time: '19:40' };
    const owner = ownerAt(desk, undefined, 7);
    const first = await desk.bookings.owner.bookForCustomer(owner, wish);
    expect(await desk.bookings.owner.bookForCustomer(owner, wish)).toEqual(first);
    await desk.bookings.owner.cancelForCustomer(ownerAt(desk), { reference: done(first).reference });
    expect(await desk.bookings.owner.bookForCustomer(owner, wish)).toMatchObject({ booking: { state: 'cancelled' } });
    expect(done(await by(desk, wish)).reference).not.toBe(done(first).reference);
    expectOneStory(desk, laKaz());
  });

  it('gives the last place to one, of an owner and customers at once', async () => {
    const desk = restaurant();
    const drafts = await Promise.all(
      ['anya', 'ravi', 'lea'].map(async (name) => {
        const { outcome } = await desk.bookings.draftBooking(desk.who(name), DINNER);
        return outcome;
      }),
    );
    expect(drafts.filter((outcome) => outcome === 'drafted')).toHaveLength(1);
    await expect(book(desk, 'maya', { ...DINNER, date: '2026-03-04' })).resolves.toBeDefined();
    const owners = await Promise.all([1, 2, 3, 4].map(() => by(desk, { ...DINNER, date: '2026-03-05' })));
    expect(owners.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
    expectOneStory(desk, laKaz());
  });

  it('keeps the price of the day of booking, and a draft goes on beside it', async () => {
    const desk = hair();
    const draft = drafted(
      await desk.bookings.draftBooking(desk.who('anya'), { service_id: 'haircut', date: '2026-03-03', time: '09:00' }),
    );
    const booked = done(await by(desk, { service_id: 'colour', date: '2026-03-03', time: '15:00' }, 'anya'));
    expect(booked.price).toEqual({ amount: 110, currency: 'EUR' });
    expect(await confirm(desk, 'anya', draft)).toMatchObject({ outcome: 'committed' });
    expectOneStory(desk, salon());
  });
});
