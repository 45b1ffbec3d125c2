import { writeRelease } from './compatibility/write-release.ts';
import { CONTRACTS } from './contracts.ts';

for (const file of writeRelease(CONTRACTS, new URL('../fixtures/', import.meta.url))) console.log(file);
