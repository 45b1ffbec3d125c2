import { describe, expect, it } from '@jest/globals';
import {
  AcknowledgeBookingResult,
  BOOKING_TOOLS,
  CommitResult,
  DraftResult,
  FindSlotsResult,
  ListBookingsResult,
  OfferPlacesResult,
  OWNER_TOOLS,
  SCOPE_META_KEY,
  type Draft,
} from '@randevou/contracts';
import { counter } from '../test/counter.ts';

const DINNER = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 };

type Counter = Awaited<ReturnType<typeof counter>>;

async function drafted({ call, scope }: Counter, wish: Record<string, unknown> = DINNER): Promise<Draft> {
  const result = DraftResult.parse((await call('draft_booking', wish, scope('model'))).structuredContent);
  if (result.outcome !== 'drafted') throw new Error(`not drafted: ${result.outcome} ${result.reason}`);
  return result.draft;
}

async function booked(at: Counter): Promise<string> {
  const draft = await drafted(at);
  const act = { kind: 'confirm', draftId: draft.id } as const;
  const { structuredContent } = await at.call('commit_draft', { draft_id: draft.id }, at.scope('controller', act));
  const result = CommitResult.parse(structuredContent);
  if (result.outcome !== 'committed') throw new Error(`not committed: ${result.outcome}`);
  return result.booking.reference;
}

