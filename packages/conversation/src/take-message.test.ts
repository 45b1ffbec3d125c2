import { describe, expect, it } from '@jest/globals';
import { onlyKey, type InboundEvent, type MessageContent } from '@randevou/contracts';
import { createMemoryStore, inboundMessage, sampleProfile } from '../test/index.ts';
import { createIntake } from './create-intake.ts';
import { createPseudonyms } from './create-pseudonyms.ts';

const pseudonyms = createPseudonyms(onlyKey(btoa('k'.repeat(32))));
const phone = '+23057001234';
const newPhone = '+23057005678';
const NOW = 100_000;
const text = (words: string): MessageContent => ({ kind: 'text', text: words });

function setUp() {
  const store = createMemoryStore([sampleProfile]);
  const woken: string[] = [];
  const intake = createIntake({
    ...store,
    pseudonyms,
    wake: (_wakeUp, key) => {
      woken.push(key);
      return Promise.resolve();
    },
    now: () => NOW,
  });
  let count = 0;
  const send = (content: MessageContent, at = 10_000, from: { phone?: string; userId?: string } = { phone }) =>
    intake([{ ...inboundMessage(`wamid.${String((count += 1))}`, content, at), from }]);
  const who = async (identity: { phone?: string; userId?: string }) => ({
    businessId: 'la-kaz',
    customerId: (await store.customers.resolve('la-kaz', identity, undefined)).customerId,
  });
  const waiting = async () => (await store.inbox.waiting(await who({ phone }))).map(({ message }) => message.content);
  return { store, intake, send, who, waiting, woken };
}

describe('the time of the last message', () => {
  it.each<MessageContent>([
    text('hello'),
    { kind: 'tap', via: 'template', optionId: 'x', title: 'x' },
    { kind: 'reaction', messageId: 'wamid.out' },
    { kind: 'edit', originalMessageId: 'wamid.0', text: 'x' },
    { kind: 'revoke', originalMessageId: 'wamid.0' },
    { kind: 'unsupported', whatsAppType: 'poll', raw: {} },
  ])('is that of any message of the customer: $kind', async (content) => {
    const { store, send, who } = setUp();
    await send(text('I am here'), 10_000);
    await send(content, 30_000);
    await send(content, 20_000);
    expect(await store.contacts.read(await who({ phone }))).toMatchObject({ lastInboundAt: 30_000 });
  });

  it('is never in the future', async () => {
    const { store, send, who } = setUp();
    await send(text('hello'), NOW + 60_000);
    expect(await store.contacts.read(await who({ phone }))).toMatchObject({ lastInboundAt: NOW });
  });

  it('does not come from what WhatsApp says of the customer', async () => {
    const { store, send, who } = setUp();
    await send(text('hello'), 20_000);
    await send({ kind: 'system', systemType: 'user_changed_number', newPhone }, 30_000);
    expect(await store.contacts.read(await who({ phone: newPhone }))).toMatchObject({ lastInboundAt: 20_000 });
  });
});

describe('an edit', () => {
  it('changes a message that waits, without a wake-up of its own', async () => {
    const { send, waiting, woken } = setUp();
    await send(text('for four'));
    const summary = await send({ kind: 'edit', originalMessageId: 'wamid.1', text: 'for five' }, 11_000);
    expect(summary).toMatchObject({ edits: 1, stored: 0 });
    expect(await waiting()).toEqual([text('for five')]);
    expect(woken).toEqual([(await pseudonyms.message('wamid.1')).key]);
  });

  it('that comes before its message is applied when that comes', async () => {
    const { intake, waiting } = setUp();
    const edit = { kind: 'edit', originalMessageId: 'wamid.1', text: 'for five' } as const;
    expect(await intake([inboundMessage('wamid.2', edit, 11_000)])).toMatchObject({ edits: 1 });
    expect(await intake([inboundMessage('wamid.1', text('for four'), 10_000)])).toMatchObject({ stored: 1 });
    expect(await waiting()).toEqual([text('for five')]);
  });

  it('counts as late when a turn has the message', async () => {
    const { store, send, who } = setUp();
    await send(text('for four'));
    const conversation = await who({ phone });
    const messages = await store.inbox.waiting(conversation);
    await store.turns.claim(conversation, { turnId: 'a'.repeat(32), messages, now: NOW, leaseMs: 1000 });
    expect(await send({ kind: 'revoke', originalMessageId: 'wamid.1' }, 11_000)).toMatchObject({ lateEdits: 1 });
  });

  it('of nothing that we can read is passed over', async () => {
    const { send, waiting } = setUp();
    await send(text('for four'));
    expect(await send({ kind: 'edit', originalMessageId: 'wamid.1' }, 11_000)).toMatchObject({ passedOver: 1 });
    expect(await waiting()).toEqual([text('for four')]);
  });
});

