import { describe, expect, it } from '@jest/globals';
import type { Draft } from '@randevou/contracts';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { NOW, DATE, profile, dinner, wait, fullHouse, join, offerOf, take } from './full-house.ts';
import { laKaz } from './la-kaz.ts';
import { parlour } from './parlour.ts';
import { runRelay } from './run-relay.ts';
import { expectOneStory } from './sound-ledger.ts';
import { agendaLines, book, cancel, committed, confirm, drafted, leaveLine, move } from './steps.ts';

describe('a place that becomes free', () => {
  it('is held for the first in line whom it fits, for nobody else, and taken by them alone', async () => {
    const { desk, host } = await fullHouse();
    await join(desk, 'early', wait(4, { time_to: '18:30' }));
    desk.setNow('2026-03-02T09:01:00+04:00');
    await join(desk, 'anya');
    desk.setNow('2026-03-02T09:02:00+04:00');
    await join(desk, 'ben');
    await move(desk, 'host', { reference: host, date: DATE, time: '19:00' });
    await runRelay(desk);
    expect(await offerOf(desk, 'early')).toBeUndefined();
    await cancel(desk, 'host', host);
    expect(await runRelay(desk)).toBe(1);
    const offer = await offerOf(desk, 'early');
    expect(offer).toMatchObject({ kind: 'book', partySize: 4, slot: { resourceId: 'T3' } });
    expect(await offerOf(desk, 'anya')).toBeUndefined();
    expect(desk.ledger.due().filter(({ kind }) => kind === 'waiting_offer')).toEqual([
      expect.objectContaining({
        reference: offer?.reference,
        at: desk.now(),
        customerId: desk.who('early').customerId,
      }),
    ]);
    for (const name of ['ben', 'early']) {
      expect(await desk.bookings.draftBooking(desk.who(name), dinner(4))).toMatchObject({ reason: 'full' });
    }
    expect(await confirm(desk, 'ben', offer!)).toMatchObject({ outcome: 'refused' });
    expectOneStory(desk, profile);
    const taken = await take(desk, 'early', offer);
    expect(taken).toMatchObject({ outcome: 'committed', kind: 'book', booking: { reference: offer?.reference } });
    expect(await take(desk, 'early', offer)).toEqual(taken);
    expect(await desk.bookings.waiting(desk.who('early'))).toEqual([]);
    const left = desk.ledger.due().filter(({ kind }) => kind === 'hold_expiry' || kind === 'waiting_offer');
    expect(left).toEqual([]);
    expectOneStory(desk, profile);
  });

  it('goes to the next when the offer lapses, and to nobody twice', async () => {
    const { desk, host } = await fullHouse();
    for (const [index, name] of ['anya', 'ben', 'cleo'].entries()) {
      desk.setNow(`2026-03-02T09:0${index}:00.250+04:00`);
      await join(desk, name);
    }
    await cancel(desk, 'host', host);
    await runRelay(desk);
    const first = await offerOf(desk, 'anya');
    desk.setNow('2026-03-02T09:32:01+04:00');
    expect(await take(desk, 'anya', first)).toEqual({ outcome: 'refused', reason: 'offer_lapsed' });
    await runRelay(desk);
    expect(await take(desk, 'anya', first)).toEqual({ outcome: 'refused', reason: 'offer_lapsed' });
    expect(await desk.bookings.waiting(desk.who('anya'))).toEqual([]);
    expect((await offerOf(desk, 'ben'))?.reference).not.toBe(first?.reference);
    expect(desk.ledger.due().filter(({ kind }) => kind === 'waiting_offer')).toHaveLength(1);
    desk.setNow('2026-03-02T10:03:00+04:00');
    await runRelay(desk);
    committed(await take(desk, 'cleo', await offerOf(desk, 'cleo')));
    expect(desk.ledger.contents().waiting).toEqual([]);
    await runRelay(desk);
    expect(agendaLines(desk)).toHaveLength(1);
    expectOneStory(desk, profile);
  });

  it('may be waited for anew by somebody whose offer lapsed, from the end of the line', async () => {
    const { desk, host } = await fullHouse();
    await join(desk, 'anya');
    desk.setNow('2026-03-02T09:01:00+04:00');
    await join(desk, 'ben');
    await cancel(desk, 'host', host);
    await runRelay(desk);
    expect(await join(desk, 'anya')).toBe('1');
    desk.setNow('2026-03-02T09:31:01+04:00');
    // Before the relay came by; the place is free, so there is nothing to wait for.
    expect(await join(desk, 'anya')).toBe('free');
    await runRelay(desk);
    expect(await offerOf(desk, 'ben')).toBeDefined();
    expect(await join(desk, 'anya')).toBe('2');
    expectOneStory(desk, profile);
  });

  it('by a move, a cancellation, a release, another draft or a lapsed hold is told', async () => {
    const frees: Record<string, (desk: BookingDesk, host: string) => Promise<unknown>> = {
      move: (desk, host) => move(desk, 'host', { reference: host, date: '2026-03-04', time: '19:30' }),
      cancel: (desk, host) => cancel(desk, 'host', host),
    };
    for (const free of Object.values(frees)) {
      const { desk, host } = await fullHouse();
      await join(desk, 'anya');
      await runRelay(desk);
      await free(desk, host);
      expect(await runRelay(desk)).toBe(1);
      expectOneStory(desk, profile);
    }
    const holds: Record<string, (desk: BookingDesk, draft: Draft) => Promise<unknown>> = {
      release: (desk, draft) => desk.bookings.releaseDraft(desk.who('host'), draft.id),
      replace: (desk) => desk.bookings.draftBooking(desk.who('host'), { ...dinner(4), date: '2026-03-04' }),
      lapse: (desk) => {
        desk.setNow('2026-03-02T09:11:00+04:00');
        return Promise.resolve();
      },
    };
    for (const free of Object.values(holds)) {
      const desk = openDesk(profile, '2026-03-02T09:00:00.900+04:00');
      const draft = drafted(await desk.bookings.draftBooking(desk.who('host'), dinner(4)));
      await join(desk, 'anya');
      await runRelay(desk);
      await free(desk, draft);
      expect(await runRelay(desk)).toBe(1);
      expectOneStory(desk, profile);
    }
  });

  it('by a limit that is not reached any more is told to all days of its period', async () => {
    for (const per of ['week', 'month'] as const) {
      const salon = parlour({ limits: { haircut: [{ per, bookings: 1 }] } });
      const desk = openDesk(salon, '2026-03-02T06:00:00+01:00');
      const { reference } = await book(desk, 'host', { service_id: 'haircut', date: '2026-03-04', time: '09:00' });
      await join(desk, 'anya', { service_id: 'haircut', date: '2026-03-06' });
      await join(desk, 'ben', { service_id: 'haircut', date: '2026-03-03' });
      await runRelay(desk);
      await cancel(desk, 'host', reference);
      expect(await runRelay(desk)).toBe(1);
      expectOneStory(desk, salon);
    }
  });

  it('by a draft of another service at the same time is told, when a limit was in the way', async () => {
    const salon = parlour({ limits: { haircut: [{ per: 'day', bookings: 1 }] } });
    const desk = openDesk(salon, '2026-03-02T08:00:00+01:00');
    const at = { date: DATE, time: '09:15', resource_id: 'maya' };
    await desk.bookings.draftBooking(desk.who('host'), { service_id: 'haircut', ...at });
    await join(desk, 'anya', { service_id: 'haircut', date: DATE });
    await runRelay(desk);
    await desk.bookings.draftBooking(desk.who('host'), { service_id: 'colour', ...at });
    expect(await runRelay(desk)).toBe(1);
    expectOneStory(desk, salon);
  });

  it('over midnight is told to those of both days', async () => {
    const hours = [{ days: ['tue' as const], from: '18:30', to: '04:00' }];
    const plain = laKaz({ hours, policies: profile.policies });
    const services = [{ ...plain.services[1]!, hours }];
    const late = { ...plain, services };
    for (const [date, time, waitFor] of [
      // The booking ends on the day that is waited for, and begins on the day after.
      ['2026-03-03', '23:00', '2026-03-04'],
      ['2026-03-04', '00:30', '2026-03-03'],
    ] as const) {
      const desk = openDesk(late, NOW);
      const four = { service_id: 'dinner', party_size: 4 };
      const { reference } = await book(desk, 'host', { ...four, date, time });
      const span = waitFor === '2026-03-03' ? { time_from: '23:00' } : { time_to: '00:30' };
      expect(await join(desk, 'anya', { ...four, date: waitFor, ...span })).toBe('1');
      await runRelay(desk);
      await cancel(desk, 'host', reference);
      expect(await runRelay(desk)).toBe(1);
      expectOneStory(desk, late);
    }
  });

  it('is not offered to whom it does not fit: too many people, or booked elsewhere that day', async () => {
    const strict = { ...profile, policies: { ...profile.policies, onePerCustomerAndDay: true } };
    const desk = openDesk(strict, NOW);
    const hosts: string[] = [];
    for (const name of ['h1', 'h2']) hosts.push((await book(desk, name, dinner(2))).reference);
    hosts.push((await book(desk, 'h3', dinner(4))).reference);
    for (const [index, name] of ['large', 'elsewhere', 'fits'].entries()) {
      desk.setNow(`2026-03-02T09:0${index}:00+04:00`);
      expect(await join(desk, name, wait(name === 'large' ? 4 : 2))).toBe(String(index + 1));
    }
    await book(desk, 'elsewhere', { service_id: 'lunch', date: DATE, time: '12:00', party_size: 2 });
    await cancel(desk, 'h1', hosts[0] ?? '');
    expect(await runRelay(desk)).toBe(1);
    expect(await offerOf(desk, 'fits')).toBeDefined();
    expectOneStory(desk, strict);
  });

  it('waits for the end of quiet hours, and so does its hold', async () => {
    const { desk, host } = await fullHouse();
    await join(desk, 'anya');
    desk.setNow('2026-03-02T23:15:00.500+04:00');
    await cancel(desk, 'host', host);
    await runRelay(desk);
    const offer = await offerOf(desk, 'anya');
    expect(offer).toMatchObject({ createdAt: '2026-03-03T07:00:00+04:00', expiresAt: '2026-03-03T07:30:00+04:00' });
    const [message] = desk.ledger.due().filter(({ kind }) => kind === 'waiting_offer');
    expect(message?.at).toBe(Date.parse('2026-03-03T07:00:00+04:00'));
    desk.setNow('2026-03-03T07:29:00+04:00');
    expect(await desk.bookings.draftBooking(desk.who('ben'), dinner(4))).toMatchObject({ reason: 'full' });
    committed(await take(desk, 'anya', offer));
    expectOneStory(desk, profile);
  });

  it('is not offered when it would be too late after quiet hours', async () => {
    const early = laKaz({
      hours: [{ days: ['tue'], from: '06:30', to: '10:00' }],
      policies: profile.policies,
    });
    const services = [{ ...early.services[0]!, hours: undefined, durationMinutes: 60 }];
    const desk = openDesk({ ...early, services }, NOW);
    const lunch = { service_id: 'lunch', date: DATE, party_size: 4 };
    const { reference } = await book(desk, 'host', { ...lunch, time: '07:30' });
    expect(await join(desk, 'anya', { ...lunch, time_from: '07:00', time_to: '07:30' })).toBe('1');
    await runRelay(desk);
    desk.setNow('2026-03-02T23:00:00+04:00');
    await cancel(desk, 'host', reference);
    // Told at seven, with an hour's notice, that is eight.
    expect(await runRelay(desk)).toBe(0);
  });

  it('is not offered when there would be no time to answer', async () => {
    const instant = { ...profile, policies: { ...profile.policies, noticeMinutes: 0, cancelUntilMinutes: 0 } };
    for (const [now, offers] of [
      ['2026-03-03T18:55:00+04:00', 1],
      ['2026-03-03T18:55:01+04:00', 0],
    ] as const) {
      const desk = openDesk(instant, NOW);
      const { reference } = await book(desk, 'host', dinner(4));
      for (const name of ['anya', 'ben']) await join(desk, name, wait(4, { time_to: '19:00' }));
      await runRelay(desk);
      desk.setNow(now);
      await cancel(desk, 'host', reference);
      expect(await runRelay(desk)).toBe(offers);
      expectOneStory(desk, instant);
    }
  });

  it('is offered once a day to a customer who may come once a day', async () => {
    const strict = parlour({ policies: { onePerCustomerAndDay: true } });
    const desk = openDesk(strict, '2026-03-02T08:00:00+01:00');
    const hosts: string[] = [];
    for (const [name, service_id, resource_id] of [
      ['h1', 'haircut', 'karim'],
      ['h2', 'colour', 'maya'],
    ] as const) {
      hosts.push((await book(desk, name, { service_id, date: DATE, time: '10:00', resource_id })).reference);
    }
    const early = { date: DATE, time_from: '09:30', time_to: '10:30' };
    expect(await join(desk, 'anya', { service_id: 'haircut', resource_id: 'karim', ...early })).toBe('1');
    expect(await join(desk, 'anya', { service_id: 'colour', ...early })).toBe('1');
    expect(await join(desk, 'ben', { service_id: 'colour', ...early })).toBe('2');
    await runRelay(desk);
    await cancel(desk, 'h1', hosts[0] ?? '');
    await cancel(desk, 'h2', hosts[1] ?? '');
    expect(await runRelay(desk)).toBe(2);
    expect(await offerOf(desk, 'ben')).toMatchObject({ slot: { serviceId: 'colour' } });
    const offers = (await desk.bookings.waiting(desk.who('anya'))).flatMap(({ offer }) => offer ?? []);
    expect(offers.map(({ slot }) => slot.serviceId)).toEqual(['haircut']);
    expectOneStory(desk, strict);
  });

  it('passes to the next when somebody leaves with an offer; a message that is not due any more is not sent', async () => {
    const { desk, host } = await fullHouse();
    await join(desk, 'anya');
    desk.setNow('2026-03-02T09:00:01.750+04:00');
    await join(desk, 'ben');
    await cancel(desk, 'host', host);
    await runRelay(desk);
    const [mine] = await desk.bookings.waiting(desk.who('anya'));
    expect(await leaveLine(desk, 'ben', mine?.id ?? '')).toBe(false);
    expect(await leaveLine(desk, 'anya', mine?.id ?? '')).toBe(true);
    expect(await leaveLine(desk, 'anya', mine?.id ?? '')).toBe(false);
    expect(desk.ledger.due().filter(({ kind }) => kind === 'waiting_offer')).toEqual([]);
    expect(await take(desk, 'anya', mine?.offer)).toEqual({ outcome: 'refused', reason: 'offer_lapsed' });
    expect(await runRelay(desk)).toBe(1);
    committed(await take(desk, 'ben', await offerOf(desk, 'ben')));
    expectOneStory(desk, profile);
  });

  it('is offered to more than twenty when a whole day becomes free', async () => {
    const table = { kind: 'room' as const, mode: 'shared' as const };
    const hall = laKaz({
      policies: profile.policies,
      resources: [{ ...table, id: 'T1', name: 'Hall', seats: 60 }],
      services: [{ ...laKaz().services[1]!, resources: ['T1'] }],
    });
    const desk = openDesk(hall, NOW);
    const { reference } = await book(desk, 'host', dinner(60, '18:30'));
    const other = await book(desk, 'guest', dinner(60, '20:30'));
    const names = Array.from({ length: 45 }, (_, index) => `w${String(index).padStart(2, '0')}`);
    for (const name of names) await join(desk, name, wait(2));
    await runRelay(desk);
    await cancel(desk, 'host', reference);
    const relay = desk.who('relay', { role: 'relay' });
    expect(await desk.bookings.offerPlaces(relay, DATE)).toEqual({ offered: 20, more: true });
    await cancel(desk, 'guest', other.reference);
    expect(await runRelay(desk)).toBe(25);
    expectOneStory(desk, hall);
  });

  it('on shared seats is held for one where the service asks for no party size', async () => {
    const hall = laKaz({
      policies: profile.policies,
      resources: [{ kind: 'room', mode: 'shared', id: 'T1', name: 'Hall', seats: 2 }],
      services: [{ ...laKaz().services[1]!, resources: ['T1'], asks: [] }],
    });
    const desk = openDesk(hall, NOW);
    const bare = { service_id: 'dinner', date: DATE };
    const first = await book(desk, 'h1', { ...bare, time: '19:30' });
    await book(desk, 'h2', { ...bare, time: '19:30' });
    expect(await join(desk, 'anya', { ...bare, party_size: 5 })).toBe('1');
    await cancel(desk, 'h1', first.reference);
    await runRelay(desk);
    committed(await take(desk, 'anya', await offerOf(desk, 'anya')));
    expectOneStory(desk, hall);
  });
});
