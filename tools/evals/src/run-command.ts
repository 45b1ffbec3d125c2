/**
 * Runs a command of the terminal: `main` gives its exit code. What it throws is told without a stack, with the usage
 * below, and ends it with 2.
 */
export async function runCommand(usage: string, main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
    process.exitCode = 2;
  }
}
