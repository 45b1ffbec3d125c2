/**
 * A tool call that brought no result. `code` is the server's (see ToolErrorCode) or one of ours:
 * `no_answer` (network, time-out: it may have been done), `unavailable`, `refused_by_host`, `bad_answer`,
 * `unknown_server`. The message holds names of tools and codes only.
 */
export class ToolFailure extends Error {
  override readonly name = 'ToolFailure';
  readonly tool: string;
  readonly code: string;
  /** The same call may work later. Repeating is safe: effects derive from the turn id in the scope. */
  readonly retry: boolean;

  constructor(tool: string, code: string, retry: boolean, options?: ErrorOptions) {
    super(`Tool ${tool} failed: ${code}`, options);
    this.tool = tool;
    this.code = code;
    this.retry = retry;
  }
}
