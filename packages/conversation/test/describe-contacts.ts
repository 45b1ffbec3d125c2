import { describe, expect, it } from '@jest/globals';
import type { ConversationStore } from './memory-store.ts';

const conversation = { businessId: 'la-kaz', customerId: 'c_00000000000000aa' };
const stranger = { businessId: 'la-kaz', customerId: 'c_00000000000000bb' };

/** Contract of `Contacts`: the newest counts, in whichever order and however often it comes. */
export function describeContacts(name: string, open: () => Promise<ConversationStore>): void {
  describe(`${name}: contacts`, () => {
    it('knows nothing of a new customer, who may be reminded', async () => {
      const { contacts } = await open();
      expect(await contacts.read(conversation)).toEqual({ wantsReminders: true });
    });

    it('keeps when the customer last wrote, and first', async () => {
      const { contacts } = await open();
      for (const at of [2000, 1000, 2000, 3000, 2500]) await contacts.wroteAt(conversation, at);
      expect(await contacts.read(conversation)).toEqual({
        firstInboundAt: 2000,
        lastInboundAt: 3000,
        wantsReminders: true,
      });
      expect(await contacts.read(stranger)).toEqual({ wantsReminders: true });
    });

    it('keeps the newest wish with its time and way', async () => {
      const { contacts } = await open();
      await contacts.setReminders(conversation, false, { at: 2000, via: 'message' });
      await contacts.setReminders(conversation, true, { at: 1000, via: 'preferences' });
      await contacts.setReminders(conversation, false, { at: 2000, via: 'message' });
      const stopped = { wantsReminders: false, consent: { at: 2000, via: 'message' } };
      expect(await contacts.read(conversation)).toEqual(stopped);
      await contacts.setReminders(conversation, true, { at: 3000, via: 'preferences' });
      const resumed = { wantsReminders: true, consent: { at: 3000, via: 'preferences' } };
      expect(await contacts.read(conversation)).toEqual(resumed);
      expect(await contacts.read(stranger)).toEqual({ wantsReminders: true });
    });

    it('keeps the language of the latest answer', async () => {
      const { contacts } = await open();
      await contacts.setLanguage(conversation, 'fr');
      await contacts.wroteAt(conversation, 1000);
      for (const language of ['es', 'es'] as const) await contacts.setLanguage(conversation, language);
      expect(await contacts.read(conversation)).toMatchObject({ language: 'es', lastInboundAt: 1000 });
      expect(await contacts.read(stranger)).toEqual({ wantsReminders: true });
    });

    it('keeps when the assistant was last called back', async () => {
      const { contacts } = await open();
      for (const at of [2000, 1000, 2000]) await contacts.resumed(conversation, at);
      expect(await contacts.read(conversation)).toEqual({ wantsReminders: true, resumedAt: 2000 });
      await contacts.wroteAt(conversation, 3000);
      expect(await contacts.read(conversation)).toMatchObject({ lastInboundAt: 3000, resumedAt: 2000 });
      expect(await contacts.read(stranger)).toEqual({ wantsReminders: true });
    });

    it('takes no for the answer when yes and no were said at one instant', async () => {
      for (const wishes of [
        [true, false],
        [false, true],
      ]) {
        const { contacts } = await open();
        for (const wanted of wishes) await contacts.setReminders(conversation, wanted, { at: 2000, via: 'message' });
        expect(await contacts.read(conversation)).toMatchObject({ wantsReminders: false });
      }
    });

    it('keeps wish and times apart, also when all comes at once', async () => {
      const { contacts } = await open();
      await Promise.all([
        ...[1000, 3000, 2000].map((at) => contacts.wroteAt(conversation, at)),
        ...[1500, 2500].map((at) => contacts.setReminders(conversation, at === 1500, { at, via: 'message' })),
      ]);
      expect(await contacts.read(conversation)).toMatchObject({
        lastInboundAt: 3000,
        wantsReminders: false,
        consent: { at: 2500, via: 'message' },
      });
    });
  });
}
