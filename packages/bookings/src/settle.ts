import { BookingsError } from './bookings-error.ts';
import { type Desk } from './desk.ts';
import { fractionOf } from './ids.ts';
import { type LedgerWrite } from './ledger.ts';

/** What an operation comes to on what it read: without `write` it stands, with it once that is written. */
export interface Decision<Result> {
  readonly result: Result;
  readonly write?: LedgerWrite;
}

/** Fifty customers may want fifty places of one item at once, and each round lets one through. */
const ATTEMPTS = 60;
/** A ledger that throws so often is down. */
const THROWN_ANSWERS = 2;

/**
 * Reads, decides and writes until a decision stands. After a conflict, and after an answer that was lost on the way,
 * it reads and decides anew: so `decide` must recognise its own write.
 * @throws BookingsError `contended` when others were always quicker; whatever the ledger throws again and again
 */
export async function settle<Result>(
  desk: Desk,
  turnId: string,
  decide: () => Promise<Decision<Result>>,
): Promise<Result> {
  let thrown = 0;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { result, write } = await decide();
    if (write === undefined) return result;
    try {
      if ((await desk.ledger.write(write)) === 'written') return result;
    } catch (error) {
      thrown += 1;
      if (thrown > THROWN_ANSWERS) throw error;
    }
    const longest = Math.min(4 * attempt, 80);
    await desk.wait(Math.ceil(longest * (0.5 + fractionOf([turnId, attempt]) / 2)));
  }
  throw new BookingsError('contended', `no write stood in ${ATTEMPTS} attempts; the same turn may be tried again`);
}
