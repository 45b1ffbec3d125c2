import { describe, expect, it } from '@jest/globals';
import { type Ledger } from '../src/index.ts';
import { type BookingDesk, openDesk, openDeskOn } from './booking-desk.ts';
import { createMemoryLedger } from './create-memory-ledger.ts';
import { everyOrder } from './every-order.ts';
import { laKaz } from './la-kaz.ts';
import { parlour } from './parlour.ts';
import { expectOneStory } from './sound-ledger.ts';
import { book, cancel, confirm, drafted, move } from './steps.ts';

const isFull = process.env['RANDEVOU_FULL'] === '1';
/** A Monday. */
const NOW = '2026-03-02T06:00:00+01:00';
const cut = (date: string, time = '09:00') => ({ service_id: 'haircut', date, time });
const beard = (date: string, time = '09:00') => ({ service_id: 'beard', date, time });

async function outcomeOf(desk: BookingDesk<Ledger>, name: string, wish: ReturnType<typeof cut>): Promise<string> {
  const result = await desk.bookings.draftBooking(desk.who(name), wish);
  return result.outcome === 'unavailable' ? result.reason : result.outcome;
}

describe('a limit', () => {
  it('per week counts from Monday to Sunday', async () => {
    const desk = openDesk(parlour({ limits: { haircut: [{ per: 'week', bookings: 2 }] } }), NOW);
    await book(desk, 'a', cut('2026-03-02'));
    await book(desk, 'b', cut('2026-03-07'));
    expect(await outcomeOf(desk, 'c', cut('2026-03-05'))).toBe('full');
    expect(await outcomeOf(desk, 'c', cut('2026-03-09'))).toBe('drafted');
    expect(await outcomeOf(desk, 'd', beard('2026-03-05'))).toBe('drafted');
  });

  it('per month counts calendar months, in the middle of a week', async () => {
    const desk = openDesk(parlour({ limits: { haircut: [{ per: 'month', bookings: 1 }] } }), NOW);
    await book(desk, 'a', cut('2026-03-31'));
    expect(await outcomeOf(desk, 'b', cut('2026-03-03'))).toBe('full');
    expect(await outcomeOf(desk, 'b', cut('2026-04-01'))).toBe('drafted');
  });

  it('of minutes counts the visits without their buffers', async () => {
    const desk = openDesk(parlour({ limits: { beard: [{ per: 'day', minutes: 40 }] } }), NOW);
    await book(desk, 'a', beard('2026-03-03', '09:00'));
    await book(desk, 'b', beard('2026-03-03', '09:30'));
    expect(await outcomeOf(desk, 'c', beard('2026-03-03', '10:00'))).toBe('full');
    const tight = openDesk(parlour({ limits: { beard: [{ per: 'day', minutes: 39 }] } }), NOW);
    await book(tight, 'a', beard('2026-03-03'));
    expect(await outcomeOf(tight, 'b', beard('2026-03-03', '10:00'))).toBe('full');
  });

  it('of a person counts all that they do, and leaves the rest to others', async () => {
    const desk = openDesk(parlour({ limits: { karim: [{ per: 'day', bookings: 2 }] } }), NOW);
    await book(desk, 'a', { ...cut('2026-03-03'), resource_id: 'karim' });
    await book(desk, 'b', beard('2026-03-03', '10:00'));
    expect(await outcomeOf(desk, 'c', beard('2026-03-03', '11:00'))).toBe('full');
    const other = drafted(await desk.bookings.draftBooking(desk.who('c'), cut('2026-03-03', '11:00')));
    expect(other.slot.resourceId).toBe('maya');
    const named = await desk.bookings.draftBooking(desk.who('d'), {
      ...cut('2026-03-03', '10:30'),
      resource_id: 'karim',
    });
    expect(named).toMatchObject({ outcome: 'unavailable', reason: 'resource_not_available' });
  });

  it('counts in the local day of the business, not of UTC', async () => {
    const profile = laKaz({
      timeZone: 'America/New_York',
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '18:00', to: '24:00' }],
      policies: { ...laKaz().policies, onePerCustomerAndDay: false },
    });
    const { hours: _, ...dinner } = profile.services[1]!;
    const services = [{ ...dinner, durationMinutes: 30, limits: [{ per: 'day' as const, bookings: 2 }] }];
    const desk = openDesk({ ...profile, services }, '2026-03-02T09:00:00-05:00');
    const at = (date: string, time: string) => ({ service_id: 'dinner', date, time, party_size: 2 });
    // 23:30 in New York is the next day in UTC, 18:00 is not.
    await book(desk, 'a', at('2026-03-03', '23:30'));
    await book(desk, 'b', at('2026-03-03', '18:00'));
    expect(await desk.bookings.draftBooking(desk.who('c'), at('2026-03-03', '22:00'))).toMatchObject({
      reason: 'full',
    });
    await book(desk, 'c', at('2026-03-04', '18:00'));
    await book(desk, 'd', at('2026-03-04', '22:00'));
    expect(await desk.bookings.draftBooking(desk.who('e'), at('2026-03-04', '23:30'))).toMatchObject({
      reason: 'full',
    });
    expectOneStory(desk, { ...profile, services });
  });

  it.each([
    ['Pacific/Kiritimati', '2026-03-31', '2026-04-01'],
    ['Pacific/Pago_Pago', '2026-03-31', '2026-04-01'],
  ])('counts months and weeks in the zone %s', async (timeZone, last, first) => {
    const hours = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, from: '00:00', to: '24:00' }];
    const profile = parlour({
      limits: { haircut: [{ per: 'month', bookings: 1 }], beard: [{ per: 'week', bookings: 1 }] },
      change: { timeZone, hours: hours.map((window) => ({ ...window, days: [...window.days] })) },
    });
    const desk = openDesk(profile, '2026-03-02T06:00:00Z');
    await book(desk, 'a', cut(last, '23:15'));
    expect(await outcomeOf(desk, 'b', cut('2026-03-05', '10:00'))).toBe('full');
    await book(desk, 'b', cut(first, '00:15'));
    expect(await outcomeOf(desk, 'c', cut('2026-04-30', '10:00'))).toBe('full');
    // A Sunday and the Monday after it.
    await book(desk, 'a', beard('2026-03-15', '23:30'));
    await book(desk, 'b', beard('2026-03-16', '00:00'));
    expect(await outcomeOf(desk, 'c', beard('2026-03-09', '10:00'))).toBe('full');
    expectOneStory(desk, profile);
  });

  it('added to the profile later counts what is booked already', async () => {
    const ledger = createMemoryLedger();
    const before = openDeskOn(ledger, parlour(), NOW);
    for (const [index, time] of ['09:00', '10:00', '11:00'].entries()) {
      await book(before, `early${index}x`, cut('2026-03-03', time));
    }
    const after = openDeskOn(ledger, parlour({ limits: { haircut: [{ per: 'week', bookings: 3 }] } }), NOW);
    expect(await outcomeOf(after, 'late', cut('2026-03-04'))).toBe('full');
  });

  it('counts holds of others until they lapse, and own ones not at all', async () => {
    const profile = parlour({ limits: { haircut: [{ per: 'day', bookings: 1 }] } });
    const desk = openDesk(profile, NOW);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('a'), cut('2026-03-03')));
    expect(await outcomeOf(desk, 'b', cut('2026-03-03', '11:00'))).toBe('full');
    const other = drafted(await desk.bookings.draftBooking(desk.who('a'), cut('2026-03-03', '10:00')));
    expect(other.reference).not.toBe(draft.reference);
    desk.setNow('2026-03-02T06:10:00+01:00');
    await book(desk, 'b', cut('2026-03-03', '11:00'));
    expect(await confirm(desk, 'a', other)).toMatchObject({ outcome: 'unavailable' });
    expectOneStory(desk, profile);
  });

  it('gives way to a move inside its period, and not to one into a full one', async () => {
    const profile = parlour({ limits: { haircut: [{ per: 'day', bookings: 1 }] } });
    const desk = openDesk(profile, NOW);
    const { reference } = await book(desk, 'a', cut('2026-03-03'));
    await book(desk, 'b', cut('2026-03-04'));
    expect(await move(desk, 'a', { reference, date: '2026-03-03', time: '10:00' })).toMatchObject({ kind: 'move' });
    expect(
      await desk.bookings.draftMove(desk.who('a'), { reference, date: '2026-03-04', time: '10:00' }),
    ).toMatchObject({ outcome: 'unavailable', reason: 'full' });
    expect(await move(desk, 'a', { reference, date: '2026-03-05', time: '10:00' })).toMatchObject({ kind: 'move' });
    await book(desk, 'c', cut('2026-03-03'));
    await cancel(desk, 'a', reference);
    await book(desk, 'd', cut('2026-03-05'));
    expectOneStory(desk, profile);
  });

  it('hides what is over it from a search, whichever service is looked for', async () => {
    const profile = parlour({ limits: { beard: [{ per: 'month', bookings: 1 }] } });
    const desk = openDesk(profile, '2026-03-02T06:00:00+01:00');
    await book(desk, 'a', beard('2026-03-25'));
    const of = async (wish: Parameters<typeof desk.bookings.findSlots>[1]) =>
      desk.bookings.findSlots(desk.who('b'), wish);
    expect(await of({ service_id: 'beard', date: '2026-03-03' })).toMatchObject({ reason: 'full' });
    const any = await of({ date: '2026-03-03', limit: 50 });
    expect(new Set(any.slots.map(({ serviceId }) => serviceId))).toEqual(new Set(['haircut', 'colour']));
    const nearest = await of({ service_id: 'beard', date: '2026-03-20' });
    expect(nearest).toMatchObject({ reason: 'full' });
    for (const { start } of nearest.slots) expect(start >= '2026-04-01').toBe(true);
  });

  it('hides what is over it from the other services that a word could mean', async () => {
    const limits = [{ per: 'month' as const, bookings: 1 }];
    const plain = laKaz({ policies: { ...laKaz().policies, onePerCustomerAndDay: false } });
    const services = plain.services.map((service) => (service.id === 'lunch' ? { ...service, limits } : service));
    const desk = openDesk({ ...plain, services }, '2026-03-02T09:00:00+04:00');
    await book(desk, 'a', { service_id: 'lunch', date: '2026-03-25', time: '12:00', party_size: 2 });
    for (const time of ['18:30', '20:30']) {
      await book(desk, `b${time}`, { service_id: 'dinner', date: '2026-03-03', time, party_size: 4 });
    }
    const result = await desk.bookings.draftBooking(desk.who('c'), {
      service_id: 'dinner',
      date: '2026-03-03',
      time: '19:30',
      party_size: 4,
    });
    if (result.outcome !== 'unavailable') throw new Error(JSON.stringify(result));
    expect(result.alternatives.filter(({ serviceId }) => serviceId === 'lunch')).toEqual([]);
  });

  it('counts the two tables of one party once, and each table for itself', async () => {
    const plain = laKaz({
      joins: [{ resources: ['T1', 'T3'] }],
      policies: { ...laKaz().policies, onePerCustomerAndDay: false },
    });
    const services = plain.services.map((service) => ({ ...service, limits: [{ per: 'day' as const, bookings: 2 }] }));
    const resources = plain.resources.map((table) => ({
      ...table,
      limits: table.id === 'T1' ? [{ per: 'day' as const, bookings: 1 }] : [],
    }));
    const profile = { ...plain, services, resources };
    const desk = openDesk(profile, '2026-03-02T09:00:00+04:00');
    const at = (time: string, party_size: number) => ({ service_id: 'dinner', date: '2026-03-03', time, party_size });
    expect((await book(desk, 'a', at('18:30', 6))).slot.resourceId).toBe('T1+T3');
    // T1 has had its one party.
    expect(await desk.bookings.draftBooking(desk.who('b'), at('20:30', 6))).toMatchObject({ reason: 'full' });
    expect((await book(desk, 'b', at('20:30', 2))).slot.resourceId).toBe('T2');
    expect(await desk.bookings.draftBooking(desk.who('c'), at('20:30', 4))).toMatchObject({ reason: 'full' });
    expectOneStory(desk, profile);
  });

  it('counts each service of a visit, the same one twice too', async () => {
    const limits = { haircut: [{ per: 'day' as const, bookings: 3 }], beard: [{ per: 'day' as const, bookings: 1 }] };
    const profile = parlour({ limits });
    const desk = openDesk(profile, NOW);
    await book(desk, 'a', { ...cut('2026-03-03'), service_id: 'haircut+haircut' });
    expect(await outcomeOf(desk, 'b', { ...cut('2026-03-03'), service_id: 'haircut+haircut' })).toBe('full');
    await book(desk, 'b', { ...cut('2026-03-03', '10:30'), service_id: 'haircut+beard' });
    expect(await outcomeOf(desk, 'c', cut('2026-03-03', '10:30'))).toBe('full');
    expect(await outcomeOf(desk, 'c', beard('2026-03-03', '09:00'))).toBe('full');
    expectOneStory(desk, profile);
  });

  it('counts each service of a visit on the day on which it begins, though the visit lasts for days', async () => {
    const always = {
      days: [...(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)],
      from: '00:00',
      to: '24:00',
    };
    const perDay = [{ per: 'day' as const, bookings: 1 }];
    const plain = parlour({ limits: { beard: perDay, colour: perDay, maya: perDay }, change: { hours: [always] } });
    const services = plain.services.map((service) =>
      service.id === 'colour' ? { ...service, durationMinutes: 1440 } : service,
    );
    const profile = { ...plain, services };
    const desk = openDesk(profile, NOW);
    // 23:30 to 00:15 on the next day, and then the beard.
    await book(desk, 'a', { ...cut('2026-03-03', '23:30'), service_id: 'haircut+beard', resource_id: 'karim' });
    expect(await outcomeOf(desk, 'b', beard('2026-03-04', '12:00'))).toBe('full');
    expect(await outcomeOf(desk, 'b', beard('2026-03-03', '12:00'))).toBe('drafted');
    await book(desk, 'c', { ...cut('2026-03-10', '09:00'), service_id: 'colour+colour+colour' });
    for (const date of ['2026-03-10', '2026-03-11', '2026-03-12']) {
      expect(await outcomeOf(desk, 'd', { ...cut(date, '23:45'), service_id: 'colour' })).toBe('full');
    }
    expectOneStory(desk, profile);
  });

  it('reads hundreds of guards for many people and dates', async () => {
    const limits = [
      { per: 'day' as const, bookings: 5 },
      { per: 'week' as const, bookings: 20 },
    ];
    const plain = parlour({ limits: { haircut: limits }, change: { reminders: { minutesBefore: [1440] } } });
    const [person] = plain.resources;
    const resources = Array.from({ length: 12 }, (_, index) => ({
      ...person!,
      id: `p${index}`,
      name: `P${index}`,
      limits,
    }));
    const services = plain.services.map((service) => ({ ...service, resources: resources.map(({ id }) => id) }));
    const desk = openDesk({ ...plain, resources, services }, NOW);
    const most: number[] = [];
    const { ledger } = desk;
    const bookings = desk.through({
      ...ledger,
      readGuards: (businessId, ids) => {
        most.push(ids.length);
        return ledger.readGuards(businessId, ids);
      },
    });
    const result = await bookings.draftSeries(desk.who('a'), { ...cut('2026-03-03'), every_days: 7, times: 12 });
    expect(result).toMatchObject({ outcome: 'drafted' });
    expect(most.length).toBeGreaterThan(1);
    expect(Math.max(...most)).toBeLessThanOrEqual(100);
  });
});

