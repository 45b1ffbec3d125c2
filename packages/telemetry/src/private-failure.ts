import { describeError } from './private-error.ts';

/**
 * The error as a function may end in it: of the same name, with no more than `describeError` tells. Lambda writes what a
 * handler throws into the log with message and properties, X-Ray keeps the message, and a caller gets both; AWS's errors
 * and those of parsers hold input there. Log the error itself before: this one has no cause.
 */
export function privateFailure(error: unknown): Error {
  const { name, message, frames } = describeError(error);
  const failure = new Error(message ?? 'its message is not told; see the log of this invocation');
  failure.name = name;
  failure.stack = [`${name}: ${failure.message}`, ...frames].join('\n    ');
  return failure;
}
