import { describeContracts } from './compatibility/describe-contracts.ts';
import { CONTRACTS } from './contracts.ts';

describeContracts(CONTRACTS, new URL('../fixtures/', import.meta.url));
