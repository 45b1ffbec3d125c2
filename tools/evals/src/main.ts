import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Fault } from './dialogue.ts';
import { loadSuite } from './load-suite.ts';
import { report } from './report.ts';
import { runCommand } from './run-command.ts';
import { runDialogue, type DialogueResult } from './run-dialogue.ts';
import { startBot } from './simulator-bot.ts';

const OWN_SUITE = fileURLToPath(new URL('../dialogues', import.meta.url));
const USAGE =
  'npm run eval -- [--suite FILE-OR-DIR]… [--model guided|nova] [--fault TARGET:MODE] ' +
  '[--json FILE] [--log FILE] [--verbose]';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      suite: { type: 'string', multiple: true },
      model: { type: 'string', default: 'guided' },
      fault: { type: 'string' },
      json: { type: 'string' },
      log: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { model } = values;
  if (model !== 'guided' && model !== 'nova') throw new TypeError(`--model ${model}: guided or nova`);
  const fault = readFault(values.fault);
  if (fault?.target === 'model' && model !== 'nova') throw new TypeError(`only nova has a model that fails`);
  const suites = values.suite ?? [OWN_SUITE];
  const loaded = (await Promise.all(suites.map((suite) => loadSuite(resolve(suite))))).flat();
  if (loaded.length === 0) throw new TypeError(`no dialogue in ${suites.join(', ')}`);

  const results: DialogueResult[] = [];
  const bot = await startBot({ logFile: values.log });
  try {
    for (const [index, dialogue] of loaded.entries()) {
      const result = await runDialogue(bot, dialogue, { model, fault });
      results.push(result);
      const counter = `${String(index + 1)}/${String(loaded.length)}`.padStart(8);
      process.stdout.write(`${counter} ${result.ok ? 'ok  ' : 'FAIL'} ${result.name}\n`);
      if (!result.ok || values.verbose) {
        process.stdout.write(`         ${relative('.', result.file)}\n`);
        for (const failure of result.failures) process.stdout.write(`         - ${failure}\n`);
        for (const line of result.transcript)
          process.stdout.write(`           ${line.replaceAll('\n', '\n             ')}\n`);
      }
    }
  } finally {
    await bot.close();
  }

  const passed = results.filter((result) => result.ok).length;
  const failed = results.length - passed;
  const sum = (pick: (result: DialogueResult) => number): number =>
    results.reduce((total, each) => total + pick(each), 0);
  if (results.length > 1) process.stdout.write(`\n${report(results)}\n`);
  process.stdout.write(
    `\n${String(passed)} passed, ${String(failed)} failed; ` +
      `${String(sum((each) => each.replies))} replies, ${String(sum((each) => each.modelCalls))} model calls, ` +
      `${String(sum((each) => each.tokens))} tokens\n`,
  );
  if (values.json !== undefined) {
    const dialogues = results.map(({ transcript: _, ...result }) => result);
    await writeFile(values.json, `${JSON.stringify({ passed, failed, dialogues }, null, 2)}\n`);
  }
  return failed === 0 ? 0 : 1;
}

/** `model:throttle`: strikes every call of every dialogue. */
function readFault(text: string | undefined): Fault | undefined {
  if (text === undefined) return undefined;
  const [target, mode] = text.split(':');
  const fault = Fault.safeParse({ target, mode, rate: 1 });
  if (!fault.success) throw new TypeError(`--fault ${text}: such as model:throttle or agent:error`);
  return fault.data;
}

await runCommand(USAGE, main);
