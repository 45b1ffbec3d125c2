import { describe, expect, it } from '@jest/globals';
import type { BudgetSpent } from '@randevou/contracts';
import type { ConversationStore } from './memory-store.ts';

/** Contract of `Budgets` and `Switches`. */
export function describeLimits(name: string, open: () => Promise<ConversationStore>): void {
  describe(`${name}: budgets`, () => {
    it('adds up per business and day', async () => {
      const { budgets } = await open();
      expect(await budgets.spent('la-kaz', '2026-03-02')).toEqual({ tokens: 0, messages: 0 });
      expect(await budgets.add('la-kaz', '2026-03-02', { tokens: 700, messages: 1 })).toEqual({
        tokens: 700,
        messages: 1,
      });
      await budgets.add('la-kaz', '2026-03-03', { tokens: 5, messages: 5 });
      await budgets.add('salon-lumiere', '2026-03-02', { tokens: 6, messages: 6 });
      await budgets.add('la-kaz', '2026-03-02', { tokens: 0, messages: 2 });
      expect(await budgets.spent('la-kaz', '2026-03-02')).toEqual({ tokens: 700, messages: 3 });
    });

    it('gives each of several at once a sum of its own, so that one of them alone crosses a line', async () => {
      const { budgets } = await open();
      const sums = await Promise.all(
        Array.from({ length: 20 }, () => budgets.add('la-kaz', '2026-03-02', { tokens: 10, messages: 1 })),
      );
      expect(sums.map(({ messages }) => messages).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
      expect(await budgets.spent('la-kaz', '2026-03-02')).toEqual({ tokens: 200, messages: 20 });
    });

    it('leaves one event for the topic, however often it is told', async () => {
      const { budgets, conversationEvents } = await open();
      const event: BudgetSpent = {
        v: 1,
        id: 'budget.spent/la-kaz/tokens/2026-03-02',
        type: 'budget.spent',
        at: '2026-03-02T05:00:00.000Z',
        businessId: 'la-kaz',
        budget: 'tokens',
        date: '2026-03-02',
      };
      await budgets.tell(event);
      await budgets.tell(event);
      expect(await conversationEvents.pending('la-kaz')).toEqual([event]);
    });
  });

  describe(`${name}: switches`, () => {
    it('is on until it is switched, and again afterwards', async () => {
      const { switches } = await open();
      expect(await switches.mode('la-kaz')).toBe('on');
      await switches.set('off', 'la-kaz');
      expect(await switches.mode('la-kaz')).toBe('off');
      expect(await switches.mode('salon-lumiere')).toBe('on');
      await switches.set('on', 'la-kaz');
      expect(await switches.mode('la-kaz')).toBe('on');
    });

    it('takes the stricter one of the stage and the business', async () => {
      const { switches } = await open();
      await switches.set('guided');
      expect(await switches.mode('la-kaz')).toBe('guided');
      await switches.set('off', 'la-kaz');
      expect(await switches.mode('la-kaz')).toBe('off');
      await switches.set('on', 'la-kaz');
      expect(await switches.mode('la-kaz')).toBe('guided');
      expect([await switches.read(), await switches.read('la-kaz')]).toEqual(['guided', 'on']);
    });
  });
}
