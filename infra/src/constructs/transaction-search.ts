import { Stack } from 'aws-cdk-lib';
import { CfnResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { CfnTransactionSearchConfig } from 'aws-cdk-lib/aws-xray';
import { Construct } from 'constructs';
import { arnOf } from './arn-of.ts';
import { LogRetention } from './log-retention.ts';

const SPANS = 'aws/spans';

export interface TransactionSearchProps {
  readonly indexedPercent: number;
  /** Days that spans are kept; X-Ray itself keeps them for ever. */
  readonly retentionDays: number;
}

/** Where X-Ray puts the spans that arrive over OpenTelemetry's protocol: a log group that it makes itself. */
export class TransactionSearch extends Construct {
  constructor(scope: Construct, id: string, { indexedPercent, retentionDays }: TransactionSearchProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const logGroup = (name: string): string => arnOf(this, 'logs', `log-group:${name}`);
    const access = new CfnResourcePolicy(this, 'Access', {
      policyName: 'randevou-transaction-search',
      policyDocument: stack.toJsonString({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'XRayWritesSpans',
            Effect: 'Allow',
            Principal: { Service: 'xray.amazonaws.com' },
            Action: 'logs:PutLogEvents',
            Resource: [logGroup(`${SPANS}:*`), logGroup('/aws/application-signals/data:*')],
            Condition: {
              ArnLike: { 'aws:SourceArn': arnOf(this, 'xray', '*') },
              StringEquals: { 'aws:SourceAccount': stack.account },
            },
          },
        ],
      }),
    });
    const search = new CfnTransactionSearchConfig(this, 'Search', { indexingPercentage: indexedPercent });
    search.addResourceDependency(access);
    new LogRetention(this, 'Retention', { logGroupName: SPANS, days: retentionDays });
  }
}
