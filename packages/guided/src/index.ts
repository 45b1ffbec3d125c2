export { decide } from './decide.ts';
export { requestSoFar } from './request-so-far.ts';
export { wishOfRequest } from './wish-of-request.ts';
export type { GuidedCall, GuidedInput, GuidedReply, GuidedStep } from './guided-input.ts';
