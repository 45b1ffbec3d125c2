import { describe, expect, it } from '@jest/globals';
import { keysAt, type HmacKey, type InboundMessage, type PseudonymKeyring } from '@randevou/contracts';
import { createPseudonyms } from '../src/create-pseudonyms.ts';
import type { Customers, Inbox, TurnRecord } from '../src/ports.ts';
import type { ConversationStore } from './memory-store.ts';
import { inboundMessage, inboxMessage } from './messages.ts';

/** A process on the store's data, with the keys that it knows. */
export type StartProcess = (keyring: PseudonymKeyring) => ConversationStore;

const phone = '+23057001234';
const newPhone = '+23057005678';
const userId = 'MU.one';
const SWITCH = Date.parse('2026-03-03T00:00:00Z');
const WRITER = { businessId: 'la-kaz', customerId: 'c_00000000000000aa' };
const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
const message = (id: string, text: string, at = 1000): InboundMessage => inboundMessage(id, { kind: 'text', text }, at);
const FORGET: TurnRecord = { session: { v: 1, history: [] }, usage, forget: true, outbox: [] };

const key = (kid: string, usedFrom: number): HmacKey => ({
  kid,
  hmacKey: btoa(kid.repeat(32)),
  usedFrom: new Date(usedFrom).toISOString(),
});
const first = key('a', 0);
const second = key('b', SWITCH);
const third = key('c', SWITCH + 2);
const ring =
  (now: number, ...keys: readonly [HmacKey, ...HmacKey[]]): PseudonymKeyring =>
  () =>
    Promise.resolve(keysAt(keys, now));

/** Of a process that has not read the new key, of one that knows it, and of one that uses it. */
const OLD = ring(SWITCH - 1, first);
const BEFORE = ring(SWITCH - 1, second, first);
const AFTER = ring(SWITCH + 1, second, first);
/** The same once more. */
const BEFORE_THIRD = ring(SWITCH + 1, third, second, first);
const THIRD = ring(SWITCH + 2, third, second, first);

