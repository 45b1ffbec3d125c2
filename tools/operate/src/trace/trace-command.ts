import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CALL_LIMITS, names } from '@randevou/contracts';
import { createOperatorStore } from '@randevou/store-dynamodb';
import { CommandFailed } from '../command-errors.ts';
import { createAudit } from '../create-audit.ts';
import { openCustomers } from '../open-customers.ts';
import { readOptions } from '../read-options.ts';
import { readParameter } from '../read-parameter.ts';
import type { Command } from '../run-command.ts';
import { findTraces } from './find-traces.ts';
import { tellTraces } from './tell-traces.ts';

const HELP = `npm run trace -- --stage S --business ID --customer +23057001234|US.abc123 [--since 24h] [--table NAME]

What happened in the turns of one customer: each trace with its steps, milliseconds and failures, without a word or a
number of theirs. Looked up in the account's spans (X-Ray Transaction Search) by pseudonym. Each look is audited.
  --since   how far back: 90m, 24h, 7d`;

export const traceCommand: Command = {
  help: HELP,
  run: async (words, { out, note }) => {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...words],
      options: { stage: text, business: text, customer: text, table: text, since: { ...text, default: '24h' } },
    });
    const stage = readOptions.stage(values.stage);
    const business = readOptions.business(values.business);
    const identity = readOptions.customer(values.customer);
    const since = readOptions.duration('--since', values.since);
    const now = Date.now();
    const tableName = values.table ?? (await readParameter(names.tableParameter(stage)));
    const profile = await createOperatorStore({ tableName, now: Date.now }).profiles.byId(business);
    if (profile === undefined) throw new CommandFailed(`The stage has no business "${business}".`);
    const customers = await openCustomers(stage, tableName);
    const customer = await customers.pseudonymOf(business, identity);
    await createAudit({ stage })({ what: 'trace', business, customer });
    const deps = { logs: new CloudWatchLogsClient(CALL_LIMITS), sleep, note };
    const spans = await findTraces(deps, { business, customer, from: now - since, to: now });
    out(`${customer} of ${business}, the last ${values.since}, wall times in ${profile.timeZone}`);
    if (spans.length === 0)
      out('No trace. Spans take up to a minute to appear, and are kept as long as the log group aws/spans says.');
    for (const line of tellTraces(spans, profile.timeZone)) out(line);
  },
};
