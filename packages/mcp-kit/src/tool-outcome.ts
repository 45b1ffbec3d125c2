/**
 * Why a call was refused. Stable: callers decide by the code, the message is for whoever reads it (often the model).
 * A tool may add its own codes through `refuse`.
 */
export type ToolErrorCode =
  | 'scope_missing'
  | 'scope_invalid'
  | 'scope_expired'
  | 'role_not_allowed'
  | 'unknown_tool'
  | 'invalid_arguments'
  | 'unavailable'
  | 'internal';

/** What a call came to. Messages name place and remedy and never hold personal data beyond the caller's own arguments. */
export type ToolOutcome =
  | { readonly ok: true; readonly result: Readonly<Record<string, unknown>> }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      /** The same call may work later. */
      readonly retry: boolean;
    };

/** Returned (not thrown) by a tool that will not run for this caller, e.g. because the business is unknown. */
export class Refusal {
  readonly code: string;
  readonly message: string;
  readonly retry: boolean;

  constructor(code: string, message: string, retry: boolean) {
    this.code = code;
    this.message = message;
    this.retry = retry;
  }
}

/**
 * Ends a tool's run with an error result: `code` in snake_case, `message` with what is wrong and how to mend it.
 * `retry`: the same call may work later.
 */
export function refuse(code: string, message: string, { retry = false }: { readonly retry?: boolean } = {}): Refusal {
  return new Refusal(code, message, retry);
}
