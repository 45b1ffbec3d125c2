import { Construct } from 'constructs';
import { arnOf } from './arn-of.ts';
import { DailyCall } from './daily-call.ts';

export interface LogRetentionProps {
  readonly logGroupName: string;
  readonly days: number;
}

/** An end for a log group that AWS makes by itself and would keep for ever. */
export class LogRetention extends Construct {
  constructor(scope: Construct, id: string, { logGroupName, days }: LogRetentionProps) {
    super(scope, id);
    new DailyCall(this, 'Call', {
      description: `${logGroupName} is kept no longer than other logs`,
      service: 'cloudwatchlogs',
      action: 'putRetentionPolicy',
      input: { LogGroupName: logGroupName, RetentionInDays: days },
      permission: {
        action: 'logs:PutRetentionPolicy',
        resource: arnOf(this, 'logs', `log-group:${logGroupName}:*`),
        wildcard: 'The ARN of a log group ends with :* where it is called upon',
      },
    });
  }
}
