import { parseArgs } from 'node:util';
import { ConversationMode, names, StageName } from '@randevou/contracts';
import { createOperatorStore } from '@randevou/store-dynamodb';
import { switchMode } from './switch-mode.ts';

const USAGE = 'npm run switch -- --stage S [--business ID] [--table NAME] [on|guided|off]';

try {
  const { values, positionals } = parseArgs({
    options: { stage: { type: 'string' }, business: { type: 'string' }, table: { type: 'string' } },
    allowPositionals: true,
  });
  const stage = StageName.parse(values.stage);
  const [word, ...more] = positionals;
  if (more.length > 0) throw new RangeError('More than one mode was given');
  const store = createOperatorStore({ tableName: values.table ?? names.table(stage), now: Date.now });
  const told = await switchMode(store, {
    ...(values.business === undefined ? {} : { business: values.business }),
    ...(word === undefined ? {} : { mode: ConversationMode.parse(word) }),
  });
  process.stdout.write(`${told}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
