import { OWNER_TOOLS } from '@randevou/contracts';
import { ownerTool } from '../../owner-tool.ts';

export const bookForCustomer = ownerTool({
  ...OWNER_TOOLS.book_for_customer,
  name: 'book_for_customer',
  title: 'Book for a customer',
  description:
    'Books for the customer of the scope, or for a walk-in, past every rule but capacity; what was broken comes back as warnings.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ owner, who }, args) => owner.bookForCustomer(who, args),
});
