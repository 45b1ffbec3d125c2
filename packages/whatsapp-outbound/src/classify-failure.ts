import { SocialMessagingServiceException } from '@aws-sdk/client-socialmessaging';
import * as z from 'zod';
import { ruleOf } from './error-codes.ts';

/** What is known of a send that did not succeed. */
export type Failure =
  | {
      readonly outcome: 'refused';
      /** The same call may work later. */
      readonly retry: boolean;
      readonly code?: number;
      /** What would help, where it is not waiting. */
      readonly advice?: 'use_template' | 'tell_owner';
      /** Whom else it stops; absent: this message alone. */
      readonly affects?: 'customer' | 'number';
    }
  /** It may or may not have been sent. */
  | { readonly outcome: 'unknown' };

/** Refusals of AWS that end by themselves: quotas, and permissions or credentials that are just being changed. */
const PASSING_REFUSALS: ReadonlySet<string> = new Set([
  'AccessDeniedException',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidSignatureException',
  'LimitExceededException',
  'ThrottledRequestException',
  'ThrottlingException',
  'TooManyRequestsException',
  'UnrecognizedClientException',
]);

/** The call never reached anyone. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Errors of the network are told by their code: their class depends on which library threw them. */
const Described = z.object({ name: z.string().optional(), code: z.string().optional().catch(undefined) });

/** Decides what an error of the SDK's `send` says about the message. Rethrows what is a bug of ours. */
export function classifyFailure(error: unknown): Failure {
  if (error instanceof SocialMessagingServiceException) return classifyAnswer(error);
  const { name, code } = Described.catch({}).parse(error);
  if (name === 'CredentialsProviderError' || (code !== undefined && NOT_CONNECTED.has(code))) {
    return { outcome: 'refused', retry: true, affects: 'number' };
  }
  if (error instanceof TypeError && !('$response' in error)) throw error;
  return { outcome: 'unknown' };
}

function classifyAnswer(error: SocialMessagingServiceException): Failure {
  const status = error.$metadata.httpStatusCode ?? 500;
  const code = metaCode(error.message);
  if (code !== undefined) return refusalOf(code);
  // Quotas are the account's, permissions the function's: whatever is sent next meets the same.
  if (PASSING_REFUSALS.has(error.name) || status === 429 || status === 503) {
    return { outcome: 'refused', retry: true, affects: 'number' };
  }
  // A fault inside AWS, or between AWS and Meta, does not say on which side of the sending it happened.
  return status >= 500 ? { outcome: 'unknown' } : { outcome: 'refused', retry: false };
}

function refusalOf(code: number): Failure {
  const { action, affects, passing } = ruleOf(code);
  return {
    outcome: 'refused',
    retry: action === 'retry' || passing === true,
    code,
    ...(action === 'use_template' || action === 'tell_owner' ? { advice: action } : {}),
    ...(affects === 'message' ? {} : { affects }),
  };
}

/** WhatsApp's error code where AWS passes it on in its message: `(#131056) …`, or the bare number. */
function metaCode(message: string): number | undefined {
  const match = /\(#(\d{1,6})\)|\b(13[0-9]{4})\b/.exec(message);
  const code = match?.[1] ?? match?.[2];
  return code === undefined ? undefined : Number(code);
}
