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
  const stage = StageName.safeParse(values.stage);
  const mode = ConversationMode.optional().safeParse(positionals[0]);
  if (!stage.success) throw new RangeError('Name the stage');
  if (!mode.success || positionals.length > 1) throw new RangeError('A mode is on, guided or off');
  const store = createOperatorStore({ tableName: values.table ?? names.table(stage.data), now: Date.now });
  const told = await switchMode(store, {
    ...(values.business === undefined ? {} : { business: values.business }),
    ...(mode.data === undefined ? {} : { mode: mode.data }),
  });
  process.stdout.write(`${told}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