/** Contract of all ports while the keys of the pseudonyms rotate: nobody becomes another, nothing comes twice. */
export function describeRotation(name: string, open: () => Promise<StartProcess>): void {
  const resolve = ({ customers }: { customers: Customers }, identity: { phone?: string; userId?: string }) =>
    customers.resolve('la-kaz', identity, undefined);
  const receive = async ({ inbox }: { inbox: Inbox }, keyring: PseudonymKeyring, arrived: InboundMessage) => {
    const { key: newest, others } = await createPseudonyms(keyring).message(arrived.messageId);
    return inbox.receive(WRITER, { key: newest, receivedAt: Date.parse(arrived.at), message: arrived }, others);
  };

  describe(`${name}: keys that rotate`, () => {
    it('leave a customer the same, by phone number and by user id, again and again', async () => {
      const start = await open();
      const { customerId } = await resolve(start(OLD), { phone, userId });
      for (const keyring of [BEFORE, AFTER, BEFORE, AFTER, BEFORE_THIRD, THIRD, BEFORE_THIRD]) {
        for (const identity of [{ phone }, { userId }, { phone, userId }]) {
          expect(await resolve(start(keyring), identity)).toEqual({ customerId, phone, userId });
        }
        expect(await start(keyring).customers.find({ businessId: 'la-kaz', customerId })).toBeDefined();
      }
    });

    it('take whoever writes along: the old key is needed for them no more', async () => {
      const start = await open();
      const before = await resolve(start(OLD), { phone, userId });
      await resolve(start(AFTER), { phone, userId });
      const alone = start(ring(SWITCH + 1, second));
      expect(await resolve(alone, { phone })).toEqual(before);
      expect(await resolve(alone, { userId })).toEqual(before);
    });

    it('make one customer of first messages at once, whichever key each process uses', async () => {
      for (let round = 0; round < 5; round += 1) {
        const start = await open();
        const rings = [BEFORE, AFTER, BEFORE, AFTER, AFTER, BEFORE];
        const all = await Promise.all(rings.map((keyring) => resolve(start(keyring), { phone, userId })));
        expect(new Set(all.map(({ customerId }) => customerId)).size).toBe(1);
        for (const keyring of [BEFORE, AFTER, THIRD]) {
          expect((await resolve(start(keyring), { phone })).customerId).toBe(all[0]?.customerId);
          expect((await resolve(start(keyring), { userId })).customerId).toBe(all[0]?.customerId);
        }
      }
    });

    it('find who wrote to a process that is further, also from one that is not there yet', async () => {
      const start = await open();
      const ahead = await resolve(start(AFTER), { phone });
      expect(await resolve(start(BEFORE), { phone })).toEqual(ahead);
      expect(await start(BEFORE).customers.relink('la-kaz', { phone }, { phone: newPhone })).toBe('relinked');
      expect((await resolve(start(AFTER), { phone: newPhone })).customerId).toBe(ahead.customerId);
      expect((await resolve(start(AFTER), { phone })).customerId).not.toBe(ahead.customerId);
    });

    it('let somebody go on under a new number and a new user id', async () => {
      const start = await open();
      const { customerId } = await resolve(start(OLD), { phone, userId });
      const ben = await resolve(start(OLD), { phone: '+23057009999' });
      const after = start(AFTER);
      expect(await after.customers.relink('la-kaz', { phone }, { phone: '+23057009999' })).toBe('taken');
      expect(await after.customers.relink('la-kaz', { phone }, { phone: newPhone, userId: 'MU.two' })).toBe('relinked');
      const known = { customerId, phone: newPhone, userId: 'MU.two' };
      for (const keyring of [AFTER, THIRD]) {
        expect(await resolve(start(keyring), { phone: newPhone, userId: 'MU.two' })).toEqual(known);
        expect((await resolve(start(keyring), { phone: '+23057009999' })).customerId).toBe(ben.customerId);
        expect((await resolve(start(keyring), { phone })).customerId).not.toBe(customerId);
        expect((await resolve(start(keyring), { userId })).customerId).not.toBe(customerId);
      }
    });

    it('forget somebody whole, and keep their STOP', async () => {
      const start = await open();
      const { customerId } = await resolve(start(OLD), { phone, userId });
      const forget = async (store: ConversationStore, id: string, turnId: string): Promise<void> => {
        const conversation = { businessId: 'la-kaz', customerId: id };
        const last = inboxMessage(`of ${turnId}`, 1000);
        await store.inbox.receive(conversation, last);
        await store.turns.claim(conversation, { turnId, messages: [last], now: 2000, leaseMs: 1000 });
        expect(await store.turns.settle(conversation, { turnId, attempt: 1 }, FORGET)).toBe('settled');
      };
      const consent = { at: 1200, via: 'message' } as const;
      await start(OLD).contacts.setReminders({ businessId: 'la-kaz', customerId }, false, consent);
      await forget(start(OLD), customerId, 'a'.repeat(32));

      const next = await resolve(start(AFTER), { phone });
      expect(next.customerId).not.toBe(customerId);
      const conversation = { businessId: 'la-kaz', customerId: next.customerId };
      expect(await start(AFTER).contacts.read(conversation)).toEqual({ wantsReminders: false, consent });
      // START takes it back for good: no older key brings the STOP up again.
      await start(AFTER).contacts.setReminders(conversation, true, { at: 5000, via: 'message' });
      await forget(start(AFTER), next.customerId, 'b'.repeat(32));
      for (const keyring of [AFTER, THIRD]) {
        const again = await resolve(start(keyring), { phone });
        expect(again.customerId).not.toBe(next.customerId);
        expect(await start(keyring).contacts.read({ businessId: 'la-kaz', customerId: again.customerId })).toEqual({
          wantsReminders: true,
        });
      }
    });

    it('take a message in once, however often it comes meanwhile, and do not bring its sender back', async () => {
      const start = await open();
      const hello = message('wamid.1', 'hello');
      expect(await receive(start(OLD), OLD, hello)).toBe('stored');
      for (const keyring of [BEFORE, AFTER, THIRD]) {
        expect(await receive(start(keyring), keyring, hello)).toBe('duplicate');
        const names = await createPseudonyms(keyring).message('wamid.1');
        expect(await start(keyring).customers.resolveSender('la-kaz', { phone }, undefined, names)).toBeUndefined();
      }
      const waiting = await start(AFTER).inbox.waiting(WRITER);
      expect(waiting).toHaveLength(1);
    });

    it('take a message in once that comes to both sides of the change at the same moment', async () => {
      for (let round = 0; round < 5; round += 1) {
        const start = await open();
        const hello = message('wamid.1', 'hello');
        const rings = [BEFORE, AFTER, BEFORE, AFTER];
        const all = await Promise.all(rings.map((keyring) => receive(start(keyring), keyring, hello)));
        expect(all.filter((result) => result === 'stored')).toHaveLength(1);
      }
    });

    it('edit what was written before, and keep an edit that came first', async () => {
      const start = await open();
      const edit = async (keyring: PseudonymKeyring, messageId: string, text: string) => {
        const { key: newest, others } = await createPseudonyms(keyring).message(messageId);
        return start(keyring).inbox.replace(WRITER, newest, { kind: 'text', text }, 1500, others);
      };
      await receive(start(OLD), OLD, message('wamid.1', 'for four'));
      expect(await edit(AFTER, 'wamid.1', 'for five')).toBe('replaced');
      expect(await edit(BEFORE, 'wamid.2', 'tomorrow')).toBe('unknown');
      expect(await receive(start(AFTER), AFTER, message('wamid.2', 'today', 2000))).toBe('stored');
      expect(await receive(start(THIRD), THIRD, message('wamid.2', 'today', 2000))).toBe('duplicate');
      const waiting = await start(AFTER).inbox.waiting(WRITER);
      expect(waiting.map((each) => each.message.content)).toEqual([
        { kind: 'text', text: 'for five' },
        { kind: 'text', text: 'tomorrow' },
      ]);
    });
  });
}
