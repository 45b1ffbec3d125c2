/** The store did not do its part. Messages name kinds of items and operations, never keys or contents. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly code: string;
  /** Whether the same call may work later. */
  readonly retry: boolean;

  constructor(code: string, message: string, options: ErrorOptions & { readonly retry: boolean }) {
    super(message, options);
    this.code = code;
    this.retry = options.retry;
  }
}

/** Refusals that the same request meets again: wrong input, table, rights or limits. */
const FINAL = new Set([
  'AccessDeniedException',
  'ItemCollectionSizeLimitExceededException',
  'ResourceNotFoundException',
  'UnrecognizedClientException',
  'ValidationException',
]);

/** DynamoDB refused a request for another reason than a condition, or gave no answer. */
export class StoreUnavailable extends StoreError {
  override readonly name = 'StoreUnavailable';

  constructor(operation: string, cause: unknown) {
    const kind = cause instanceof Error ? cause.name : 'unknown';
    super('store_unavailable', `${operation} failed: ${kind}`, { cause, retry: !FINAL.has(kind) });
  }
}

/** An item is not what this version of the program can read. `issues` are paths with reasons, without values. */
export class StoredItemInvalid extends StoreError {
  override readonly name = 'StoredItemInvalid';
  readonly issues: readonly string[];

  constructor(kind: string, issues: readonly string[]) {
    super('stored_item_invalid', `A stored ${kind} cannot be read: ${issues.join('; ')}`, { retry: false });
    this.issues = issues;
  }
}

/** Others kept changing the same item. */
export class StoreContended extends StoreError {
  override readonly name = 'StoreContended';

  constructor(operation: string) {
    super('store_contended', `${operation} met a newer version each time it tried`, { retry: true });
  }
}
