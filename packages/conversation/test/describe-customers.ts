import { describe, expect, it } from '@jest/globals';
import { CustomerId } from '@randevou/contracts';
import type { ConversationStore } from './memory-store.ts';

const phone = '+23057001234';
const newPhone = '+23057005678';

/** Contract of `Customers`: who is the same person. */
export function describeCustomers(name: string, open: () => Promise<ConversationStore>): void {
  describe(`${name}: customers`, () => {
    it('gives a phone number one pseudonym per business', async () => {
      const { customers } = await open();
      const here = await customers.resolve('la-kaz', { phone }, 'Anya');
      expect(CustomerId.safeParse(here.customerId).success).toBe(true);
      expect(here.customerId).not.toContain('57001234');
      expect(await customers.resolve('la-kaz', { phone }, 'Anya')).toEqual(here);
      expect(await customers.find({ businessId: 'la-kaz', customerId: here.customerId })).toEqual(here);
      expect(await customers.find({ businessId: 'salon-lumiere', customerId: here.customerId })).toBeUndefined();
    });

    it('keeps the newest profile name, and the old one when none comes', async () => {
      const { customers } = await open();
      await customers.resolve('la-kaz', { phone }, 'Anya');
      expect(await customers.resolve('la-kaz', { phone }, undefined)).toMatchObject({ profileName: 'Anya' });
      expect(await customers.resolve('la-kaz', { phone }, 'Anya R.')).toMatchObject({ profileName: 'Anya R.' });
    });

    it('joins a user id to the phone number that it came with', async () => {
      const { customers } = await open();
      const before = await customers.resolve('la-kaz', { phone }, undefined);
      const joined = await customers.resolve('la-kaz', { phone, userId: 'MU.one' }, undefined);
      expect(joined.customerId).toBe(before.customerId);
      expect((await customers.resolve('la-kaz', { userId: 'MU.one' }, undefined)).customerId).toBe(before.customerId);
      expect((await customers.resolve('la-kaz', { phone }, undefined)).customerId).toBe(before.customerId);
    });

    it('takes the same phone number with another user id for another person', async () => {
      const { customers } = await open();
      const old = await customers.resolve('la-kaz', { phone, userId: 'MU.one' }, 'Anya');
      const next = await customers.resolve('la-kaz', { phone, userId: 'MU.two' }, 'Ben');
      expect(next.customerId).not.toBe(old.customerId);
      expect((await customers.resolve('la-kaz', { phone }, undefined)).customerId).toBe(next.customerId);
      expect((await customers.resolve('la-kaz', { userId: 'MU.one' }, undefined)).customerId).toBe(old.customerId);
    });

    it('sends the one who lost a phone number nothing there any more', async () => {
      const { customers } = await open();
      const { customerId } = await customers.resolve('la-kaz', { phone, userId: 'MU.one' }, 'Anya');
      await customers.resolve('la-kaz', { phone, userId: 'MU.two' }, 'Ben');
      const anya = { customerId, userId: 'MU.one', profileName: 'Anya' };
      expect(await customers.find({ businessId: 'la-kaz', customerId })).toEqual(anya);
      expect(await customers.resolve('la-kaz', { userId: 'MU.one' }, undefined)).toEqual(anya);
    });

    it('knows a person by the user id under a new phone number', async () => {
      const { customers } = await open();
      const before = await customers.resolve('la-kaz', { phone, userId: 'MU.one' }, undefined);
      const after = await customers.resolve('la-kaz', { phone: '+23057005678', userId: 'MU.one' }, undefined);
      expect(after).toMatchObject({ customerId: before.customerId, phone: '+23057005678' });
    });

    it('keeps a phone-only and a user-id-only customer apart whom one message names together: the user id wins', async () => {
      const { customers } = await open();
      const byPhone = await customers.resolve('la-kaz', { phone }, undefined);
      const byUser = await customers.resolve('la-kaz', { userId: 'MU.one' }, undefined);
      const both = await customers.resolve('la-kaz', { phone, userId: 'MU.one' }, undefined);
      expect(both.customerId).toBe(byUser.customerId);
      expect(both.customerId).not.toBe(byPhone.customerId);
      expect((await customers.resolve('la-kaz', { phone }, undefined)).customerId).toBe(byUser.customerId);
    });

    it('goes on with the same customer under a new phone number, whose user id comes with the next message', async () => {
      const { customers } = await open();
      const { customerId } = await customers.resolve('la-kaz', { phone, userId: 'MU.one' }, 'Anya');
      expect(await customers.relink('la-kaz', { phone }, { phone: newPhone })).toBe('relinked');
      const known = await customers.find({ businessId: 'la-kaz', customerId });
      expect(known).toEqual({ customerId, phone: newPhone, profileName: 'Anya' });
      const next = await customers.resolve('la-kaz', { phone: newPhone, userId: 'MU.two' }, undefined);
      expect(next).toEqual({ customerId, phone: newPhone, userId: 'MU.two', profileName: 'Anya' });
      const recycled = await customers.resolve('la-kaz', { phone, userId: 'MU.three' }, undefined);
      expect(recycled.customerId).not.toBe(customerId);
    });

    it('goes on with the same customer under a new user id, known by either', async () => {
      for (const from of [{ phone }, { userId: 'MU.one' }, { phone, userId: 'MU.one' }]) {
        const { customers } = await open();
        const { customerId } = await customers.resolve('la-kaz', { phone, userId: 'MU.one' }, undefined);
        expect(await customers.relink('la-kaz', from, { userId: 'MU.two' })).toBe('relinked');
        const known = { customerId, phone, userId: 'MU.two' };
        expect(await customers.resolve('la-kaz', { userId: 'MU.two' }, undefined)).toEqual(known);
        expect(await customers.resolve('la-kaz', { phone, userId: 'MU.two' }, undefined)).toEqual(known);
        expect((await customers.resolve('la-kaz', { userId: 'MU.one' }, undefined)).customerId).not.toBe(customerId);
      }
    });

    it('comes to the same when number and user id are told one after the other, in either order, and again', async () => {
      const changes = [
        { from: { phone }, to: { phone: newPhone } },
        { from: { phone: newPhone, userId: 'MU.one' }, to: { phone: newPhone, userId: 'MU.two' } },
      ];
      for (const order of [changes, changes.toReversed(), [...changes, ...changes]]) {
        const { customers } = await open();
        const { customerId } = await customers.resolve('la-kaz', { phone, userId: 'MU.one' }, undefined);
        for (const { from, to } of order) await customers.relink('la-kaz', from, to);
        const known = { customerId, phone: newPhone, userId: 'MU.two' };
        expect(await customers.find({ businessId: 'la-kaz', customerId })).toEqual(known);
        expect(await customers.resolve('la-kaz', { phone: newPhone, userId: 'MU.two' }, undefined)).toEqual(known);
      }
    });

    it('relinks nobody it does not know, and nobody to what is somebody else’s', async () => {
      const { customers } = await open();
      expect(await customers.relink('la-kaz', { phone }, { phone: newPhone })).toBe('unknown');
      const anya = await customers.resolve('la-kaz', { phone, userId: 'MU.one' }, 'Anya');
      const ben = await customers.resolve('la-kaz', { phone: newPhone, userId: 'MU.two' }, 'Ben');
      expect(await customers.relink('la-kaz', { phone }, { phone: newPhone })).toBe('taken');
      expect(await customers.relink('la-kaz', { phone, userId: 'MU.three' }, { userId: 'MU.four' })).toBe('unknown');
      expect(await customers.relink('salon-lumiere', { phone }, { userId: 'MU.four' })).toBe('unknown');
      expect(await customers.resolve('la-kaz', { phone, userId: 'MU.one' }, undefined)).toEqual(anya);
      expect(await customers.resolve('la-kaz', { phone: newPhone, userId: 'MU.two' }, undefined)).toEqual(ben);
    });

    it('makes one customer of many first messages at once', async () => {
      const { customers } = await open();
      const all = await Promise.all(Array.from({ length: 6 }, () => customers.resolve('la-kaz', { phone }, 'Anya')));
      expect(new Set(all.map(({ customerId }) => customerId)).size).toBe(1);
    });
  });
}
