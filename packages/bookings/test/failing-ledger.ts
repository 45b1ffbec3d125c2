import { type Ledger, type LedgerWrite } from '../src/index.ts';

export type WriteFault = 'before' | 'after';

/** A ledger whose writes fail at chosen times: before anything is written, or after, with the answer lost. */
export function failingLedger(
  ledger: Ledger,
  faultAt: (count: number, write: LedgerWrite) => WriteFault | undefined,
): Ledger {
  let count = 0;
  return {
    readAgenda: (...asked) => ledger.readAgenda(...asked),
    readCustomer: (...asked) => ledger.readCustomer(...asked),
    readBookings: (...asked) => ledger.readBookings(...asked),
    readGuards: (...asked) => ledger.readGuards(...asked),
    readWaiting: (...asked) => ledger.readWaiting(...asked),
    listBookings: (...asked) => ledger.listBookings(...asked),
    write: async (write) => {
      count += 1;
      const fault = faultAt(count, write);
      if (fault === 'before') throw new Error('the ledger did not hear it');
      const outcome = await ledger.write(write);
      if (fault === 'after') throw new Error('the answer was lost');
      return outcome;
    },
  };
}