describe('the booking server', () => {
  it('lists for each role what the contract allows it', async () => {
    const { client, sign, scope } = await counter();
    const names = async (role: 'model' | 'controller' | 'relay' | 'owner') => {
      const { tools } = await client.listTools({ _meta: { [SCOPE_META_KEY]: await sign(scope(role)) } });
      return tools.map(({ name }) => name).sort();
    };
    const model = Object.entries(BOOKING_TOOLS).flatMap(([name, tool]) => (tool.model ? [name] : []));
    expect(await names('model')).toEqual(model.sort());
    expect(await names('controller')).toEqual(
      Object.keys(BOOKING_TOOLS)
        .filter((name) => name !== 'expire_hold' && name !== 'offer_places')
        .sort(),
    );
    expect((await names('relay')).toSorted()).toEqual(['expire_hold', 'forget_customer', 'offer_places']);
    expect(await names('owner')).toEqual(Object.keys(OWNER_TOOLS).sort());
  });

  it('describes every tool to the model within what Nova takes', async () => {
    const { client } = await counter();
    for (const { name, description, inputSchema } of (await client.listTools()).tools) {
      expect(name).toMatch(/^[a-z_]+$/);
      expect(description?.length).toBeGreaterThan(40);
      expect(Object.keys(inputSchema).filter((key) => !['type', 'properties', 'required'].includes(key))).toEqual([]);
      expect(JSON.stringify(inputSchema)).not.toContain('pattern');
    }
  });

  it('finds, drafts, commits and lists on behalf of the scope’s customer', async () => {
    const at = await counter();
    const found = await at.call('find_slots', { ...DINNER, limit: 3 }, at.scope('model'));
    expect(FindSlotsResult.parse(found.structuredContent)).toMatchObject({
      exact: { start: '2026-03-03T19:30:00+04:00' },
      partySize: 4,
    });

    const reference = await booked(at);
    const list = await at.call('list_bookings', {}, at.scope('model'));
    expect(ListBookingsResult.parse(list.structuredContent).bookings).toMatchObject([
      { reference, state: 'confirmed', partySize: 4 },
    ]);
    expect(await at.stored()).toMatchObject([{ reference, state: 'confirmed', contact: { name: 'Anya' } }]);

    const other = at.scope('model', undefined, { customerId: 'c_fedcba9876543210' });
    expect((await at.call('list_bookings', {}, other)).structuredContent).toEqual({ bookings: [] });
    expect((await at.call('draft_cancel', { reference }, other)).structuredContent).toMatchObject({
      outcome: 'refused',
    });
  });

  it('takes an offered slot at once when the act names it', async () => {
    const at = await counter();
    const found = FindSlotsResult.parse((await at.call('find_slots', DINNER, at.scope('model'))).structuredContent);
    const slot = found.slots[0];
    if (slot === undefined) throw new Error('no slot');
    const taken = await at.call(
      'commit_slot',
      { slot, party_size: 4 },
      at.scope('controller', { kind: 'take_slot', slot }),
    );
    expect(CommitResult.parse(taken.structuredContent)).toMatchObject({ outcome: 'committed', kind: 'book' });
  });

  it('gives the state of the customer, with the open draft, to the controller', async () => {
    const at = await counter();
    const draft = await drafted(at);
    const state = await at.call('customer_state', {}, at.scope('controller'));
    expect(state.structuredContent).toEqual({ bookings: [], openDraft: draft, offers: [] });
    const act = { kind: 'discard', draftId: draft.id } as const;
    expect(
      (await at.call('release_draft', { draft_id: draft.id }, at.scope('controller', act))).structuredContent,
    ).toEqual({ released: true });
    expect((await at.call('customer_state', {}, at.scope('controller'))).structuredContent).toEqual({
      bookings: [],
      offers: [],
    });
  });

  it('notes for the controller that the customer will come, and nothing about the bookings of others', async () => {
    const at = await counter();
    const reference = await booked(at);
    const noted = await at.call('acknowledge_booking', { reference }, at.scope('controller'));
    expect(AcknowledgeBookingResult.parse(noted.structuredContent)).toMatchObject({ outcome: 'acknowledged' });
    expect((await at.stored())[0]?.history.at(-1)).toMatchObject({ action: 'acknowledged', by: 'controller' });
    const other = at.scope('controller', undefined, { customerId: 'c_fedcba9876543210' });
    expect((await at.call('acknowledge_booking', { reference }, other)).structuredContent).toEqual({
      outcome: 'refused',
      reason: 'unknown_booking',
    });
  });

  it('lets the relay expire a hold, but only one that has run out', async () => {
    const at = await counter();
    const { reference } = await drafted(at);
    expect((await at.call('expire_hold', { reference }, at.scope('relay'))).structuredContent).toEqual({
      released: false,
    });
    at.clock.now += 11 * 60_000;
    expect((await at.call('expire_hold', { reference }, at.scope('relay'))).structuredContent).toEqual({
      released: true,
    });
    expect(await at.stored()).toEqual([]);
  });

  it('lets the relay offer what became free to those who wait, for no customer', async () => {
    const at = await counter();
    const { customerId: _, contact: __, ...nobody } = at.scope('relay');
    const offered = await at.call('offer_places', { date: '2026-03-03' }, nobody);
    expect(OfferPlacesResult.parse(offered.structuredContent)).toEqual({ offered: 0, more: false });
    expect(await at.call('offer_places', { date: 'tomorrow' }, nobody)).toMatchObject({ isError: true });
    expect(await at.call('offer_places', { date: '2026-03-03' }, at.scope('controller'))).toMatchObject({
      structuredContent: { code: 'role_not_allowed' },
    });
    const foreign = { ...nobody, businessId: 'bright-dental' };
    expect(await at.call('offer_places', { date: '2026-03-03' }, foreign)).toMatchObject({
      structuredContent: { code: 'unknown_business' },
    });
  });

  it('refuses a scope without customer and one of a business it does not know', async () => {
    const at = await counter();
    const { customerId: _, ...nobody } = at.scope('controller');
    expect(await at.call('customer_state', {}, nobody)).toMatchObject({
      structuredContent: { code: 'customer_missing' },
    });
    const foreign = at.scope('controller', undefined, { businessId: 'bright-dental' });
    expect(await at.call('customer_state', {}, foreign)).toMatchObject({
      structuredContent: { code: 'unknown_business' },
    });
  });
});
