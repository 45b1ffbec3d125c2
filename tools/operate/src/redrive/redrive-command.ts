import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { SQSClient } from '@aws-sdk/client-sqs';
import { CALL_LIMITS, names } from '@randevou/contracts';
import { UsageError } from '../command-errors.ts';
import { createAudit } from '../create-audit.ts';
import { readOptions } from '../read-options.ts';
import { readParameter } from '../read-parameter.ts';
import type { Command } from '../run-command.ts';
import { redrive } from './redrive.ts';

const QUEUES = {
  'wake-ups': names.deadLetterQueueUrlParameter,
  ingress: names.ingressDeadLetterQueueUrlParameter,
} as const;

const HELP = `npm run redrive -- --stage S [--queue wake-ups|ingress] [--dry-run]

Gives dead letters another try: tells how many there are and how old, moves them back to the queue that they died in,
and follows the move to its end. Without --queue both. Nothing runs twice by it: turns and messages are known by their
ids. Mend the cause first. Audited.
  --dry-run   only tells`;

export const redriveCommand: Command = {
  help: HELP,
  run: async (words, terminal) => {
    const { values } = parseArgs({
      args: [...words],
      options: {
        stage: { type: 'string' },
        queue: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const stage = readOptions.stage(values.stage);
    const chosen = Object.entries(QUEUES).filter(([name]) => values.queue === undefined || values.queue === name);
    if (chosen.length === 0) throw new UsageError(`--queue is one of ${Object.keys(QUEUES).join(', ')}`);
    const deps = { sqs: new SQSClient(CALL_LIMITS), audit: createAudit({ stage }), now: Date.now, sleep, terminal };
    for (const [name, parameterOf] of chosen) {
      await redrive(deps, { name, queueUrl: await readParameter(parameterOf(stage)), dryRun: values['dry-run'] });
    }
  },
};
