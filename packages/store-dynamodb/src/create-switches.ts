import { ConversationMode } from '@randevou/contracts';
import { strictest, type Switches } from '@randevou/conversation';
import * as z from 'zod';
import { keys } from './keys.ts';
import type { Shape, Table } from './table.ts';

export const modeShape: Shape<{ mode: ConversationMode }> = {
  kind: 'switch',
  schema: z.object({ v: z.literal(1), mode: ConversationMode }),
};

/** Items that an operator sets; never remembered, so that a change holds at once. */
export function createSwitches(table: Table): Switches {
  return {
    async mode(businessId) {
      const found = await table.getMany([keys.mode(), keys.mode(businessId)], modeShape);
      return strictest(found.map(({ mode }) => mode));
    },
    read: async (businessId) => (await table.get(keys.mode(businessId), modeShape))?.mode ?? 'on',
    async set(mode, businessId) {
      await table.write({ put: keys.mode(businessId), item: { v: 1, mode } });
    },
  };
}
