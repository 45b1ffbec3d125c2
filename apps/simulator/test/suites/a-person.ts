import { beforeEach, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { bot, startAfresh } from '../shared-simulator.ts';

const ANYA = '+23057001234';
const Health = z.object({ mode: z.string() });
const Paused = z.object({
  paused: z.boolean(),
  messages: z.array(z.object({ text: z.string(), direction: z.string() })),
});

describe('a person, and the switch, over HTTP', () => {
  beforeEach(() => startAfresh());
  const phone = async (customer: string) =>
    Paused.parse((await bot.get(`/api/customers/${encodeURIComponent(customer)}/messages`)).body);

  it('shows the pause, and what the owner is told', async () => {
    const { owner } = bot.simulator.profile;
    await bot.say(ANYA, { text: 'Can I talk to a person?', profileName: 'Anya' });
    expect(await phone(ANYA)).toMatchObject({ paused: true });
    expect((await bot.say(ANYA, { text: 'hello?' })).replies).toEqual([]);
    await bot.simulator.settle();
    const told = await phone(owner.phone);
    expect(told.paused).toBe(false);
    expect(told.messages.map(({ text }) => text).join()).toContain('Anya');
    expect((await bot.say(owner.phone, { text: 'resume' })).replies[0]?.text).toContain('Anya');
    expect(await phone(ANYA)).toMatchObject({ paused: false });
  });

  it('switches a business off and on at once', async () => {
    const off = await bot.post('/api/switch', { business: 'la-kaz', mode: 'off' });
    expect(Health.parse(off.body).mode).toBe('off');
    expect((await bot.say(ANYA, { text: 'hello' })).usage).toMatchObject({ modelCalls: 0 });
    expect((await bot.say(ANYA, { text: 'hello?' })).replies).toEqual([]);
    const on = await bot.post('/api/switch', { business: 'la-kaz', mode: 'on' });
    expect(Health.parse(on.body).mode).toBe('on');
    expect((await bot.say(ANYA, { text: 'hello' })).replies).toHaveLength(1);
    expect(await bot.post('/api/switch', { mode: 'halt' })).toMatchObject({ status: 400 });
  });
});
