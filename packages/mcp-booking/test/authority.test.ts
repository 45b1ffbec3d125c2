import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  BOOKING_TOOLS,
  DraftResult,
  JoinWaitingListResult,
  OWNER_TOOLS,
  SCOPE_META_KEY,
  type Act,
  type Slot,
} from '@randevou/contracts';
import { createControllerClient, createScopeSigner, generateScopeKeys } from '@randevou/mcp-kit';
import fc from 'fast-check';
import { counter } from './counter.ts';

/*
 * A token of role `model` cannot commit, whatever the arguments; nor can anything that is no token of the stage. The
 * proof is the ledger: a held draft stays a held draft.
 */

const SLOT: Slot = {
  serviceId: 'dinner',
  resourceId: 'T3',
  start: '2026-03-03T19:30:00+04:00',
  end: '2026-03-03T21:30:00+04:00',
};

async function withDraft({ waitingList = false } = {}) {
  const at = await counter(waitingList ? { waitingList: { offerMinutes: 30 } } : {});
  const wish = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 };
  const result = DraftResult.parse((await at.call('draft_booking', wish, at.scope('model'))).structuredContent);
  if (result.outcome !== 'drafted') throw new Error('not drafted');
  const { draft } = result;
  const before = JSON.stringify(await at.stored());
  const nothingHappened = async () => {
    const after = await at.stored();
    expect(JSON.stringify(after)).toBe(before);
    expect(after.map(({ state }) => state)).toEqual(['held']);
  };
  const confirm: Act = { kind: 'confirm', draftId: draft.id };
  const good: Record<string, Record<string, unknown>> = {
    customer_state: {},
    commit_draft: { draft_id: draft.id },
    commit_slot: { slot: draft.slot, party_size: 4 },
    acknowledge_booking: { reference: draft.reference },
    release_draft: { draft_id: draft.id },
    join_waiting_list: { service_id: 'dinner', date: '2026-03-03', party_size: 6 },
    leave_waiting_list: { entry_id: 'w_0123456789abc' },
    expire_hold: { reference: draft.reference },
    offer_places: { date: '2026-03-03' },
    block_time: { from: draft.slot.start, to: draft.slot.end },
    unblock_time: { block_id: 'B_0', from: draft.slot.start, to: draft.slot.end },
    book_for_customer: { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 2 },
    move_for_customer: { reference: draft.reference, date: '2026-03-04', time: '19:30' },
    cancel_for_customer: { reference: draft.reference },
    mark_no_show: { reference: draft.reference },
    import_bookings: { rows: [], dry_run: false },
  };
  /** Takes the only table for six, then waits for one as the scope's own customer. */
  const queue = async () => {
    const six = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 6 };
    const host = { customerId: 'c_fedcba9876543210' };
    const held = DraftResult.parse(
      (await at.call('draft_booking', six, at.scope('model', undefined, host))).structuredContent,
    );
    if (held.outcome !== 'drafted') throw new Error('not drafted');
    const act = { kind: 'wait', serviceId: 'dinner', date: '2026-03-03' } as const;
    const joined = JoinWaitingListResult.parse(
      (await at.call('join_waiting_list', good['join_waiting_list'] ?? {}, at.scope('controller', act)))
        .structuredContent,
    );
    if (joined.outcome !== 'waiting') throw new Error(JSON.stringify(joined));
    return joined.entry.id;
  };
  return { ...at, draft, confirm, good, nothingHappened, queue };
}

const ownersTools = Object.keys(OWNER_TOOLS);
const notForTheModel = Object.entries(BOOKING_TOOLS)
  .flatMap(([name, tool]) => (tool.model ? [] : [name]))
  .concat(ownersTools);

