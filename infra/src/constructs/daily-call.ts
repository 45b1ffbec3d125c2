import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { Universal } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge-wildcard.ts';
import { arnOf } from './arn-of.ts';

export interface DailyCallProps {
  readonly description: string;
  /** As the SDK calls it: `cloudwatchlogs`, `putRetentionPolicy`. */
  readonly service: string;
  readonly action: string;
  readonly input: object;
  /** What the call needs, and nothing else. */
  readonly permission: {
    readonly action: string;
    readonly resource: string;
    /** Why the resource has a wildcard. */
    readonly wildcard?: string;
  };
}

/**
 * One call of an AWS service, every day, by the Scheduler itself. For settings that CloudFormation has no resource for
 * and that can only be made once something else exists: no function to keep, and a deploy does not fail for being early.
 */
export class DailyCall extends Construct {
  constructor(scope: Construct, id: string, { description, service, action, input, permission }: DailyCallProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      description,
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Stack.of(this).account,
            'aws:SourceArn': arnOf(this, 'scheduler', 'schedule-group/default'),
          },
        },
      }),
    });
    if (permission.wildcard !== undefined) acknowledgeWildcard(role, permission.resource, permission.wildcard);
    new Schedule(this, 'Schedule', {
      description,
      schedule: ScheduleExpression.rate(Duration.days(1)),
      target: new Universal({
        role,
        service,
        action,
        input: ScheduleTargetInput.fromObject(input),
        policyStatements: [new PolicyStatement({ actions: [permission.action], resources: [permission.resource] })],
        retryAttempts: 3,
        maxEventAge: Duration.hours(1),
      }),
    });
  }
}
