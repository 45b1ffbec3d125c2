/** How an invocation of a function ended. */
export type InvocationResult =
  | { readonly kind: 'returned'; readonly payload: unknown }
  | {
      readonly kind: 'failed';
      /** `Runtime.ExitError` when the process died, `Sandbox.Timedout`, or the name of what the handler threw. */
      readonly errorType: string;
      readonly errorMessage: string;
      readonly trace?: readonly string[];
    };

/** Messages to and from a function's worker thread; payloads are JSON, as between Lambda and its runtime. */
export interface ToWorker {
  readonly type: 'invoke';
  readonly requestId: string;
  readonly event: string;
  /** Real milliseconds that the handler has. */
  readonly timeoutMs: number;
  readonly functionName: string;
  readonly functionArn: string;
}

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'failed-to-load'; readonly error: WorkerError }
  | { readonly type: 'returned'; readonly requestId: string; readonly payload: string }
  | { readonly type: 'threw'; readonly requestId: string; readonly error: WorkerError };

export interface WorkerError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}
