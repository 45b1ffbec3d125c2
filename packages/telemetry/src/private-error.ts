/** An error as it may be logged. */
export interface PrivateError {
  readonly name: string;
  /** Present for errors that carry one: ours, Node's and AWS's. */
  readonly code?: string;
  /** Masked; absent for errors without a code, whose message may quote input (`JSON.parse` does). */
  readonly message?: string;
  /** Stack frames without the message line. */
  readonly frames: readonly string[];
  readonly cause?: PrivateError;
}

/** `at name (place:1:2)`, `at place:1:2`, `at name (<anonymous>)` */
const FRAME = /^ {4}at .*(?::\d+:\d+|<anonymous>|native)\)?$/;
const MAX_MESSAGE_LENGTH = 300;
const MAX_FRAMES = 8;
const MAX_CAUSES = 3;

/**
 * Masks what could name a person: WhatsApp message ids, phone numbers, e-mail addresses, business-scoped user ids.
 * A second line of defence only: our own messages hold none of them.
 */
export function maskPersonalData(text: string): string {
  return text
    .replace(/wamid\.[\w+/=-]+/gi, '[message id]')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[e-mail]')
    .replace(/\b[A-Z]{2}(?:\.ENT)?\.[A-Za-z0-9]{6,128}\b/g, '[user id]')
    .replace(/\+?\d(?:[ ().-]?\d){6,14}/g, '[number]')
    .slice(0, MAX_MESSAGE_LENGTH);
}

/** What of an error may be logged: name, code, place; its message only where the code shows that it is not input. */
export function describeError(error: unknown, depth = 0): PrivateError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const fromAws = '$metadata' in error;
  // A message of several lines stands before the frames, and may itself hold lines like theirs.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim());
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(code === undefined && !fromAws ? {} : { message: maskPersonalData(error.message) }),
    frames,
    ...(error.cause === undefined || depth >= MAX_CAUSES ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}
