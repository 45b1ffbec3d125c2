import { describe, expect, it } from '@jest/globals';
import { BlockTimeResult, ImportBookingsResult, OwnerChangeResult } from '@randevou/contracts';
import { counter } from './counter.ts';

const DINNER = { service_id: 'dinner', date: '2026-03-03', time: '19:40', party_size: 2 };

async function office() {
  const at = await counter();
  const owner = (customer = false) => {
    const { customerId, contact, ...scope } = at.scope('owner');
    return customer ? { ...scope, customerId, contact } : scope;
  };
  const call = async (name: string, args: Record<string, unknown>, customer = false) =>
    (await at.call(name, args, owner(customer))).structuredContent;
  const booked = async (args: Record<string, unknown> = DINNER) => {
    const result = OwnerChangeResult.parse(await call('book_for_customer', args, true));
    if (result.outcome !== 'done') throw new Error(JSON.stringify(result));
    return result;
  };
  return { ...at, call, booked };
}

describe('the owner’s tools', () => {
  it('book past the rules for the scope’s customer, or for a walk-in', async () => {
    const at = await office();
    const { booking, warnings } = await at.booked();
    expect(warnings).toEqual(['off_grid']);
    const list = await at.client.callTool({ name: 'list_bookings', arguments: {} });
    expect(list.isError).toBe(true);
    expect((await at.call('book_for_customer', { ...DINNER, name: 'Ravi' })) ?? {}).toMatchObject({ outcome: 'done' });
    const stored = await at.stored();
    expect(stored.map(({ contact }) => contact)).toEqual([{ phone: '+23057001234', name: 'Anya' }, {}]);
    const upcoming = await at.call('move_for_customer', {
      reference: booking.reference,
      date: '2026-03-04',
      time: '19:30',
    });
    expect(upcoming).toMatchObject({ outcome: 'done', warnings: [] });
  });

  it('move, cancel and mark', async () => {
    const at = await office();
    const [one, two] = [await at.booked(), await at.booked()];
    expect(await at.call('cancel_for_customer', { reference: one.booking.reference })).toMatchObject({
      outcome: 'done',
    });
    const { reference } = two.booking;
    expect(await at.call('mark_no_show', { reference })).toMatchObject({ outcome: 'refused', reason: 'not_begun' });
    at.clock.now = Date.parse('2026-03-03T20:00:00+04:00');
    expect(await at.call('mark_no_show', { reference })).toMatchObject({ booking: { state: 'no_show' } });
    expect(await at.call('mark_no_show', { reference, attended: true })).toMatchObject({
      booking: { state: 'confirmed' },
    });
    expect((await at.stored()).map(({ history }) => history.map(({ by }) => by))).toEqual([
      ['owner', 'owner'],
      ['owner', 'owner', 'owner'],
    ]);
  });

  it('block and unblock', async () => {
    const at = await office();
    const { booking } = await at.booked();
    const span = { from: '2026-03-03T18:00:00+04:00', to: '2026-03-04T00:00:00+04:00' };
    expect(await at.call('block_time', span)).toMatchObject({ reason: 'bookings_in_the_way', bookings: [booking] });
    const blocked = BlockTimeResult.parse(await at.call('block_time', { ...span, anyway: true }));
    if (blocked.outcome !== 'blocked') throw new Error('not blocked');
    expect(await at.call('book_for_customer', DINNER)).toMatchObject({ outcome: 'unavailable', reason: 'full' });
    expect(await at.call('unblock_time', { block_id: blocked.blockId, ...span })).toEqual({ outcome: 'unblocked' });
    expect(await at.call('book_for_customer', DINNER)).toMatchObject({ outcome: 'done' });
  });

  it('import, dry and in earnest', async () => {
    const at = await office();
    const row = {
      line: 2,
      externalId: 'A-1',
      serviceId: 'dinner',
      start: '2026-03-03T19:00:00+04:00',
      end: '2026-03-03T20:00:00+04:00',
      partySize: 2,
      contact: { name: 'Ravi' },
    };
    const take = async (dryRun: boolean) => {
      const result = await at.call('import_bookings', { rows: [row], dry_run: dryRun });
      return ImportBookingsResult.parse(result).rows.map(({ outcome }) => outcome);
    };
    expect(await take(true)).toEqual(['imported']);
    expect(await at.stored()).toEqual([]);
    expect(await take(false)).toEqual(['imported']);
    expect(await take(false)).toEqual(['already_there']);
    expect(await at.stored()).toHaveLength(1);
  });

  it('say what is wrong with arguments, in their names', async () => {
    const at = await office();
    const result = await at.call('book_for_customer', { ...DINNER, time: '25:00', colour: 'red' });
    expect(result).toMatchObject({ code: 'invalid_arguments' });
    expect(JSON.stringify(result)).toMatch(/time[\s\S]*colour|colour[\s\S]*time/);
  });
});
