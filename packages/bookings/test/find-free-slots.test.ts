import { describe, expect, it } from '@jest/globals';
import { type FindSlotsArguments } from '@randevou/contracts';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { salon } from './salon.ts';
import { book } from './steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';

async function ask(desk: BookingDesk, wish: FindSlotsArguments) {
  const result = await desk.bookings.findSlots(desk.who('anya'), wish);
  return {
    ...result,
    slots: result.slots.map(({ serviceId, start, resourceId }) => `${serviceId} ${start.slice(5, 16)} ${resourceId}`),
  };
}

describe('findSlots', () => {
  it('finds a table by the time wanted, whatever the meal', async () => {
    const desk = openDesk(laKaz(), NOW);
    const result = await ask(desk, { date: '2026-03-03', time: '19:30', party_size: 2, limit: 3 });
    expect(result).toMatchObject({
      more: true,
      partySize: 2,
      exact: { serviceId: 'dinner', start: '2026-03-03T19:30:00+04:00' },
    });
    expect(result.slots).toEqual(['dinner 03-03T19:30 T1', 'dinner 03-03T19:00 T1', 'dinner 03-03T20:00 T1']);
    expect(result.reason).toBeUndefined();
  });

  it('keeps to a part of the day, both ends included', async () => {
    const desk = openDesk(laKaz(), NOW);
    const result = await ask(desk, { date: '2026-03-03', time_from: '12:30', time_to: '18:30', party_size: 4 });
    expect(result).toMatchObject({ more: false });
    expect(result.slots).toEqual(['lunch 03-03T12:30 T3', 'lunch 03-03T13:00 T3', 'dinner 03-03T18:30 T3']);
  });

  it('goes on from today when no day is given, over closed days', async () => {
    const desk = openDesk(laKaz(), '2026-03-01T14:00:00+04:00');
    const result = await ask(desk, { service_id: 'dinner', party_size: 2, limit: 6 });
    expect(result.slots.map((line) => line.slice(7, 18))).toEqual([
      '03-03T18:30',
      '03-03T19:00',
      '03-03T19:30',
      '03-03T20:00',
      '03-03T20:30',
      '03-04T18:30',
    ]);
    expect(result.more).toBe(true);
  });

  it('ranks a time wanted on several days by nearness, then by day', async () => {
    const desk = openDesk(laKaz(), NOW);
    const result = await ask(desk, {
      service_id: 'dinner',
      date: '2026-03-03',
      date_to: '2026-03-05',
      time: '20:00',
      party_size: 2,
      limit: 4,
    });
    expect(result.slots.map((line) => line.slice(7, 18))).toEqual([
      '03-03T20:00',
      '03-04T20:00',
      '03-05T20:00',
      '03-03T19:30',
    ]);
  });

  it('puts the person named first, others after', async () => {
    const desk = openDesk(salon(), '2026-04-13T09:00:00+02:00');
    await book(desk, 'ben', { service_id: 'colour', date: '2026-04-14', time: '09:00', resource_id: 'maya' });
    const result = await ask(desk, {
      service_id: 'haircut',
      date: '2026-04-14',
      time: '10:00',
      resource_id: 'maya',
      limit: 5,
    });
    expect(result.exact).toBeUndefined();
    expect(result.reason).toBe('resource_not_available');
    expect(result.slots).toEqual([
      'haircut 04-14T11:15 maya',
      'haircut 04-14T11:30 maya',
      'haircut 04-14T11:45 maya',
      'haircut 04-14T10:00 lea',
      'haircut 04-14T09:45 lea',
    ]);
    const monday = await ask(desk, {
      service_id: 'haircut',
      date: '2026-04-20',
      time: '10:00',
      resource_id: 'maya',
      limit: 1,
    });
    expect(monday).toMatchObject({ reason: 'resource_not_available', slots: ['haircut 04-20T10:00 lea'] });
  });

  it('looks with everybody when the name fits nobody, and says so', async () => {
    const desk = openDesk(salon(), '2026-04-13T09:00:00+02:00');
    const unknown = await ask(desk, { service_id: 'haircut', date: '2026-04-14', resource_id: 'zoe', limit: 2 });
    expect(unknown).toMatchObject({ reason: 'unknown_resource' });
    expect(unknown.slots).toHaveLength(2);
    expect(
      await ask(desk, { service_id: 'class', date: '2026-04-15', party_size: 1, resource_id: 'maya' }),
    ).toMatchObject({ reason: 'resource_not_available', slots: ['class 04-15T17:00 studio'] });
    expect(await ask(desk, { service_id: 'massage', date: '2026-04-15' })).toEqual({
      slots: [],
      more: false,
      reason: 'unknown_service',
    });
  });

  it.each<[string, FindSlotsArguments]>([
    ['closed', { date: '2026-03-09' }],
    ['closed', { date: '2026-03-09', time: '19:30' }],
    ['in_the_past', { date: '2026-03-01' }],
    ['beyond_horizon', { date: '2026-05-02' }],
    ['party_too_large', { date: '2026-03-03', party_size: 9 }],
    ['off_grid', { date: '2026-03-03', time: '19:40', service_id: 'dinner' }],
    ['service_not_given_then', { date: '2026-03-08', service_id: 'dinner' }],
    ['service_not_given_then', { date: '2026-03-03', time: '12:00', service_id: 'dinner' }],
    ['closed', { date: '2026-03-03', time_from: '15:00', time_to: '17:00' }],
  ])('says %s for %j', async (reason, wish) => {
    const desk = openDesk(laKaz(), NOW);
    expect((await ask(desk, { party_size: 2, ...wish })).reason).toBe(reason);
  });

  it('says full, and too soon', async () => {
    const desk = openDesk(laKaz(), NOW);
    await book(desk, 'ben', { service_id: 'lunch', date: '2026-03-03', time: '12:30', party_size: 4 });
    const lunch = { service_id: 'lunch', date: '2026-03-03', party_size: 4 };
    const full = await ask(desk, lunch);
    expect(full.reason).toBe('full');
    expect(full.slots.slice(0, 4)).toEqual([
      'dinner 03-03T18:30 T3',
      'dinner 03-03T19:00 T3',
      'dinner 03-03T19:30 T3',
      'lunch 03-04T12:00 T3',
    ]);
    expect((await ask(desk, { ...lunch, time: '13:00' })).reason).toBe('full');
    desk.setNow('2026-03-03T12:30:00+04:00');
    expect(await ask(desk, { ...lunch, party_size: 2 })).toMatchObject({ reason: 'too_soon' });
  });

  it('does not offer the place where the booking to be moved stands', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', {
      service_id: 'dinner',
      date: '2026-03-03',
      time: '19:30',
      party_size: 4,
    });
    const result = await ask(desk, { reference, date: '2026-03-03' });
    expect(result).toMatchObject({ reference, partySize: 4 });
    expect(result.slots.map((line) => line.slice(13, 18))).toEqual(['18:30', '19:00', '20:00', '20:30']);
  });

  it('reads one week of all resources in one query', async () => {
    const desk = openDesk(laKaz(), NOW);
    let queries = 0;
    const counted = desk.through({
      ...desk.ledger,
      readAgenda: (...range) => {
        queries += 1;
        return desk.ledger.readAgenda(...range);
      },
    });
    await counted.findSlots(desk.who('anya'), { date: '2026-03-03', date_to: '2026-03-09', party_size: 2 });
    expect(queries).toBe(1);
  });
});
