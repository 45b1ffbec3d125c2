import { OWNER_TOOLS } from '@randevou/contracts';
import { ownerTool } from '../../owner-tool.ts';

export const cancelForCustomer = ownerTool({
  ...OWNER_TOOLS.cancel_for_customer,
  name: 'cancel_for_customer',
  title: 'Cancel for a customer',
  description: 'Cancels a booking of whichever customer, as long as it is not over.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ owner, who }, args) => owner.cancelForCustomer(who, args),
});
