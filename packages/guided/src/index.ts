export { decide } from './decide.ts';
export type { GuidedCall, GuidedInput, GuidedReply, GuidedStep } from './guided-input.ts';
