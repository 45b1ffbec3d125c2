import { OWNER_TOOLS } from '@randevou/contracts';
import { ownerTool } from '../../owner-tool.ts';

export const unblockTime = ownerTool({
  ...OWNER_TOOLS.unblock_time,
  name: 'unblock_time',
  title: 'Unblock time',
  description: 'Gives blocked time back, from and to as it was blocked.',
  annotations: { idempotentHint: true },
  run: ({ owner, who }, args) => owner.unblockTime(who, args),
});
