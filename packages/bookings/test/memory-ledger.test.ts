import { createMemoryLedger, describeLedger } from './testing.ts';

describeLedger('in memory', () => {
  const ledger = createMemoryLedger();
  return { ...ledger, ledger };
});
