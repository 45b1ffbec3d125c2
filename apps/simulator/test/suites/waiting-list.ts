import { beforeEach, describe, expect, it } from '@jest/globals';
import type * as z from 'zod';
import { Messages, TOMORROW_EVENING } from '../open-simulator.ts';
import { bot, startAfresh } from '../shared-simulator.ts';

const [ANYA, BEN, CLEO] = ['+23057001234', '+23057005555', '+23057006666'] as const;

describe('the waiting list', () => {
  beforeEach(() => startAfresh());

  type Message = z.infer<typeof Messages>['messages'][number];
  const latest = async (customer: string): Promise<Message | undefined> => {
    const { body } = await bot.get(`/api/customers/${encodeURIComponent(customer)}/messages`);
    return Messages.parse(body).messages.findLast(({ direction }) => direction === 'out');
  };
  const idOf = (message: Message | undefined, action: string): string | undefined =>
    message?.options.find((option) => option.action === action)?.id;
  const moveOn = async (advance: string): Promise<void> => {
    expect((await bot.post('/api/clock', { advance })).status).toBe(200);
  };
  const wait = async (phone: string, profileName: string): Promise<void> => {
    await bot.say(phone, { text: 'Put me on the waiting list for dinner tomorrow, we are 2', profileName });
    const { replies } = await bot.say(phone, { text: 'yes' });
    expect(replies[0]?.text).toMatch(/on the waiting list/);
  };

  it('offers a freed place to the first in line, then to the next, who books it by a tap', async () => {
    const evening = { from: '2026-03-03T18:00:00+04:00', to: '2026-03-03T23:30:00+04:00' };
    const tables = ['T2', 'T3', 'T4', 'T5', 'T6'];
    expect(await bot.simulator.owner.call('block_time', { ...evening, resource_ids: tables })).toMatchObject({
      outcome: 'blocked',
    });
    const { replies } = await bot.say(ANYA, { text: 'A table for 2 tomorrow at 7:30pm', profileName: 'Anya' });
    await bot.say(ANYA, { tap: idOf(replies[0], 'confirm') });
    expect(await bot.bookings()).toMatchObject([{ status: 'confirmed', resourceId: 'T1', start: TOMORROW_EVENING }]);
    await wait(BEN, 'Ben');
    await moveOn('PT1M');
    await wait(CLEO, 'Cleo');
    const before = await latest(BEN);

    const booked = await latest(ANYA);
    const asked = await bot.say(ANYA, { tap: idOf(booked, 'cancel') });
    await bot.say(ANYA, { tap: idOf(asked.replies[0], 'confirm') });
    await moveOn('PT2M');
    const offer = await latest(BEN);
    expect(offer?.seq).not.toBe(before?.seq);
    expect(offer?.options.map(({ action }) => action)).toEqual(['confirm', 'discard']);
    // Held for those who wait: nobody else is offered that evening meanwhile.
    const other = await bot.say(ANYA, { text: 'dinner tomorrow evening for 2?' });
    const starts = other.replies.flatMap(({ options }) => options.map(({ slot }) => slot?.start ?? ''));
    expect(starts.filter((start) => start > evening.from && start < evening.to)).toEqual([]);

    await bot.say(BEN, { tap: idOf(offer, 'discard') });
    await moveOn('PT2M');
    const next = await latest(CLEO);
    await bot.say(CLEO, { tap: idOf(next, 'confirm') });
    const standing = (await bot.bookings()).filter(({ status }) => status === 'confirmed');
    expect(standing).toMatchObject([{ resourceId: 'T1', customer: { phone: CLEO } }]);
    // Too late: it was passed on.
    const late = await bot.say(BEN, { tap: idOf(offer, 'confirm') });
    expect(late.replies).toHaveLength(1);
    expect((await bot.bookings()).filter(({ status }) => status === 'confirmed')).toEqual(standing);
  });
});
