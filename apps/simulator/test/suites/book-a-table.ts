import { beforeEach, describe, expect, it } from '@jest/globals';
import { A_TABLE, Messages, Spans, TOMORROW_EVENING } from '../open-simulator.ts';
import { bot, startAfresh } from '../shared-simulator.ts';

const ANYA = '+23057001234';
const PROFILE_NAME = 'Anya Ramgoolam';
const CROWD = process.env['RANDEVOU_FULL'] === '1' ? 50 : 12;

describe('a customer books a table, over HTTP', () => {
  beforeEach(() => startAfresh());

  it('shows a draft, Confirm first and neighbouring times, and books on one tap', async () => {
    const draft = await bot.say(ANYA, { text: A_TABLE, profileName: PROFILE_NAME });
    expect(draft.replies).toHaveLength(1);
    const [reply] = draft.replies;
    expect(reply?.text).toMatch(/Not booked yet[\s\S]*Tuesday[\s\S]*3 March 2026[\s\S]*19:30/);
    expect(reply?.options[0]).toMatchObject({ action: 'confirm', slot: { start: TOMORROW_EVENING } });
    expect(reply?.options.map(({ slot }) => slot?.start)).toEqual(
      expect.arrayContaining(['2026-03-03T19:00:00+04:00', '2026-03-03T20:00:00+04:00']),
    );
    expect(draft.usage.modelCalls).toBeLessThanOrEqual(2);
    expect(await bot.bookings()).toEqual([]);

    const confirmed = await bot.say(ANYA, { tap: reply?.options[0]?.id });
    expect(confirmed.replies).toHaveLength(1);
    const [row] = await bot.bookings();
    expect(row).toMatchObject({
      status: 'confirmed',
      serviceId: 'dinner',
      start: TOMORROW_EVENING,
      partySize: 4,
      customer: { phone: ANYA, name: PROFILE_NAME },
    });
    const text = confirmed.replies[0]?.text ?? '';
    for (const part of ['Tuesday', '3 March 2026', '19:30', '4 people', row?.reference ?? '?']) {
      expect(text).toContain(part);
    }
    expect(confirmed.usage).toMatchObject({ modelCalls: 0, fellBack: false });
    const { messages } = Messages.parse((await bot.get(`/api/customers/${ANYA}/messages`)).body);
    expect(messages.filter(({ direction }) => direction === 'out')).toHaveLength(2);
  });

  it('takes free text through the agent and its tools, and a tap past them', async () => {
    const draft = await bot.say(ANYA, { text: A_TABLE });
    const tap = await bot.say(ANYA, { tap: draft.replies[0]?.options[0]?.id });
    const spansOf = async (messageId: string) =>
      Spans.parse((await bot.get(`/api/turns/${encodeURIComponent(messageId)}`)).body);
    const services = (spans: Awaited<ReturnType<typeof spansOf>>) =>
      new Set(spans.map(({ attributes }) => attributes['service.name']));
    const text = await spansOf(draft.messageId);
    expect(services(text)).toEqual(new Set(['ingress', 'orchestrator', 'agent-runtime', 'mcp-booking']));
    expect(text.map(({ name }) => name)).toEqual(expect.arrayContaining(['agent.turn', 'tool draft_booking']));
    const tapped = await spansOf(tap.messageId);
    expect(services(tapped)).toEqual(new Set(['ingress', 'orchestrator', 'mcp-booking']));
    expect(tapped.map(({ name }) => name)).toContain('tool commit_draft');
  });

  it('leaves no personal data in traces', async () => {
    const draft = await bot.say(ANYA, { text: A_TABLE, profileName: PROFILE_NAME });
    await bot.say(ANYA, { tap: draft.replies[0]?.options[0]?.id });
    const spans = JSON.stringify(bot.simulator.stage.traces.find(() => true));
    expect(spans.length).toBeGreaterThan(1000);
    for (const secret of ['57001234', 'Ramgoolam', 'wamid', 'table for 4', draft.messageId]) {
      expect(spans).not.toContain(secret);
    }
  });

  it('offers times for an evening, and one tap books', async () => {
    const offer = await bot.say(ANYA, { text: 'Any tables tomorrow evening for two?' });
    const wanted = offer.replies[0]?.options.find(({ slot }) => slot?.start === '2026-03-03T20:00:00+04:00');
    expect(wanted).toBeDefined();
    const booked = await bot.say(ANYA, { tap: wanted?.id });
    expect(booked.usage.modelCalls).toBe(0);
    expect(await bot.bookings()).toMatchObject([{ start: '2026-03-03T20:00:00+04:00', partySize: 2 }]);
  });

  it('does not offer a second customer the table that is taken', async () => {
    const draft = await bot.say(ANYA, { text: 'A table for 8 tomorrow at 7:30pm' });
    await bot.say(ANYA, { tap: draft.replies[0]?.options[0]?.id });
    const other = await bot.say('23057005678', { text: 'A table for 8 tomorrow at 7:30pm' });
    const starts = other.replies.flatMap(({ options }) => options.map(({ slot }) => slot?.start));
    expect(starts).not.toContain(TOMORROW_EVENING);
    expect(starts.length).toBeGreaterThan(0);
  });

  it('answers a message delivered three times once', async () => {
    const message = { text: A_TABLE, messageId: 'wamid.SAME' };
    const [first, second] = [await bot.say(ANYA, message), await bot.say(ANYA, message)];
    await bot.say(ANYA, message);
    expect(second.replies).toEqual(first.replies);
    expect(bot.simulator.stage.whatsapp.sent).toHaveLength(1);
    const tap = { tap: first.replies[0]?.options[0]?.id, messageId: 'wamid.TAP' };
    for (let time = 0; time < 3; time += 1) await bot.say(ANYA, tap);
    expect(bot.simulator.stage.whatsapp.sent).toHaveLength(2);
    expect(await bot.bookings()).toHaveLength(1);
  });

  it(`gives the last table to exactly one of ${String(CROWD)} who tap it at once`, async () => {
    const phones = Array.from({ length: CROWD }, (_, index) => `+2305800${String(1000 + index)}`);
    const offers = await Promise.all(
      phones.map((phone) => bot.say(phone, { text: 'Any table for 8 tomorrow evening?' })),
    );
    const taps = await Promise.all(
      offers.map((offer, index) => {
        const option = offer.replies[0]?.options.find(({ slot }) => slot?.start === TOMORROW_EVENING);
        return bot.say(phones[index] ?? '', { tap: option?.id });
      }),
    );
    const bookings = await bot.bookings();
    expect(bookings).toHaveLength(1);
    const texts = taps.map(({ replies }) => replies[0]?.text ?? '');
    expect(texts.filter((text) => text.includes(bookings[0]?.reference ?? '?'))).toHaveLength(1);
    const losers = taps.filter(({ replies }) => !replies[0]?.text.includes(bookings[0]?.reference ?? '?'));
    expect(losers).toHaveLength(CROWD - 1);
    for (const { replies } of losers) {
      expect(replies).toHaveLength(1);
      expect(replies[0]?.text).not.toMatch(/confirmed/i);
      expect(replies[0]?.options.some(({ slot }) => slot !== undefined)).toBe(true);
    }
  }, 240_000);

  it('publishes what happened as a domain event without personal data', async () => {
    const draft = await bot.say(ANYA, { text: A_TABLE, profileName: PROFILE_NAME });
    await bot.say(ANYA, { tap: draft.replies[0]?.options[0]?.id });
    await bot.post('/api/clock', { advance: 'PT2M' });
    await bot.simulator.settle();
    const events = JSON.stringify(bot.simulator.stage.published);
    expect(events).toContain('booking.confirmed');
    expect(events).not.toContain('57001234');
    expect(events).not.toContain('Ramgoolam');
  });
});
