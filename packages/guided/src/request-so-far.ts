import type { GuidedInput } from './guided-input.ts';
import { requestBefore } from './request-before.ts';
import type { Request } from './request.ts';

/** What the customer wants after all that the history tells; instants of an open draft as wall times. */
export function requestSoFar({ profile, facts, history }: Pick<GuidedInput, 'profile' | 'facts' | 'history'>): Request {
  return requestBefore(history, facts, { profile, language: facts.language });
}
