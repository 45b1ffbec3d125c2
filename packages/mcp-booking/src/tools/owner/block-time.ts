import { OWNER_TOOLS } from '@randevou/contracts';
import { ownerTool } from '../../owner-tool.ts';

export const blockTime = ownerTool({
  ...OWNER_TOOLS.block_time,
  name: 'block_time',
  title: 'Block time',
  description:
    'Takes time of some resources, or of all, out of use. Bookings that stand there are listed; `anyway` blocks all the same. Holds lose their place.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ owner, who }, args) => owner.blockTime(who, args),
});
