export { decide } from './decide.ts';
export { requestSoFar } from './request-so-far.ts';
export type { GuidedCall, GuidedInput, GuidedReply, GuidedStep } from './guided-input.ts';
