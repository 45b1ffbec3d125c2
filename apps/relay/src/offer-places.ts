import { createHash } from 'node:crypto';
import { OfferPlacesResult, type ToolScope } from '@randevou/contracts';
import type { ControllerClient } from '@randevou/mcp-kit';
import type { DueItemOf, DueItems } from '@randevou/store-dynamodb';

/** Runs for one date in one go; what is left then is for the next minute. */
const MOST_RUNS = 10;

export interface OfferOptions {
  readonly dueItems: Pick<DueItems, 'drop'> & {
    due(businessId: string, kind: 'place_freed', now: number): Promise<readonly DueItemOf<'place_freed'>[]>;
  };
  readonly sign: (scope: ToolScope) => Promise<string>;
  readonly client: ControllerClient;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Has places that became free offered to the waiting list, once per date however often something became free on it.
 * Items are forgotten only after that: what becomes free meanwhile has its own. Gives the number of items done; a date
 * that fails stays for the next time, and the first failure is thrown after all have been tried.
 */
export async function offerPlaces({ dueItems, sign, client, now }: OfferOptions, businessId: string): Promise<number> {
  const due = await dueItems.due(businessId, 'place_freed', now());
  const failures: unknown[] = [];
  const offer = async (date: string, items: typeof due): Promise<number> => {
    // No turn stands behind it; the same items give the same id, so that a repetition is one effect.
    const ids = items.map(({ id }) => id).sort();
    const turnId = createHash('sha256')
      .update(`due/${ids.join('/')}`)
      .digest('hex')
      .slice(0, 32);
    const scope = await sign({ v: 1, businessId, turnId, role: 'relay' });
    for (let run = 1; run <= MOST_RUNS; run += 1) {
      const { more } = OfferPlacesResult.parse(await client.call('offer_places', { date }, scope));
      if (more) continue;
      for (const item of items) await dueItems.drop(businessId, item);
      return items.length;
    }
    return 0;
  };
  let done = 0;
  for (const [date, items] of Map.groupBy(due, (item) => item.date)) {
    done += await offer(date, items).catch((error: unknown) => {
      failures.push(error);
      return 0;
    });
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
