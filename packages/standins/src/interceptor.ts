/** One request to one stand-in, seen twice: before anything was done, and when it was done but not yet answered. */
export interface InterceptedCall {
  /** `dynamodb`, `sns`, `sqs`, `lambda`, `bedrock-runtime`, `bedrock-agentcore`, `social-messaging`, `ssm`, … */
  readonly service: string;
  /** As the API names it: `TransactWriteItems`, `SendWhatsAppMessage`. */
  readonly operation: string;
  /** From the request's credentials: tells callers apart. Absent on an unsigned request. */
  readonly accessKeyId: string | undefined;
  /** The request as the operation's API shows it, for tests that aim at one call; not every stand-in tells it. */
  readonly input?: unknown;
  readonly phase: 'before' | 'after';
}

/**
 * - `continue`: as usual. To be slow, resolve late.
 * - `error`: answer with the service's internal error (5xx); `throttle`: with its throttling error.
 *   In phase `after` the work is done all the same.
 * - `drop`: close the connection without an answer. In phase `before` nothing was done; in phase `after` all of it:
 *   a lost answer.
 * - `hang`: no answer on an open connection until the caller gives up.
 *
 * A crash of the caller is: end it (it is known by `accessKeyId`), then `drop`.
 */
export type Verdict = 'continue' | 'error' | 'throttle' | 'drop' | 'hang';

/** Asked for every request of every stand-in; the place where faults are injected. Must not reject. */
export type Interceptor = (call: InterceptedCall) => Promise<Verdict>;