describe('authority', () => {
  it.each(notForTheModel)(
    'a model token cannot call %s, with or without an act, whatever the arguments',
    async (name) => {
      const at = await withDraft();
      const args = at.good[name] ?? {};
      const token = await at.sign(at.scope('controller', at.confirm));
      const forged = [
        args,
        { ...args, role: 'controller' },
        { ...args, act: at.confirm },
        { ...args, scope: at.scope('controller', at.confirm) },
        { ...args, _meta: { [SCOPE_META_KEY]: token } },
        { ...args, [SCOPE_META_KEY]: token },
        { ...args, customerId: 'c_fedcba9876543210', businessId: 'la-kaz' },
        {},
      ];
      const acts: (Act | undefined)[] = [
        undefined,
        at.confirm,
        { kind: 'take_slot', slot: at.draft.slot },
        { kind: 'wait', serviceId: 'dinner', date: '2026-03-03' },
        { kind: 'leave', entryId: 'w_0123456789abc' },
      ];
      for (const act of acts) {
        for (const tried of forged) {
          const result = await at.call(name, tried, at.scope('model', act));
          expect(result).toMatchObject({
            isError: true,
            structuredContent: { code: 'role_not_allowed', retry: false },
          });
        }
      }
      await at.nothingHappened();
    },
  );

  it('a model token cannot commit with any JSON as arguments, in any tool', async () => {
    const at = await withDraft();
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(at.draft.id, at.confirm, at.draft.slot, 'controller'),
    );
    const keys = fc.oneof(
      fc.constantFrom('draft_id', 'slot', 'reference', 'role', 'act', '_meta', '__proto__', 'scope'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...notForTheModel), fc.dictionary(keys, values), async (name, args) => {
        const result = await at.call(name, args, at.scope('model', at.confirm));
        expect(result.isError).toBe(true);
      }),
      { numRuns: 100, seed: 20260302 },
    );
    await at.nothingHappened();
  });

  it('a model tool called with a controller’s act still only drafts', async () => {
    const at = await withDraft();
    const wish = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 };
    await at.call('draft_booking', wish, at.scope('model', at.confirm));
    expect((await at.stored()).every(({ state }) => state === 'held')).toBe(true);
  });

  it.each([
    ['no act', () => undefined],
    ['an act on another draft', () => ({ kind: 'confirm', draftId: 'd_0000000000' }) as const],
    ['a discard', (draftId: string) => ({ kind: 'discard', draftId }) as const],
    ['an act on a slot', () => ({ kind: 'take_slot', slot: SLOT }) as const],
  ])('a controller token with %s does not commit a draft', async (_, actFor) => {
    const at = await withDraft();
    const result = await at.call(
      'commit_draft',
      { draft_id: at.draft.id },
      at.scope('controller', actFor(at.draft.id)),
    );
    expect(result).toMatchObject({ isError: true, structuredContent: { code: 'act_required' } });
    await at.nothingHappened();
  });

  it('a controller token commits no other slot than that of its act', async () => {
    const at = await withDraft();
    const slot = { ...at.draft.slot, start: '2026-03-03T20:00:00+04:00', end: '2026-03-03T22:00:00+04:00' };
    const result = await at.call(
      'commit_slot',
      { slot, party_size: 4 },
      at.scope('controller', { kind: 'take_slot', slot: at.draft.slot }),
    );
    expect(result).toMatchObject({ isError: true, structuredContent: { code: 'act_required' } });
    await at.nothingHappened();
  });

  it.each<[string, Act | undefined]>([
    ['no act', undefined],
    ['another day', { kind: 'wait', serviceId: 'dinner', date: '2026-03-04' }],
    ['another service', { kind: 'wait', serviceId: 'lunch', date: '2026-03-03' }],
    ['a tap on a slot', { kind: 'take_slot', slot: SLOT }],
  ])('a controller token with %s puts nobody on the waiting list', async (_, act) => {
    const at = await withDraft({ waitingList: true });
    const result = await at.call('join_waiting_list', at.good['join_waiting_list'] ?? {}, at.scope('controller', act));
    expect(result).toMatchObject({ isError: true, structuredContent: { code: 'act_required' } });
    expect((await at.call('customer_state', {}, at.scope('controller'))).structuredContent).not.toHaveProperty(
      'waiting',
    );
  });

  it('a customer is taken off the waiting list by an act of their own on exactly that entry, and nobody else', async () => {
    const at = await withDraft({ waitingList: true });
    const entryId = await at.queue();
    const leave = (act: Act | undefined, customer = {}) =>
      at.call('leave_waiting_list', { entry_id: entryId }, at.scope('controller', act, customer));
    for (const act of [undefined, at.confirm, { kind: 'leave', entryId: 'w_0000000000000' } as const]) {
      expect(await leave(act)).toMatchObject({ isError: true, structuredContent: { code: 'act_required' } });
    }
    const act = { kind: 'leave', entryId } as const;
    const other = { customerId: 'c_fedcba9876543210' };
    expect((await leave(act, other)).structuredContent).toEqual({ left: false });
    const list = await at.call('list_bookings', {}, at.scope('model'));
    expect(list.structuredContent).toMatchObject({ bookings: [], waiting: [{ id: entryId, partySize: 6 }] });
    expect((await leave(act)).structuredContent).toEqual({ left: true });
  });

  it('nobody is forgotten but at their own wish: not by the model, nor without that act, nor for another', async () => {
    const at = await withDraft();
    const act = { kind: 'forget' } as const;
    const forget = (scope: Parameters<typeof at.call>[2]) => at.call('forget_customer', {}, scope);
    const refused = [
      [at.scope('model', act), 'role_not_allowed'],
      [at.scope('owner', act), 'role_not_allowed'],
      [at.scope('controller'), 'act_required'],
      [at.scope('controller', at.confirm), 'act_required'],
    ] as const;
    for (const [scope, code] of refused) {
      expect(await forget(scope)).toMatchObject({ isError: true, structuredContent: { code } });
    }
    const other = { customerId: 'c_fedcba9876543210' };
    expect((await forget(at.scope('controller', act, other))).structuredContent).toEqual({ cancelled: [], kept: [] });
    await at.nothingHappened();
    await forget(at.scope('controller', act));
    expect(await at.stored()).toEqual([]);
  });

  it('a series that the model drafts is held and no more', async () => {
    const at = await withDraft();
    const wish = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4, every_days: 7, times: 3 };
    const result = await at.call('draft_series', wish, at.scope('model', at.confirm));
    expect(result.structuredContent).toMatchObject({ outcome: 'drafted', draft: { series: { missed: [] } } });
    expect((await at.stored()).map(({ state }) => state)).toEqual(['held', 'held', 'held']);
  });

  it('a controller token of another customer does not commit this customer’s draft', async () => {
    const at = await withDraft();
    const other = at.scope('controller', at.confirm, { customerId: 'c_fedcba9876543210' });
    const result = await at.call('commit_draft', { draft_id: at.draft.id }, other);
    expect(result.structuredContent).toMatchObject({ outcome: 'refused', reason: 'no_such_draft' });
    await at.nothingHappened();
  });

  it.each(['owner', 'relay'] as const)('a token of role %s does not commit', async (role) => {
    const at = await withDraft();
    const result = await at.call('commit_draft', { draft_id: at.draft.id }, at.scope(role, at.confirm));
    expect(result).toMatchObject({ isError: true, structuredContent: { code: 'role_not_allowed' } });
    await at.nothingHappened();
  });

  it.each(ownersTools)('%s is for the owner alone', async (name) => {
    const at = await withDraft();
    for (const role of ['model', 'controller', 'relay'] as const) {
      const result = await at.call(name, at.good[name] ?? {}, at.scope(role, at.confirm));
      expect(result).toMatchObject({ isError: true, structuredContent: { code: 'role_not_allowed' } });
    }
    await at.nothingHappened();
    const { customerId: _, contact: __, ...nobody } = at.scope('owner');
    const result = await at.call(name, at.good[name] ?? {}, nobody);
    expect(result.isError).not.toBe(true);
  });

  it('the owner of another business reaches nothing here', async () => {
    const at = await withDraft();
    const foreign = at.scope('owner', undefined, { businessId: 'bright-dental' });
    for (const name of ownersTools) {
      const result = await at.call(name, at.good[name] ?? {}, foreign);
      expect(result).toMatchObject({ isError: true, structuredContent: { code: 'unknown_business' } });
    }
    await at.nothingHappened();
  });

  it('no forged, expired or foreign token commits', async () => {
    const at = await withDraft();
    const controller = at.scope('controller', at.confirm);
    const good = await at.sign(controller);
    const [header = '', payload = '', signature = ''] = good.split('.');
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const hs256 = `${part({ alg: 'HS256', kid: at.keys.privateKey.kid })}.${payload}`;
    const asModel = (await at.sign(at.scope('model', at.confirm))).split('.');
    const foreignKeys = await generateScopeKeys();
    const foreign = createScopeSigner({ privateKey: foreignKeys.privateKey, now: () => at.clock.now });
    const sameKid = createScopeSigner({
      privateKey: { ...foreignKeys.privateKey, kid: at.keys.privateKey.kid },
      now: () => at.clock.now,
    });
    const old = createScopeSigner({ privateKey: at.keys.privateKey, now: () => at.clock.now - 180_000 });
    const tokens: [string, unknown][] = [
      ['scope_invalid', `${part({ alg: 'none' })}.${payload}.`],
      ['scope_invalid', `${part({ alg: 'none', kid: at.keys.privateKey.kid })}.${payload}.${signature}`],
      ['scope_invalid', `${hs256}.${createHmac('sha256', at.keys.privateKey.x).update(hs256).digest('base64url')}`],
      ['scope_invalid', `${header}.${payload}.`],
      ['scope_invalid', `${header}.${payload}.${asModel[2] ?? ''}`],
      ['scope_invalid', `${asModel[0] ?? ''}.${payload}.${asModel[2] ?? ''}`],
      ['scope_invalid', await foreign(controller)],
      ['scope_invalid', await sameKid(controller)],
      ['scope_expired', await old(controller)],
      ['scope_invalid', claims],
      ['scope_invalid', controller],
      ['scope_invalid', [good]],
      ['scope_invalid', ''],
    ];
    for (const [code, token] of tokens) {
      const result = await at.withToken('commit_draft', { draft_id: at.draft.id }, token);
      expect(result).toMatchObject({ isError: true, structuredContent: { code } });
    }
    await at.nothingHappened();
    // The one difference that matters: the same call with the true token commits.
    const result = await at.withToken('commit_draft', { draft_id: at.draft.id }, good);
    expect(result.structuredContent).toMatchObject({ outcome: 'committed' });
  });

  it('a token for another business does not reach this one', async () => {
    const at = await withDraft();
    const result = await at.call(
      'commit_draft',
      { draft_id: at.draft.id },
      at.scope('controller', at.confirm, { businessId: 'bright-dental' }),
    );
    expect(result).toMatchObject({ isError: true, structuredContent: { code: 'unknown_business' } });
    await at.nothingHappened();
  });

  it('the controller’s client reaches the booking server by the tool’s name', async () => {
    const called: string[] = [];
    const client = createControllerClient({
      servers: async () => [{ name: 'booking', url: 'http://127.0.0.1:9/', thirdParty: false }],
      fetch: async (url) => {
        called.push(new URL(url instanceof Request ? url.url : url).href);
        return Response.json({ result: { structuredContent: {} } });
      },
    });
    const names = [...Object.keys(BOOKING_TOOLS), ...Object.keys(OWNER_TOOLS)];
    for (const name of names) await client.call(name, {}, 'token');
    expect(called).toHaveLength(names.length);
  });
});
