import { writeRelease } from '@randevou/contracts/testing/write-release';
import { STORED_ITEMS } from './stored-items.ts';

for (const file of writeRelease(STORED_ITEMS, new URL('../fixtures/', import.meta.url))) console.log(file);
