import { beforeEach, describe, expect, it } from '@jest/globals';
import { BlockTimeResult, ImportBookingsResult, OwnerChangeResult } from '@randevou/contracts';
import { bot, startAfresh } from '../shared-simulator.ts';

const DINNER = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 };
const ANYA = '+23057001234';
const CSV = [
  'id,service,date,start,end,people,name,phone',
  '1,Dinner,2026-03-05,19:30,21:30,4,Anya,+23057001234',
  '2,Dinner,2026-03-05,19:30,18:00,4,Bo,',
].join('\n');

describe('the owner, over HTTP', () => {
  beforeEach(() => startAfresh());
  const owner = async (tool: string, args: Record<string, unknown>) =>
    (await bot.post(`/api/owner/${tool}`, args)).body;
  const booked = async (args: Record<string, unknown>) => {
    const result = OwnerChangeResult.parse(await owner('book_for_customer', args));
    if (result.outcome !== 'done') throw new Error(JSON.stringify(result));
    return result.booking;
  };

  it('books for a customer who then finds it in the chat, moves it and cancels it', async () => {
    const { reference } = await booked({ ...DINNER, time: '19:40', customer: { phone: '23057001234', name: 'Anya' } });
    const list = await bot.say(ANYA, { text: 'What have I booked?' });
    expect(list.replies[0]?.text).toContain('19:40');
    const moved = await owner('move_for_customer', { reference, date: '2026-03-04', time: '20:00' });
    expect(moved).toMatchObject({ outcome: 'done', warnings: [] });
    expect(await bot.bookings()).toMatchObject([
      { reference, start: '2026-03-04T20:00:00+04:00', customer: { phone: ANYA, name: 'Anya' } },
    ]);
    expect(await owner('cancel_for_customer', { reference })).toMatchObject({ booking: { state: 'cancelled' } });
    expect((await bot.say(ANYA, { text: 'What have I booked?' })).replies[0]?.text).not.toContain('20:00');
  });

  it('marks who did not come, and takes it back', async () => {
    const { reference } = await booked({ ...DINNER, date: '2026-03-01', name: 'Ravi' });
    expect(await owner('mark_no_show', { reference })).toMatchObject({ outcome: 'done' });
    expect(await bot.bookings()).toMatchObject([{ status: 'no_show', customer: { name: 'Ravi' } }]);
    expect(await owner('mark_no_show', { reference, attended: true })).toMatchObject({ outcome: 'done' });
    expect(await bot.bookings()).toMatchObject([{ status: 'completed' }]);
  });

  it('blocks an evening, which the chat then does not offer, and gives it back', async () => {
    const span = { from: '2026-03-03T18:00:00+04:00', to: '2026-03-04T00:00:00+04:00' };
    const blocked = BlockTimeResult.parse(await owner('block_time', span));
    if (blocked.outcome !== 'blocked') throw new Error('not blocked');
    const ask = { text: 'A table for 4 tomorrow at 7:30pm please' };
    const offered = async () =>
      (await bot.say(ANYA, ask)).replies[0]?.options.flatMap(({ slot }) => slot?.start ?? []).join() ?? '';
    expect(await offered()).not.toMatch(/2026-03-03T(?:18|19|20)/);
    expect(await owner('unblock_time', { block_id: blocked.blockId, ...span })).toEqual({ outcome: 'unblocked' });
    expect(await offered()).toContain('2026-03-03T19:30');
  });

  it('does a call with the same key once', async () => {
    const headers = { 'idempotency-key': 'a', 'content-type': 'application/json' };
    const url = '/api/owner/book_for_customer';
    const { simulator } = bot;
    const one = await simulator.owner.call('book_for_customer', DINNER, { key: headers['idempotency-key'] });
    expect(await simulator.owner.call('book_for_customer', DINNER, { key: 'a' })).toEqual(one);
    await bot.post(url, { ...DINNER, party_size: 2 });
    expect(await bot.bookings()).toHaveLength(2);
  });

  it('imports a file, dry first; a second time adds nothing', async () => {
    const take = async (dryRun?: boolean) => {
      const { body } = await bot.post('/api/import', {
        format: 'csv',
        text: CSV,
        ...(dryRun === undefined ? {} : { dryRun }),
      });
      expect(body).toMatchObject({ faults: [{ line: 3, column: 'end' }], skipped: [] });
      return ImportBookingsResult.pick({ dryRun: true, rows: true }).strip().parse(body);
    };
    const dry = await take();
    expect(dry).toMatchObject({ dryRun: true, rows: [{ line: 2, outcome: 'imported' }] });
    expect(await bot.bookings()).toEqual([]);
    expect(await take(false)).toEqual({ ...dry, dryRun: false });
    expect(await take(false)).toMatchObject({ rows: [{ line: 2, outcome: 'already_there' }] });
    expect(await bot.bookings()).toMatchObject([
      { start: '2026-03-05T19:30:00+04:00', customer: { phone: ANYA, name: 'Anya' } },
    ]);
  });

  it.each([
    ['an unknown tool', '/api/owner/commit_draft', {}, 404, 'unknown_tool'],
    ['a tool of everything', '/api/owner/constructor', {}, 404, 'unknown_tool'],
    ['a missing argument', '/api/owner/cancel_for_customer', {}, 400, 'reference'],
    ['an unknown argument', '/api/owner/cancel_for_customer', { reference: 'K7F3QZ', role: 'owner' }, 400, 'role'],
    ['a bad phone number', '/api/owner/book_for_customer', { ...DINNER, customer: { phone: '12' } }, 400, 'customer'],
    ['a bad format', '/api/import', { format: 'xlsx', text: 'x' }, 400, 'format'],
    ['no text', '/api/import', { format: 'csv', text: '' }, 400, 'text'],
  ])('says what is wrong with %s', async (_, path, body, status, named) => {
    const answer = await bot.post(path, body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(named);
  });
});
