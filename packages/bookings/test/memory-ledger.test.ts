import { createMemoryLedger, describeLedger } from './testing.ts';

describeLedger('in memory', () => createMemoryLedger());
