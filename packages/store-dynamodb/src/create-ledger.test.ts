import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { booking, BUSINESS, CUSTOMER, entry, event, ledgerWrite, slotTaken, START } from '../test/fixtures.ts';
import { openStore, type TestStore } from '../test/open-store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());
beforeEach(() => store.reset());

describe('the ledger', () => {
  it('lets one of 50 writers of the same slot win, and leaves nothing of the others', async () => {
    const references = Array.from({ length: 50 }, (_, index) => `RACE${String(index).padStart(2, '0')}`);
    const outcomes = await Promise.all(
      references.map((reference) => store.ledger.write(slotTaken(reference, reference))),
    );
    expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(49);
    const [kept] = await store.ledger.listBookings(BUSINESS, {});
    const [agenda] = await store.ledger.readAgenda(BUSINESS, '2026-03-03', '2026-03-03');
    expect(agenda?.entries.map(({ reference }) => reference)).toEqual([kept?.reference]);
    expect(await store.dueItems.due(BUSINESS, 'hold_expiry', START)).toHaveLength(1);
    expect(await store.domainEvents.pending(BUSINESS)).toHaveLength(1);
  });

  it('reads a week of ten resources in one query', async () => {
    for (const day of ['02', '03', '04', '05', '06', '07', '08']) {
      const agenda = Array.from({ length: 10 }, (_, index) => ({
        date: `2026-03-${day}`,
        resourceId: `T${String(index)}`,
        expectedVersion: 0,
        entries: Array.from({ length: 8 }, (_entry, at) => entry(`AAAA${day.slice(1)}${String(at)}`)),
      }));
      await store.ledger.write(ledgerWrite(day, { agenda }));
    }
    store.operations();
    expect(await store.ledger.readAgenda(BUSINESS, '2026-03-02', '2026-03-08')).toHaveLength(70);
    expect(store.operations()).toEqual(['Query']);
  });

  it('goes on where an answer of one megabyte ends', async () => {
    const entries = Array.from({ length: 60 }, () => ({ ...entry('K7F3QZ'), serviceId: 'x'.repeat(600) }));
    for (let day = 1; day <= 30; day += 1) {
      const agenda = [
        { date: `2026-03-${String(day).padStart(2, '0')}`, resourceId: 'T1', expectedVersion: 0, entries },
      ];
      await store.ledger.write(ledgerWrite(String(day), { agenda }));
    }
    store.operations();
    const items = await store.ledger.readAgenda(BUSINESS, '2026-03-01', '2026-03-31');
    expect(items).toHaveLength(30);
    expect(items.every((item) => item.entries.length === 60)).toBe(true);
    expect(store.operations().length).toBeGreaterThan(1);
  });

  it('takes a decision made anew under the same token for another write', async () => {
    expect(await store.ledger.write(slotTaken('token', 'K7F3QZ'))).toBe('written');
    expect(await store.ledger.write(slotTaken('token', 'AAAAAA'))).toBe('conflict');
    expect(await store.ledger.write(slotTaken('token', 'AAAAAA', 1))).toBe('written');
  });

  it('moves a due item within one write, also to where it was', async () => {
    const item = { id: 'hold.1', kind: 'hold_expiry' as const, at: START, customerId: CUSTOMER, reference: 'K7F3QZ' };
    await store.ledger.write(ledgerWrite('1', { putDue: [item] }));
    await store.ledger.write(ledgerWrite('2', { dropDue: [item], putDue: [{ ...item, at: START + 60_000 }] }));
    expect(await store.dueItems.next(BUSINESS)).toBe(START + 60_000);
    const same = { ...item, at: START + 60_000 };
    expect(await store.ledger.write(ledgerWrite('3', { dropDue: [same], putDue: [same] }))).toBe('written');
    expect(await store.dueItems.due(BUSINESS, 'hold_expiry', START + 59_999)).toEqual([]);
    expect(await store.dueItems.due(BUSINESS, 'hold_expiry', START + 60_000)).toEqual([same]);
    await store.dueItems.drop(BUSINESS, same);
    expect(await store.dueItems.next(BUSINESS)).toBeUndefined();
  });

  it('lists a moved booking under its new start only', async () => {
    await store.ledger.write(ledgerWrite('1', { bookings: [booking('K7F3QZ')] }));
    const slot = { ...booking('K7F3QZ').slot, start: '2026-03-05T19:30:00+04:00', end: '2026-03-05T21:30:00+04:00' };
    await store.ledger.write(ledgerWrite('2', { bookings: [booking('K7F3QZ', { revision: 2, slot })] }));
    const dayOf = (iso: string) => ({ from: Date.parse(iso), to: Date.parse(iso) + 86_400_000 });
    expect(await store.ledger.listBookings(BUSINESS, dayOf('2026-03-03T00:00:00+04:00'))).toEqual([]);
    expect(await store.ledger.listBookings(BUSINESS, dayOf('2026-03-05T00:00:00+04:00'))).toHaveLength(1);
  });

  it('gives domain events until they are marked as published, oldest first', async () => {
    const [later, earlier] = [event('b', '2026-03-02T10:00:00+04:00'), event('a', '2026-03-02T09:00:00+04:00')];
    await store.ledger.write(ledgerWrite('1', { events: [later, earlier] }));
    expect(await store.domainEvents.pending(BUSINESS)).toEqual([earlier, later]);
    await store.domainEvents.markPublished(earlier);
    await store.domainEvents.markPublished(earlier);
    expect(await store.domainEvents.pending(BUSINESS)).toEqual([later]);
  });
});
