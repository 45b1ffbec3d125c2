export { sent, stored, type Contract } from './compatibility/contract.ts';
export { describeContracts } from './compatibility/describe-contracts.ts';
