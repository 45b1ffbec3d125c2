import { readFile } from 'node:fs/promises';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectOneStoryOf, laKaz, openDeskOn } from '@randevou/bookings/testing';
import { BUSINESS } from '../test/fixtures.ts';
import { openStore, type TestStore } from '../test/open-store.ts';
import { readContents } from '../test/read-contents.ts';

const AT = Date.parse('2026-03-02T09:10:00+04:00');
const MOVING = 'c_moved00000000000';
const CANCELLED = 'c_cancelled0000000';
const DRAFTING = 'c_drafting00000000';

let store: TestStore;

beforeAll(async () => {
  store = await openStore();
  const rows: unknown = JSON.parse(
    await readFile(new URL('../test/rows-of-the-first-ledger.json', import.meta.url), 'utf8'),
  );
  if (!Array.isArray(rows)) throw new Error("a list of rows in DynamoDB's JSON");
  for (const Item of rows) await store.client.send(new PutItemCommand({ TableName: store.tableName, Item }));
});
afterAll(() => store.close());

/** A booking moved, another cancelled, a draft of a booking and one of a move, as a ledger without limits left them. */
describe('items of a ledger that had no limits, series or waiting list', () => {
  it('are read as bookings of customers', async () => {
    const bookings = await store.ledger.listBookings(BUSINESS, {});
    expect(bookings.map(({ reference, state, source }) => [reference, state, source]).sort()).toEqual([
      ['E2DHEZ', 'held', 'customer'],
      ['HRH6YZ', 'cancelled', 'customer'],
      ['XD37PX', 'confirmed', 'customer'],
    ]);
    const moved = bookings.find(({ reference }) => reference === 'XD37PX');
    expect(moved).toMatchObject({ slot: { resourceId: 'T1', start: '2026-03-04T20:00:00+04:00' }, partySize: 2 });
    expect(moved?.history.map(({ action }) => action)).toEqual(['held', 'confirmed', 'moved']);
    expect(moved).not.toHaveProperty('parts');
  });

  it('keep their agenda, drafts and due items', async () => {
    const agenda = await store.ledger.readAgenda(BUSINESS, '2026-03-03', '2026-03-05');
    const entries = agenda.flatMap((item) =>
      item.entries.map(({ reference, state }) => `${item.date} ${reference} ${state}`),
    );
    expect(entries.sort()).toEqual(['2026-03-03 E2DHEZ held', '2026-03-04 XD37PX booked', '2026-03-05 XD37PX held']);
    const customers = await Promise.all(
      [MOVING, CANCELLED, DRAFTING].map((id) => store.ledger.readCustomer(BUSINESS, id)),
    );
    expect(customers.map(({ openDraft, active }) => [openDraft?.kind, active.length])).toEqual([
      ['move', 1],
      [undefined, 0],
      ['book', 0],
    ]);
    const holds = await store.dueItems.due(BUSINESS, 'hold_expiry', AT);
    expect(holds.map(({ reference }) => reference).sort()).toEqual(['E2DHEZ', 'XD37PX']);
    expect(await store.domainEvents.pending(BUSINESS)).toHaveLength(4);
  });

  it('can be gone on with: both drafts are confirmed', async () => {
    const desk = openDeskOn(store.ledger, laKaz(), '2026-03-02T09:05:00+04:00');
    for (const [name, customerId] of [
      ['moved', MOVING],
      ['drafting', DRAFTING],
    ] as const) {
      const { openDraft } = await store.ledger.readCustomer(BUSINESS, customerId);
      const draftId = openDraft?.id ?? '';
      const who = desk.who(name, { act: { kind: 'confirm', draftId } });
      expect(await desk.bookings.commitDraft(who, { draft_id: draftId })).toMatchObject({
        outcome: 'committed',
        booking: { reference: openDraft?.reference, slot: openDraft?.slot },
      });
    }
    expectOneStoryOf(await readContents(store, BUSINESS), laKaz(), desk.now());
  });
});
