export { describeLedger } from './describe-ledger.ts';
export { createMemoryLedger, type MemoryLedger } from './create-memory-ledger.ts';
