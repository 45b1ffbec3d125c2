import { OWNER_TOOLS } from '@randevou/contracts';
import { ownerTool } from '../../owner-tool.ts';

export const importBookings = ownerTool({
  ...OWNER_TOOLS.import_bookings,
  name: 'import_bookings',
  title: 'Import bookings',
  description:
    'Takes over bookings of another system, each with its own start, end and price; a second time adds nothing. A dry run says what would happen.',
  annotations: { destructiveHint: true, idempotentHint: true },
  run: ({ owner, who }, args) => owner.importBookings(who, args),
});
