import { parseArgs } from 'node:util';
import { resolveBusiness } from '@randevou/business-profile';
import { describeTemplates, listTemplates } from './list-templates.ts';

const USAGE = 'npm run templates -- [--business FILE|ID] [--json]';

try {
  const { values } = parseArgs({
    options: { business: { type: 'string', default: 'la-kaz' }, json: { type: 'boolean', default: false } },
  });
  const profile = await resolveBusiness(values.business);
  const files = listTemplates(profile);
  const definitions = files.map(({ definition }) => definition);
  const output = values.json ? JSON.stringify(definitions, null, 2) : describeTemplates(files, profile.name);
  process.stdout.write(`${output}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
