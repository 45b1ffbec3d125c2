import { parseArgs } from 'node:util';
import { ConversationMode, names } from '@randevou/contracts';
import { createOperatorStore } from '@randevou/store-dynamodb';
import { UsageError } from '../command-errors.ts';
import { createAudit } from '../create-audit.ts';
import { readOptions } from '../read-options.ts';
import { readParameter } from '../read-parameter.ts';
import type { Command } from '../run-command.ts';
import { switchMode } from './switch-mode.ts';

const HELP = `npm run switch -- --stage S [--business ID] [--table NAME] [on|guided|off]

How conversations are held from the next message on, of one business or of the whole stage; without a mode it only tells.
  on      as the stage is configured
  guided  by the guided policy; no model is called
  off     customers are told once a day to call
Of the two switches the stricter one holds.`;

export const switchCommand: Command = {
  help: HELP,
  run: async (words, { out }) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { stage: { type: 'string' }, business: { type: 'string' }, table: { type: 'string' } },
      allowPositionals: true,
    });
    const stage = readOptions.stage(values.stage);
    const business = values.business === undefined ? {} : { business: readOptions.business(values.business) };
    const mode = ConversationMode.optional().safeParse(positionals[0]);
    if (!mode.success || positionals.length > 1) throw new UsageError('A mode is on, guided or off');
    const tableName = values.table ?? (await readParameter(names.tableParameter(stage)));
    const store = createOperatorStore({ tableName, now: Date.now });
    const audit = createAudit({ stage });
    out(
      await switchMode({ ...store, audit }, { ...business, ...(mode.data === undefined ? {} : { mode: mode.data }) }),
    );
  },
};
