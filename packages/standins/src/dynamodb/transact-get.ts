import type { Store } from 'dynalite/db/index.js';
import * as z from 'zod';
import { ApiError } from './api-error.ts';
import { act, validateRequest } from './operations.ts';

const Request = z.object({
  TransactItems: z
    .array(z.strictObject({ Get: z.record(z.string(), z.unknown()) }))
    .min(1)
    .max(100),
});

/** `TransactGetItems`; the caller holds the lock, which makes the reads one moment. */
export async function transactGet(store: Store, request: unknown): Promise<Record<string, unknown>> {
  const parsed = Request.safeParse(request);
  if (!parsed.success) throw new ApiError('ValidationException', 'TransactItems: 1 to 100 of { Get: … } are expected');
  const responses: object[] = [];
  for (const { Get } of parsed.data.TransactItems) {
    const answer = await act(store, 'GetItem', validateRequest(store, 'GetItem', { ...Get, ConsistentRead: true }));
    responses.push(answer.Item === undefined ? {} : { Item: answer.Item });
  }
  return { Responses: responses };
}
