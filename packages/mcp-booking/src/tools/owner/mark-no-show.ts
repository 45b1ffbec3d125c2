import { OWNER_TOOLS } from '@randevou/contracts';
import { ownerTool } from '../../owner-tool.ts';

export const markNoShow = ownerTool({
  ...OWNER_TOOLS.mark_no_show,
  name: 'mark_no_show',
  title: 'Mark a no-show',
  description: 'Notes that nobody came to a booking that has begun; `attended` takes it back.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ owner, who }, args) => owner.markNoShow(who, args),
});
