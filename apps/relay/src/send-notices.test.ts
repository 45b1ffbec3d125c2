import { describe, expect, it } from '@jest/globals';
import { createBookings, type DueItem } from '@randevou/bookings';
import { createMemoryLedger } from '@randevou/bookings/testing/memory-ledger';
import { loadSample } from '@randevou/business-profile';
import type { Contact, OutboxDraft } from '@randevou/conversation';
import { render, renderTemplate } from '@randevou/whatsapp-outbound';
import { sendNotices, type NoticeKind, type NoticeOptions } from './send-notices.ts';

const ANYA = {
  businessId: 'la-kaz',
  customerId: 'c_0123456789abcdef',
  contact: { phone: '+23057001234', name: 'Anya' },
};
const DINNER = { service_id: 'dinner', date: '2026-03-05', time: '19:30', party_size: 2 };

type Step = 'put' | 'drop';

/** A booking for Thursday evening, made on Monday; `failing` says before or after which step a run dies. */
async function setUp({
  contact = { wantsReminders: true },
  reachable = true,
}: { readonly contact?: Contact; readonly reachable?: boolean } = {}) {
  let now = Date.parse('2026-03-02T09:00:00+04:00');
  let turns = 0;
  let failing: { readonly step: Step; readonly when: 'before' | 'after' } | undefined;
  const profile = await loadSample('la-kaz');
  const ledger = createMemoryLedger();
  const bookings = createBookings({ profile, ledger, now: () => now });
  const owner = () => {
    turns += 1;
    return { ...ANYA, turnId: turns.toString(16).padStart(32, '0') };
  };
  const booked = await bookings.owner.bookForCustomer(owner(), DINNER);
  if (booked.outcome !== 'done') throw new Error(booked.outcome);
  const outbox = new Map<string, OutboxDraft>();
  const doing = async <Result>(step: Step, work: () => Promise<Result>): Promise<Result> => {
    const fault = failing?.step === step ? failing.when : undefined;
    if (fault === 'before') throw new Error(`died before ${step}`);
    const result = await work();
    if (fault === 'after') throw new Error(`died after ${step}`);
    return result;
  };
  const options: NoticeOptions = {
    dueItems: {
      due: async (id, kind, at) => {
        const items = await ledger.dueItems.due(id, kind, at);
        return items.filter((item): item is DueItem & { kind: NoticeKind } => item.kind === kind);
      },
      drop: (id, key) => doing('drop', () => ledger.dueItems.drop(id, key)),
    },
    ledger,
    profiles: { byId: () => Promise.resolve(profile) },
    customers: {
      find: ({ customerId }) => Promise.resolve({ customerId, ...(reachable ? { phone: '+23057001234' } : {}) }),
    },
    contacts: { read: () => Promise.resolve(contact) },
    turns: { session: () => Promise.resolve({ v: 1, language: 'fr', history: [] }) },
    sender: { render, renderTemplate },
    outbox: {
      put: (_conversation, drafts) =>
        doing('put', () => {
          const isNew = drafts.some(({ id }) => !outbox.has(id));
          for (const draft of drafts) if (!outbox.has(draft.id)) outbox.set(draft.id, draft);
          return Promise.resolve(isNew ? ('stored' as const) : ('duplicate' as const));
        }),
    },
    now: () => now,
  };
  const run = async (at: string, kind: NoticeKind = 'reminder') => {
    now = Date.parse(at);
    return sendNotices(options, kind, 'la-kaz');
  };
  const fail = (step: Step | undefined, when: 'before' | 'after' = 'before') => {
    failing = step === undefined ? undefined : { step, when };
  };
  const { reference } = booked.booking;
  return { bookings, owner, reference, ledger, outbox, run, fail };
}

const FIRST = '2026-03-04T19:30:00+04:00';

describe('sendNotices', () => {
  it('puts what is due into the outbox, in the language of the conversation, with its template', async () => {
    const { run, outbox, ledger, reference } = await setUp();
    expect(await run('2026-03-04T19:29:59+04:00')).toBe(0);
    expect(await run(FIRST)).toBe(1);
    const [draft, ...others] = [...outbox.values()];
    expect(others).toEqual([]);
    expect(draft?.id).toMatch(new RegExp(String.raw`^n\.la-kaz\.reminder\.${reference}\.\d+\.1440\.0$`));
    expect(JSON.stringify(draft?.payload)).toContain('jeudi 5 mars 2026');
    expect(draft?.template).toMatchObject({ type: 'template', template: { language: { code: 'fr' } } });
    expect(ledger.due().map(({ kind }) => kind)).toEqual(['reminder']);
    expect(await run(FIRST)).toBe(0);
    expect(await run('2026-03-05T16:30:00+04:00')).toBe(1);
    expect(outbox.size).toBe(2);
  });

  it.each([
    ['put', 'before'],
    ['put', 'after'],
    ['drop', 'before'],
    ['drop', 'after'],
  ] as const)('makes one message of it when a run dies at %s, %s', async (step, when) => {
    const { run, outbox, ledger, fail } = await setUp();
    fail(step, when);
    await expect(run(FIRST)).rejects.toThrow('died');
    fail(undefined);
    await run('2026-03-04T19:31:00+04:00');
    await run('2026-03-04T19:32:00+04:00');
    expect(outbox.size).toBe(1);
    expect(ledger.due()).toHaveLength(1);
  });

  it('forgets what is no longer so', async () => {
    const { run, outbox, ledger, bookings, owner, reference } = await setUp();
    // Put back, as if it had been missed when the visit was cancelled.
    const missed = ledger.due();
    await bookings.owner.cancelForCustomer(owner(), { reference });
    const nothing = { agenda: [], bookings: [], dropBookings: [], guards: [], waiting: [], dropWaiting: [] };
    const write = { ...nothing, businessId: 'la-kaz', token: 'again', putDue: missed, dropDue: [], events: [] };
    await ledger.write(write);
    expect(await run(FIRST)).toBe(1);
    expect(outbox.size).toBe(0);
  });

  it('sends no reminder to who said STOP, but what the business did', async () => {
    const { run, outbox, bookings, owner, reference } = await setUp({ contact: { wantsReminders: false } });
    expect(await run(FIRST)).toBe(1);
    expect(outbox.size).toBe(0);
    await bookings.owner.moveForCustomer(owner(), { reference, date: '2026-03-06', time: '20:00' });
    expect(await run('2026-03-04T19:31:00+04:00', 'owner_change')).toBe(1);
    expect(JSON.stringify([...outbox.values()])).toContain('vendredi 6 mars 2026');
  });

  it('sends nothing to who cannot be reached', async () => {
    const { run, outbox, ledger } = await setUp({ reachable: false });
    expect(await run('2026-03-05T16:30:00+04:00')).toBe(2);
    expect([outbox.size, ledger.due()]).toEqual([0, []]);
  });

  it('leaves what was held up until the night is over', async () => {
    const { run, outbox } = await setUp();
    expect(await run('2026-03-05T02:00:00+04:00')).toBe(0);
    expect(await run('2026-03-05T07:00:00+04:00')).toBe(1);
    expect(outbox.size).toBe(1);
  });
});
