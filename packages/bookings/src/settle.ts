import { BookingsError } from './bookings-error.ts';
import { type Desk } from './desk.ts';
import { fractionOf } from './ids.ts';
import { type Change, ledgerWrite } from './write.ts';

/** What an operation comes to on what it read: without `change` it stands, with it once that is written. */
export interface Decision<Result> {
  readonly result: Result;
  readonly change?: Change;
}

/** A hundred customers may want the same item or limit at once, and each round lets at least one through. */
const ATTEMPTS = 120;
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
    const { result, change } = await decide();
    if (change === undefined) return result;
    try {
      if ((await desk.ledger.write(ledgerWrite(desk, change))) === 'written') return result;
    } catch (error) {
      thrown += 1;
      if (thrown > THROWN_ANSWERS) throw error;
    }
    const longest = Math.min(4 * attempt, 80);
    await desk.wait(Math.ceil(longest * (0.5 + fractionOf([turnId, attempt]) / 2)));
  }
  throw new BookingsError('contended', `no write stood in ${ATTEMPTS} attempts; the same turn may be tried again`);
}
