import { randomUUID } from 'node:crypto';
import {
  CloudWatchLogsClient,
  CreateLogStreamCommand,
  PutLogEventsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { CALL_LIMITS, names } from '@randevou/contracts';
import { CommandFailed } from './command-errors.ts';

/** What an operator is about to do, and to whom. */
export interface AuditedDeed {
  /** Such as `switch off`. */
  readonly what: string;
  readonly business?: string;
  /** The pseudonym, never a phone number. */
  readonly customer?: string;
}

export type Audit = (deed: AuditedDeed) => Promise<void>;

export interface AuditOptions {
  readonly stage: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly newId?: () => string;
  readonly logs?: CloudWatchLogsClient;
  readonly sts?: STSClient;
}

/**
 * Writes one line per deed into the stage's audit log group, before the deed is done: who cannot be audited cannot act.
 * Who it was says AWS, not the command line.
 */
export function createAudit({
  stage,
  now = Date.now,
  newId = randomUUID,
  logs = new CloudWatchLogsClient(CALL_LIMITS),
  sts = new STSClient(CALL_LIMITS),
}: AuditOptions): Audit {
  const logGroupName = names.auditLogGroup(stage);
  return async ({ what, business, customer }) => {
    const { Arn: who } = await sts.send(new GetCallerIdentityCommand({}));
    if (who === undefined) throw new CommandFailed('AWS does not say who you are, so nothing was done.');
    const timestamp = now();
    const line = {
      at: new Date(timestamp).toISOString(),
      who,
      what,
      stage,
      ...(business === undefined ? {} : { business }),
      ...(customer === undefined ? {} : { customer }),
    };
    // One of its own for each line: streams of others would have to be shared, and told apart by time anyway.
    const logStreamName = `operate/${line.at.slice(0, 10)}/${newId()}`;
    try {
      await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      throw new CommandFailed(
        `The audit log group ${logGroupName} does not exist, so nothing was done. Deploy the stage's audit stack first.`,
      );
    }
    const logEvents = [{ timestamp, message: JSON.stringify(line) }];
    const { rejectedLogEventsInfo: rejected } = await logs.send(
      new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }),
    );
    if (rejected !== undefined) {
      throw new CommandFailed(
        'The audit log took no line of this time, so nothing was done. Is the clock of this machine right?',
      );
    }
  };
}
