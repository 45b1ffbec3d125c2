import type { Level, LevelWrite } from 'dynalite/db/index.js';
import * as z from 'zod';

/** How long DynamoDB remembers a ClientRequestToken after the transaction was done. */
const TOKEN_LIFE_MS = 10 * 60_000;
const PREFIX = 'request-token~';

const Remembered = z.object({ digest: z.string(), until: z.number() });
type Remembered = z.infer<typeof Remembered>;

/** Tokens of transactions that were done, kept beside the data so that a restart does not forget them. */
export interface RequestTokens {
  /** `same`: this very request was done before; `other`: another request was. */
  look(token: string, digest: string): 'unknown' | 'same' | 'other';
  /** Writes that belong into the transaction's own batch; call `remember` when that landed. */
  writesFor(token: string, digest: string): LevelWrite[];
  remember(token: string, digest: string): void;
  forgetAll(): void;
}

export async function openRequestTokens(db: Level, now: () => number): Promise<RequestTokens> {
  const remembered = new Map<string, Remembered>();
  for (const [key, value] of await db.iterator({ gte: PREFIX, lt: `${PREFIX}\uffff` }).all()) {
    remembered.set(key.slice(PREFIX.length), Remembered.parse(value));
  }
  return {
    look(token, digest) {
      const found = remembered.get(token);
      if (found === undefined || found.until <= now()) return 'unknown';
      return found.digest === digest ? 'same' : 'other';
    },
    writesFor(token, digest) {
      const expired: LevelWrite[] = [];
      // In order of insertion, hence of expiry.
      for (const [old, { until }] of remembered) {
        if (until > now()) break;
        remembered.delete(old);
        if (old !== token) expired.push({ type: 'del', key: PREFIX + old });
      }
      return [...expired, { type: 'put', key: PREFIX + token, value: { digest, until: now() + TOKEN_LIFE_MS } }];
    },
    remember(token, digest) {
      remembered.delete(token);
      remembered.set(token, { digest, until: now() + TOKEN_LIFE_MS });
    },
    forgetAll() {
      remembered.clear();
    },
  };
}
