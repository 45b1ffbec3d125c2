export { openDesk, openDeskOn, type BookingDesk } from './booking-desk.ts';
export { STORIES, type Step, type Told } from './booking-stories.ts';
export { createMemoryLedger, type MemoryLedger } from './create-memory-ledger.ts';
export { describeLedger } from './describe-ledger.ts';
export { laKaz } from './la-kaz.ts';
export { type LedgerContents } from './ledger-contents.ts';
export { expectOneStoryOf, expectSound } from './ledger-story.ts';
export { inProcess, type ProcessFault } from './mortal-ledger.ts';
export { expire, profileOf, randomStory, tell, type RandomStory, type Stage } from './random-story.ts';
