import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createBookings } from '@randevou/bookings';
import type * as z from 'zod';
import { Messages, openSimulator, TOMORROW_EVENING } from './open-simulator.ts';

const [ANYA, BEN, CLEO] = ['+23057001234', '+23057005555', '+23057006666'] as const;
const SAMPLE = new URL('../../../packages/business-profile/samples/la-kaz.yaml', import.meta.url);

jest.setTimeout(180_000);

describe('the waiting list', () => {
  let bot: Awaited<ReturnType<typeof openSimulator>>;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'randevou-waiting-'));
    const business = join(folder, 'la-kaz.yaml');
    const sample = await readFile(SAMPLE, 'utf8');
    await writeFile(business, sample.replace('policies:\n', 'policies:\n  waitingList: { offerMinutes: 30 }\n'));
    bot = await openSimulator({ business });
  });
  afterAll(async () => {
    await bot.close();
    await rm(folder, { recursive: true });
  });

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
  const wait = async (phone: string, name: string): Promise<void> => {
    const { owner, profile, stage, store } = bot.simulator;
    await bot.say(phone, { text: 'hello', profileName: name });
    const bookings = createBookings({ profile, ledger: store.ledger, now: stage.clock.now });
    const customerId = (await owner.customerId({ phone })) ?? '';
    const turnId = phone.slice(1).padStart(32, '0');
    const wish = { service_id: 'dinner', date: '2026-03-03', party_size: 2 };
    const act = { kind: 'wait' as const, serviceId: wish.service_id, date: wish.date };
    const role = 'controller' as const;
    const who = { businessId: profile.id, customerId, contact: { phone, name }, turnId, role, act };
    expect(await bookings.joinWaitingList(who, wish)).toMatchObject({ outcome: 'waiting' });
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
