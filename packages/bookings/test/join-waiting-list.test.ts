import { describe, expect, it } from '@jest/globals';
import type { JoinWaitingListArguments } from '@randevou/contracts';
import { openDesk } from './booking-desk.ts';
import { NOW, DATE, profile, wait, fullHouse, join, offerOf, take } from './full-house.ts';
import { laKaz } from './la-kaz.ts';
import { parlour } from './parlour.ts';
import { runRelay } from './run-relay.ts';
import { expectOneStory } from './sound-ledger.ts';
import { book, cancel, joinLine } from './steps.ts';

describe('joining the waiting list', () => {
  it('gives a place in line, and the same for a second wish, which counts from then on', async () => {
    const { desk, host } = await fullHouse();
    expect(await join(desk, 'anya')).toBe('1');
    desk.setNow('2026-03-02T09:00:00.300+04:00');
    expect(await join(desk, 'ben', wait(3))).toBe('2');
    expect(await join(desk, 'anya', wait(4, { time_from: '19:00' }))).toBe('1');
    const mine = await desk.bookings.waiting(desk.who('anya'));
    expect(mine).toEqual([{ id: mine[0]?.id, serviceId: 'dinner', date: DATE, timeFrom: '19:00', partySize: 4 }]);
    await cancel(desk, 'host', host);
    await runRelay(desk);
    expect((await offerOf(desk, 'anya'))?.slot.start).toBe('2026-03-03T19:00:00+04:00');
    expectOneStory(desk, profile);
  });

  it('is first come first served within a second', async () => {
    const { desk, host } = await fullHouse();
    const names = ['k', 'b', 'z', 'a', 'm'];
    for (const [index, name] of names.entries()) {
      desk.setNow(new Date(Date.parse(NOW) + index * 7).toISOString());
      expect(await join(desk, name)).toBe(String(index + 1));
    }
    await cancel(desk, 'host', host);
    await runRelay(desk);
    expect(await offerOf(desk, 'k')).toBeDefined();
  });

  it('is refused where it makes no sense', async () => {
    const { desk } = await fullHouse();
    const of = (wish: JoinWaitingListArguments) => joinLine(desk, 'anya', wish);
    expect(await of(wait(2))).toMatchObject({
      outcome: 'free',
      slots: [{ start: '2026-03-03T18:30:00+04:00' }, {}, {}],
    });
    expect(await of(wait(4, { date: '2026-03-02' }))).toMatchObject({ outcome: 'unavailable', reason: 'closed' });
    expect(await of(wait(4, { date: '2026-03-01' }))).toMatchObject({ reason: 'in_the_past' });
    expect(await of(wait(4, { date: '2026-06-02' }))).toMatchObject({ reason: 'beyond_horizon' });
    expect(await of(wait(9))).toMatchObject({ reason: 'party_too_large' });
    expect(await of(wait(4, { service_id: 'brunch' }))).toMatchObject({ reason: 'unknown_service' });
    expect(await of(wait(4, { resource_id: 'T9' }))).toMatchObject({ reason: 'unknown_resource' });
    expect(await of(wait(4, { time_from: '12:00', time_to: '13:00' }))).toMatchObject({
      reason: 'service_not_given_then',
    });
    const none = openDesk(laKaz(), NOW);
    expect(await joinLine(none, 'anya', wait(4))).toEqual({
      outcome: 'refused',
      reason: 'no_waiting_list',
    });
    expect(desk.ledger.contents().waiting).toEqual([]);
  });

  it('is for the customer’s own act on exactly this alone, and so is leaving', async () => {
    const { desk } = await fullHouse();
    const asked = { kind: 'wait' as const, serviceId: 'dinner', date: DATE };
    const strangers = [
      desk.who('anya'),
      desk.who('anya', { role: 'controller' }),
      desk.who('anya', { act: asked, role: 'model' }),
      desk.who('anya', { act: { ...asked, date: '2026-03-04' } }),
      desk.who('anya', { act: { ...asked, serviceId: 'lunch' } }),
      desk.who('anya', { act: { kind: 'confirm', draftId: 'd_0' } }),
    ];
    for (const who of strangers) {
      await expect(desk.bookings.joinWaitingList(who, wait(4))).rejects.toMatchObject({ code: 'act_required' });
    }
    expect(desk.ledger.contents().waiting).toEqual([]);
    await join(desk, 'anya');
    const id = (await desk.bookings.waiting(desk.who('anya')))[0]?.id ?? '';
    for (const who of [...strangers, desk.who('anya', { act: { kind: 'leave', entryId: 'w_other' } })]) {
      await expect(desk.bookings.leaveWaitingList(who, id)).rejects.toMatchObject({ code: 'act_required' });
    }
    expect((await desk.bookings.customerState(desk.who('anya'))).waiting).toMatchObject([{ id, partySize: 4 }]);
  });

  it('is for the wanted times and the named person', async () => {
    const salon = parlour();
    const desk = openDesk(salon, '2026-03-02T06:00:00+01:00');
    const cut = { service_id: 'haircut', date: DATE };
    for (const time of ['09:00', '10:00', '11:00']) {
      await book(desk, `b${time}`, { ...cut, time, resource_id: 'maya' });
    }
    expect(await join(desk, 'anya', cut)).toBe('free');
    expect(await join(desk, 'anya', { ...cut, resource_id: 'maya' })).toBe('1');
    expect(await join(desk, 'ben', { ...cut, resource_id: 'maya', time_to: '09:15' })).toBe('2');
    const away = { days: ['wed' as const], from: '09:00', to: '12:00' };
    const without = { ...salon, resources: salon.resources.map((each) => ({ ...each, hours: [away] })) };
    const other = openDesk(without, '2026-03-02T06:00:00+01:00');
    expect(await join(other, 'anya', { ...cut, resource_id: 'maya' })).toBe('unavailable');
    await cancel(desk, 'b10:00', (await desk.bookings.upcoming(desk.who('b10:00')))[0]?.reference ?? '');
    await runRelay(desk);
    expect(await offerOf(desk, 'anya')).toMatchObject({
      slot: { resourceId: 'maya', start: '2026-03-03T09:45:00+01:00' },
    });
    expect(await offerOf(desk, 'ben')).toBeUndefined();
    expectOneStory(desk, salon);
  });

  it('is for visits of several services too', async () => {
    const desk = openDesk(parlour(), '2026-03-02T06:00:00+01:00');
    const both = { service_id: 'haircut+beard', date: DATE };
    for (const time of ['09:00', '10:00', '11:00']) {
      await book(desk, `b${time}`, { service_id: 'haircut', date: DATE, time, resource_id: 'karim' });
    }
    expect(await join(desk, 'anya', both)).toBe('1');
    await cancel(desk, 'b11:00', (await desk.bookings.upcoming(desk.who('b11:00')))[0]?.reference ?? '');
    await runRelay(desk);
    const offer = await offerOf(desk, 'anya');
    expect(offer).toMatchObject({
      slot: { serviceId: 'haircut+beard', resourceId: 'maya+karim' },
      price: { amount: 64.9 },
    });
    await take(desk, 'anya', offer);
    expectOneStory(desk, parlour());
  });
});