describe('two writers at one limit', () => {
  it.each([
    ['of a service, on two days of a week', { haircut: [{ per: 'week' as const, bookings: 1 }] }],
    ['of a person, in minutes of a month', { maya: [{ per: 'month' as const, minutes: 80 }] }],
  ])('%s: one gets it in every order', async (_, limits) => {
    const profile = parlour({ limits });
    const wish = (date: string) => ({ ...cut(date), resource_id: 'maya' });
    const told = new Set<string>();
    const { played } = await everyOrder(
      () => {
        const ledger = createMemoryLedger();
        const desk = openDeskOn(ledger, profile, NOW);
        const outcomes: string[] = [];
        const draft = (name: string, turn: number, date: string) => async (view: Ledger) => {
          const { outcome } = await desk.through(view).draftBooking(desk.who(name, { turn }), wish(date));
          outcomes.push(outcome);
        };
        return Promise.resolve({
          ledger,
          operations: [draft('a', 1, '2026-03-03'), draft('b', 2, '2026-03-05')],
          onEnd: (_operation, outcome) => {
            if (outcome.status === 'rejected') throw outcome.reason;
            if (outcomes.length === 2) {
              expectOneStory(desk, profile);
              told.add([...outcomes].sort().join(' '));
            }
            return Promise.resolve();
          },
        });
      },
      { distinct: true },
    );
    expect(played).toBeGreaterThan(5);
    expect([...told]).toEqual(['drafted unavailable']);
  });

  it('and many at many slots: exactly as many as it allows get one', async () => {
    const most = isFull ? 60 : 15;
    const limits = [{ per: 'month' as const, bookings: most }];
    const profile = laKaz({
      resources: Array.from({ length: isFull ? 10 : 2 }, (_, index) => ({
        id: `T${index}`,
        name: `T${index}`,
        kind: 'table' as const,
        mode: 'exclusive' as const,
        seats: 4,
      })),
    });
    const services = profile.services.map((service) => ({
      ...service,
      limits,
      resources: profile.resources.map(({ id }) => id),
    }));
    const limited = { ...profile, services, policies: { ...profile.policies, onePerCustomerAndDay: false } };
    const ledger = createMemoryLedger();
    const desk = openDeskOn(ledger, limited, '2026-03-02T09:00:00+04:00');
    const days = ['03', '04', '05', '06', '07'];
    const attempts = Array.from({ length: isFull ? 300 : 60 }, (_, index) => index);
    const results: string[] = [];
    // In crowds of thirty, so that no one is out of luck a hundred and twenty times.
    for (let from = 0; from < attempts.length; from += 30) {
      const crowd = attempts.slice(from, from + 30).map(async (index) => {
        const start = `2026-03-${days[index % 5] ?? ''}T${index % 2 === 0 ? '18:30' : '20:30'}:00+04:00`;
        const end = `2026-03-${days[index % 5] ?? ''}T${index % 2 === 0 ? '20:30' : '22:30'}:00+04:00`;
        const slot = { serviceId: 'dinner', resourceId: `T${index % 2}`, start, end };
        const who = desk.who(`crowd${String(index).padStart(3, '0')}`, { act: { kind: 'take_slot', slot } });
        return (await desk.bookings.commitSlot(who, { slot, party_size: 2 })).outcome;
      });
      results.push(...(await Promise.all(crowd)));
    }
    expect(results.filter((outcome) => outcome === 'committed')).toHaveLength(most);
    expectOneStory(desk, limited);
  });
});
