import { beforeEach, describe, expect, it } from '@jest/globals';
import { OwnerChangeResult } from '@randevou/contracts';
import type * as z from 'zod';
import { A_TABLE, Messages, TOMORROW_EVENING } from '../open-simulator.ts';
import { bot, startAfresh } from '../shared-simulator.ts';

const ANYA = '+23057001234';

type Message = z.infer<typeof Messages>['messages'][number];

describe('what a customer is told without asking', () => {
  beforeEach(() => startAfresh());

  const outbound = async (customer = ANYA): Promise<Message[]> => {
    const { body } = await bot.get(`/api/customers/${encodeURIComponent(customer)}/messages`);
    return Messages.parse(body).messages.filter(({ direction }) => direction === 'out');
  };
  /** What came since, when the clock was moved to an instant. */
  const cameUntil = async (now: string, customer = ANYA): Promise<Message[]> => {
    const before = (await outbound(customer)).length;
    expect((await bot.post('/api/clock', { now })).status).toBe(200);
    return (await outbound(customer)).slice(before);
  };
  const book = async (customer = ANYA, more: Record<string, unknown> = { profileName: 'Anya' }) => {
    const { replies } = await bot.say(customer, { text: A_TABLE, ...more });
    const id = replies[0]?.options.find(({ action }) => action === 'confirm')?.id;
    await bot.say(customer, { tap: id });
    const [booking] = await bot.bookings();
    expect(booking).toMatchObject({ status: 'confirmed', start: TOMORROW_EVENING });
    return booking;
  };
  const tap = async (message: Message | undefined, action: string, customer = ANYA) => {
    const id = message?.options.find((option) => option.action === action)?.id;
    expect(id).toBeDefined();
    return (await bot.say(customer, { tap: id })).replies;
  };

  it('is a reminder when the clock moves; its Cancel tap, once confirmed, cancels', async () => {
    await book();
    expect(await cameUntil('2026-03-02T19:29:00+04:00')).toEqual([]);
    const [reminder, ...others] = await cameUntil('2026-03-02T19:31:00+04:00');
    expect(others).toEqual([]);
    expect(reminder?.text).toMatch(/19:30|7:30/);
    expect(reminder?.options.map(({ action }) => action)).toEqual(['attend', 'move', 'cancel']);
    const [asked] = await tap(reminder, 'cancel');
    expect((await bot.bookings())[0]?.status).toBe('confirmed');
    await tap(asked, 'confirm');
    expect((await bot.bookings())[0]?.status).toBe('cancelled');
    expect(await cameUntil('2026-03-03T20:00:00+04:00')).toEqual([]);
  });

  it('is told in the order in which it falls due, and answered by one tap', async () => {
    await book();
    const [first, second, ...more] = await cameUntil('2026-03-03T17:00:00+04:00');
    expect(more).toEqual([]);
    expect(second?.options.map(({ action }) => action)).toContain('cancel');
    const replies = await tap(first, 'attend');
    expect(replies).toHaveLength(1);
    const [stored] = await bot.simulator.store.ledger.listBookings('la-kaz', {});
    expect(stored?.history.at(-1)).toMatchObject({ action: 'acknowledged', by: 'controller' });
  });

  it('stops with STOP, and goes on with START', async () => {
    await book();
    await bot.say(ANYA, { text: 'STOP' });
    expect(await cameUntil('2026-03-03T10:00:00+04:00')).toEqual([]);
    await bot.say(ANYA, { text: 'START' });
    expect(await cameUntil('2026-03-03T17:00:00+04:00')).toHaveLength(1);
  });

  it('carries a person instead of changes once the cut-off has passed', async () => {
    await bot.simulator.reset({ now: '2026-03-03T09:00:00+01:00', business: 'salon-lumiere' });
    await bot.say(ANYA, { text: 'A haircut on 5 March at 2pm please', profileName: 'Anya' });
    const shown = (await outbound())[0]?.options.find(({ action }) => action === 'confirm');
    await bot.say(ANYA, { tap: shown?.id });
    expect(await bot.bookings()).toMatchObject([{ status: 'confirmed', start: '2026-03-05T14:00:00+01:00' }]);
    const [late] = (await cameUntil('2026-03-05T10:01:00+01:00')).slice(-1);
    expect(late?.options.map(({ action }) => action)).toEqual(['attend', 'person']);
    await bot.simulator.reset({ business: 'la-kaz' });
  });

  it('goes out as a template when the 24 hours are over', async () => {
    await book();
    const [first, second] = await cameUntil('2026-03-03T17:00:00+04:00');
    expect(first?.raw).toMatchObject({ type: 'interactive' });
    expect(second?.raw).toMatchObject({
      type: 'template',
      template: { name: 'randevou_reminder_v1', language: { code: 'en' } },
    });
    expect(second?.text).toContain('La Kaz');
    expect(second?.options.map(({ action }) => action)).toEqual(['attend', 'move', 'cancel']);
    const [asked] = await tap(second, 'cancel');
    await tap(asked, 'confirm');
    expect((await bot.bookings())[0]?.status).toBe('cancelled');
  });

  it('goes out as a template when WhatsApp says that the 24 hours are over', async () => {
    await book();
    const [reminder] = await cameUntil('2026-03-02T19:31:00+04:00');
    const errors = [{ code: 131_047, title: 'Re-engagement message' }];
    const failed = { messageId: reminder?.messageId, status: 'failed', errors };
    expect((await bot.post('/api/statuses', failed)).status).toBe(202);
    const [template, ...others] = await cameUntil('2026-03-02T19:40:00+04:00');
    expect(template?.raw).toMatchObject({ type: 'template' });
    expect(template?.options.map(({ action }) => action)).toEqual(['attend', 'move', 'cancel']);
    expect(others).toEqual([]);
    // WhatsApp repeats its statuses.
    await bot.post('/api/statuses', failed);
    expect(await cameUntil('2026-03-02T19:50:00+04:00')).toEqual([]);
  });

  it('is what the business did to the booking, also after STOP, and not at night', async () => {
    const booking = await book();
    await bot.say(ANYA, { text: 'STOP' });
    await bot.post('/api/clock', { now: '2026-03-02T22:30:00+04:00' });
    const { body } = await bot.post('/api/owner/move_for_customer', {
      reference: booking?.reference,
      date: '2026-03-04',
      time: '20:00',
    });
    expect(OwnerChangeResult.parse(body).outcome).toBe('done');
    expect(await cameUntil('2026-03-03T06:59:00+04:00')).toEqual([]);
    const [told, ...others] = await cameUntil('2026-03-03T07:02:00+04:00');
    expect(others).toEqual([]);
    expect(told?.text).toMatch(/20:00|8:00/);
    await bot.post('/api/owner/cancel_for_customer', { reference: booking?.reference });
    const [off] = await cameUntil('2026-03-03T07:10:00+04:00');
    expect(off?.text).toMatch(/cancel/i);
    expect(off?.options.map(({ action }) => action)).toEqual(['person']);
  });

  it('reaches a customer who has only a user id, who booked and was answered', async () => {
    const user = 'US.abc123';
    const booking = await book(user);
    expect(booking?.customer).toMatchObject({ userId: user });
    expect(booking?.customer).not.toHaveProperty('phone');
    const [reminder] = await cameUntil('2026-03-02T19:31:00+04:00', user);
    expect(reminder?.raw).toMatchObject({ recipient: user });
    const [asked] = await tap(reminder, 'cancel', user);
    await tap(asked, 'confirm', user);
    expect((await bot.bookings())[0]?.status).toBe('cancelled');
  });

  it('tells nobody else: the same phone number with another user id is another person', async () => {
    const booking = await book(ANYA, { userId: 'MU.first1' });
    const list = await bot.say(ANYA, { text: 'What have I booked?', userId: 'MU.second2' });
    expect(JSON.stringify(list.replies)).not.toContain(booking?.reference);
    expect(JSON.stringify(list.replies)).not.toMatch(/19:30|7:30/);
    const [stored] = await bot.simulator.store.ledger.listBookings('la-kaz', {});
    expect(stored?.contact).toMatchObject({ userId: 'MU.first1' });
  });

  it.each(['ok', 'OK thanks', '👍'])('takes "%s" to a reminder as no more than that', async (text) => {
    await book();
    await cameUntil('2026-03-02T19:31:00+04:00');
    await bot.say(ANYA, { text });
    expect(await bot.bookings()).toMatchObject([{ status: 'confirmed', start: TOMORROW_EVENING }]);
  });

  it('proposes to cancel what it reminded of when the answer is only "cancel"', async () => {
    await book();
    await cameUntil('2026-03-02T19:31:00+04:00');
    const { replies } = await bot.say(ANYA, { text: 'cancel' });
    expect((await bot.bookings())[0]?.status).toBe('confirmed');
    await tap(replies[0], 'confirm');
    expect((await bot.bookings())[0]?.status).toBe('cancelled');
  });
});
