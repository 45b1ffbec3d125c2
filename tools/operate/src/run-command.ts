import { UsageError } from './command-errors.ts';
import { explainFailure } from './explain-failure.ts';

/** Where a command speaks: results to `out`, progress and failures to `note`. A text of one or more lines each. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
}

export interface Command {
  readonly help: string;
  /** Throws UsageError, CommandFailed, or what AWS said. */
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<void>;
}

const DONE = 0;
const NOT_DONE = 1;
const WRONG_USE = 2;

/** Runs a command to its exit code: 0 done, 1 not done, 2 not written as its help says. */
export async function runCommand(
  { help, run }: Command,
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (words.some((word) => word === '--help' || word === '-h')) {
    terminal.out(help);
    return DONE;
  }
  try {
    await run(words, terminal);
    return DONE;
  } catch (error) {
    const wrongUse = wrongUseIn(error);
    if (wrongUse !== undefined) {
      terminal.note(`${wrongUse}\n\n${help}`);
      return WRONG_USE;
    }
    terminal.note(explainFailure(error));
    return NOT_DONE;
  }
}

/** What is wrong with the words: ours, or as `parseArgs` says. */
function wrongUseIn(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error)) return undefined;
  return String(error.code).startsWith('ERR_PARSE_ARGS') ? String(error.message) : undefined;
}
