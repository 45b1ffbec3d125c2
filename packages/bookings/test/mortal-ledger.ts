import { type Ledger, type LedgerWrite } from '../src/index.ts';
import { type WriteFault } from './failing-ledger.ts';

/** A write fails as in `failingLedger`, or the process dies just before it, or just after it was done. */
export type ProcessFault = WriteFault | 'death_before' | 'death_after';

/**
 * Work of a process on a ledger. After its death nothing of it happens any more, and the result is `undefined`.
 * @param faultAt of the process's first write, its second, …
 */
export async function inProcess<Result>(
  ledger: Ledger,
  faultAt: (count: number, write: LedgerWrite) => ProcessFault | undefined,
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result | undefined> {
  let dead = false;
  const isDead = (): boolean => dead;
  let writes = 0;
  const death = Promise.withResolvers<undefined>();
  const never = new Promise<never>(() => undefined);
  const alive = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (isDead()) return never;
    const answer = await ask();
    return isDead() ? never : answer;
  };
  const die = (): Promise<never> => {
    dead = true;
    death.resolve(undefined);
    return never;
  };

  const seen: Ledger = {
    readAgenda: (...asked) => alive(() => ledger.readAgenda(...asked)),
    readCustomer: (...asked) => alive(() => ledger.readCustomer(...asked)),
    readBookings: (...asked) => alive(() => ledger.readBookings(...asked)),
    readGuards: (...asked) => alive(() => ledger.readGuards(...asked)),
    readWaiting: (...asked) => alive(() => ledger.readWaiting(...asked)),
    listBookings: (...asked) => alive(() => ledger.listBookings(...asked)),
    write: (write) =>
      alive(async () => {
        writes += 1;
        const fault = faultAt(writes, write);
        if (fault === 'before') throw new Error('the ledger did not hear it');
        if (fault === 'death_before') return die();
        const outcome = await ledger.write(write);
        if (fault === 'after') throw new Error('the answer was lost');
        return fault === 'death_after' ? die() : outcome;
      }),
  };
  return Promise.race([work(seen), death.promise]);
}
