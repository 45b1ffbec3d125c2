import type { Command } from './run-command.ts';
import { runCommand } from './run-command.ts';

/** Each with its own AWS clients, so only the one that is wanted is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  profile: async () => (await import('./profile/profile-command.ts')).profileCommand,
  redrive: async () => (await import('./redrive/redrive-command.ts')).redriveCommand,
  smoke: async () => (await import('./smoke/smoke-command.ts')).smokeCommand,
  'stop-session': async () => (await import('./stop-session/stop-session-command.ts')).stopSessionCommand,
  switch: async () => (await import('./switch/switch-command.ts')).switchCommand,
  trace: async () => (await import('./trace/trace-command.ts')).traceCommand,
};

const [name = '', ...words] = process.argv.slice(2);
const load = COMMANDS[name];
if (load === undefined) throw new RangeError(`"${name}" is none of ${Object.keys(COMMANDS).join(', ')}`);
process.exitCode = await runCommand(await load(), words, {
  out: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
});
