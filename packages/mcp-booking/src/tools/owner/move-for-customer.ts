import { OWNER_TOOLS } from '@randevou/contracts';
import { ownerTool } from '../../owner-tool.ts';

export const moveForCustomer = ownerTool({
  ...OWNER_TOOLS.move_for_customer,
  name: 'move_for_customer',
  title: 'Move for a customer',
  description: 'Moves a booking of whichever customer; reference, price and duration stay.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ owner, who }, args) => owner.moveForCustomer(who, args),
});
