import { describe, expect, it } from '@jest/globals';
import { CustomerId } from '@randevou/contracts';
import type { ConversationStore } from './memory-store.ts';

const phone = '+23057001234';

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

    it('makes one customer of many first messages at once', async () => {
      const { customers } = await open();
      const all = await Promise.all(Array.from({ length: 6 }, () => customers.resolve('la-kaz', { phone }, 'Anya')));
      expect(new Set(all.map(({ customerId }) => customerId)).size).toBe(1);
    });
  });
}
