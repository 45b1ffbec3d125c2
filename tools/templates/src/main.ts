import { parseArgs } from 'node:util';
import { resolveBusiness } from '@randevou/business-profile';
import { describeTemplates, listTemplates } from './list-templates.ts';

const USAGE = 'npm run templates -- [--business FILE|ID] [--json]';

async function describe(options: { readonly business: string; readonly json: boolean }): Promise<string> {
  const profile = await resolveBusiness(options.business);
  const files = listTemplates(profile);
  if (!options.json) return describeTemplates(files, profile.name);
  return JSON.stringify(
    files.map(({ definition }) => definition),
    null,
    2,
  );
}

try {
  const { values } = parseArgs({
    options: {
      business: { type: 'string', default: 'la-kaz' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  process.stdout.write(`${values.help ? USAGE : await describe(values)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