describe('a revoke', () => {
  it('takes a message that waits away', async () => {
    const { send, waiting } = setUp();
    await send(text('for four'));
    await send({ kind: 'revoke', originalMessageId: 'wamid.1' }, 11_000);
    expect(await waiting()).toEqual([]);
  });
});

describe('a changed number or user id', () => {
  const changedNumber: MessageContent = { kind: 'system', systemType: 'user_changed_number', newPhone };

  it('keeps the customer, whoever has the old number next', async () => {
    const { send, who } = setUp();
    await send(text('hello'), 1, { phone, userId: 'MU.one' });
    const before = await who({ userId: 'MU.one' });
    expect(await send(changedNumber)).toMatchObject({ relinks: 1 });
    expect(await send(changedNumber)).toMatchObject({ relinks: 0, passedOver: 1 });
    expect(await who({ phone: newPhone, userId: 'MU.two' })).toEqual(before);
    expect(await who({ phone, userId: 'MU.three' })).not.toEqual(before);
  });

  it('makes nobody a customer', async () => {
    const { store, send, who } = setUp();
    expect(await send(changedNumber)).toMatchObject({ relinks: 0, passedOver: 1 });
    expect(await who({ phone: newPhone })).toEqual({ businessId: 'la-kaz', customerId: 'c_0000000000000001' });
    expect(await store.contacts.read(await who({ phone }))).toEqual({ wantsReminders: true });
  });

  it('is understood when the sender is named by the new user id already', async () => {
    const { send, who } = setUp();
    await send(text('hello'), 1, { phone, userId: 'MU.one' });
    const before = await who({ userId: 'MU.one' });
    const changed: MessageContent = { kind: 'system', systemType: 'user_changed_user_id', newUserId: 'MU.two' };
    expect(await send(changed, 2, { phone, userId: 'MU.two' })).toMatchObject({ relinks: 1 });
    expect(await who({ phone, userId: 'MU.two' })).toEqual(before);
  });

  it('gives nobody the bookings of the one who had the number before', async () => {
    const { send, who } = setUp();
    await send(text('hello'), 1, { phone, userId: 'MU.one' });
    const before = await who({ userId: 'MU.one' });
    // Somebody new has the number, and gives it up before they have ever written.
    expect(await send(changedNumber, 2, { phone, userId: 'MU.two' })).toMatchObject({ relinks: 0 });
    expect(await who({ phone: newPhone })).not.toEqual(before);
  });
});

describe('notices about people', () => {
  const notice = (parts: object): InboundEvent => ({
    type: 'notice',
    field: 'user_preferences',
    phoneNumberId: '100000000000001',
    value: {},
    ...parts,
  });
  const wish = (wanted: boolean, seconds: number) =>
    notice({ preferences: [{ from: { phone }, at: new Date(seconds * 1000).toISOString(), wanted }] });

  it('keep the newest wish, in any order', async () => {
    const { store, intake, who } = setUp();
    expect(await intake([wish(false, 20), wish(true, 10), wish(false, 20)])).toMatchObject({ preferences: 3 });
    const consent = { at: 20_000, via: 'preferences' };
    expect(await store.contacts.read(await who({ phone }))).toEqual({ wantsReminders: false, consent });
  });

  it('link a new user id to the customer', async () => {
    const { send, intake, who } = setUp();
    await send(text('hello'), 1, { phone, userId: 'MU.one' });
    const before = await who({ phone });
    const relinks = [{ from: { userId: 'MU.one' }, to: { userId: 'MU.two' } }];
    expect(await intake([notice({ relinks })])).toMatchObject({ relinks: 1 });
    expect(await intake([notice({ relinks })])).toMatchObject({ relinks: 0, passedOver: 1 });
    expect(await who({ userId: 'MU.two' })).toEqual(before);
  });

  it('to a number that no business has change nothing', async () => {
    const { intake } = setUp();
    const elsewhere = { ...wish(false, 20), phoneNumberId: '999' };
    expect(await intake([elsewhere])).toMatchObject({ preferences: 0, passedOver: 1 });
  });
});
