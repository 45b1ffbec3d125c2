import { parseArgs } from 'node:util';
import { Instant } from '@randevou/contracts';
import * as z from 'zod';
import { SimulatorError } from './simulator-error.ts';

export interface StartOptions {
  readonly port: number;
  readonly business: string;
  readonly dataDir: string;
  readonly model: 'guided' | 'nova';
  readonly now: string | undefined;
  readonly watch: boolean;
  readonly help: boolean;
}

const DEFAULT_PORT = 4100;

export const USAGE = `npm start -- [options]

  --port P          port of the page and the HTTP interface (${String(DEFAULT_PORT)}; PORT does the same)
  --business B      la-kaz, salon-lumiere, bright-dental, or the path of a profile (la-kaz)
  --data DIR        folder that keeps the data, or "memory" (.randevou)
  --model M         guided (no network) or nova (Amazon Nova Pro; needs AWS credentials, else its stand-in answers)
  --now ISO         where the clock starts, e.g. 2026-03-02T09:00:00+04:00; it runs on from there
  --watch           read the profile and the functions again when a file changes
  --help`;

function refuse(option: string, problem: string): never {
  throw new SimulatorError('bad_option', `--${option} ${problem}`);
}

/** Reads the command line; every refusal names the option, what it was given, and what it takes. */
export function readOptions(args: readonly string[], environmentPort: number | undefined): StartOptions {
  const parse = () => {
    try {
      return parseArgs({
        args: [...args],
        options: {
          port: { type: 'string' },
          business: { type: 'string', default: 'la-kaz' },
          data: { type: 'string', default: '.randevou' },
          model: { type: 'string', default: 'guided' },
          now: { type: 'string' },
          watch: { type: 'boolean', default: false },
          help: { type: 'boolean', default: false },
        },
      }).values;
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new SimulatorError('bad_option', `${message}\n\n${USAGE}`, 400, { cause });
    }
  };
  const values = parse();
  const port = z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .safeParse(values.port ?? environmentPort ?? DEFAULT_PORT);
  if (!port.success) refuse('port', `takes a port number, not "${values.port ?? ''}"`);
  const model = z.enum(['guided', 'nova']).safeParse(values.model);
  if (!model.success) refuse('model', `takes guided or nova, not "${values.model}"`);
  const now = Instant.optional().safeParse(values.now);
  if (!now.success) {
    refuse('now', `takes an instant with offset like 2026-03-02T09:00:00+04:00, not "${values.now ?? ''}"`);
  }
  if (values.data === '') refuse('data', 'takes a folder, or "memory"');
  return {
    port: port.data,
    business: values.business,
    dataDir: values.data,
    model: model.data,
    now: now.data,
    watch: values.watch,
    help: values.help,
  };
}
