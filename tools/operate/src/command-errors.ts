/** The command was not written as its help says. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command was understood and is not done; the message says why, and what to do. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
