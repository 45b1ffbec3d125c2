import type { InboundStatus } from '@randevou/contracts';
import * as z from 'zod';
import { Id, lenient, Numeric, Timestamp } from './fields.ts';
import { read, type Part, type Reject } from './part.ts';
import { withoutUndefined } from './without-undefined.ts';

const Fault = z.object({ code: Numeric.pipe(z.int()), title: lenient(z.string()) });
const Status = z.object({
  id: Id,
  status: z.string().min(1),
  timestamp: Timestamp,
  biz_opaque_callback_data: lenient(z.string()),
  errors: z.array(lenient(Fault)).catch([]),
});

export function readStatus(part: Part, phoneNumberId: string, reject: Reject): InboundStatus | undefined {
  const status = read(part, Status, reject);
  return (
    status &&
    withoutUndefined<InboundStatus>({
      type: 'status',
      messageId: status.id,
      phoneNumberId,
      at: status.timestamp,
      status: status.status,
      callbackData: status.biz_opaque_callback_data,
      errors: status.errors.filter((fault) => fault !== undefined).map(withoutUndefined),
    })
  );
}
