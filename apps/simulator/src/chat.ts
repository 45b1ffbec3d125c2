import { createInterface } from 'node:readline/promises';
import { readEnvironment } from './env.ts';
import type { MessageView } from './message-view.ts';
import { readOptions, USAGE } from './read-options.ts';
import type { ScreenOption } from './screen.ts';
import { startSimulator } from './start-simulator.ts';

const CUSTOMER = '+23057001234';
const LONGEST_TURN_MS = 60_000;

function show(message: MessageView, options: readonly ScreenOption[]): string {
  const lines = message.options.map((option) => {
    const number = options.indexOf(option) + 1;
    return `  ${String(number)}) ${option.title}${option.description === undefined ? '' : ` · ${option.description}`}`;
  });
  return [message.text, ...lines].join('\n');
}

/** A number picks the option on screen, everything else is text. */
function toRequest(line: string, options: readonly ScreenOption[]) {
  const option = /^\d{1,2}$/.test(line) ? options[Number(line) - 1] : undefined;
  return option ? { tap: option.id } : { text: line };
}

async function main(): Promise<void> {
  const environment = readEnvironment();
  const options = readOptions(process.argv.slice(2), environment.port);
  if (options.help) {
    console.log(USAGE.replace('npm start', 'npm run chat'));
    return;
  }
  const { business, dataDir, model, now } = options;
  const bedrock = model === 'nova' ? environment.bedrock : undefined;
  const simulator = await startSimulator({
    business,
    dataDir,
    model,
    ...(now === undefined ? {} : { now }),
    ...(bedrock === undefined ? {} : { bedrock }),
    onProgress: (step) => {
      console.log(`… ${step}`);
    },
  });
  console.log(
    `\n${simulator.profile.name} is on the line. Write to it; a number picks an option; an empty line ends.\n`,
  );
  const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
  // Written by hand: a prompt of the interface throws when its input, a pipe, has ended already.
  const prompt = () => process.stdout.write('> ');
  let onScreen: readonly ScreenOption[] = [];
  prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    const request = { ...toRequest(line.trim(), onScreen), profileName: 'Anya' };
    const [result] = await simulator.send(CUSTOMER, [request], LONGEST_TURN_MS);
    const replies = result?.settled === true ? result.replies : [];
    const offered = replies.flatMap((reply) => reply.options);
    if (offered.length > 0) onScreen = offered;
    console.log(replies.length === 0 ? '(no answer)' : replies.map((reply) => show(reply, offered)).join('\n\n'));
    console.log();
    prompt();
  }
  terminal.close();
  await simulator.close();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
