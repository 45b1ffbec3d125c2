import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import { arnOf } from './arn-of.ts';

/**
 * What `npm run smoke` needs of a stage where its business stands already, which the first run by an operator sees to:
 * writing profiles would be leave to write anybody's. It reads its own business; of the others a profile, or a message of the
 * outbox whose id it knew: outbox keys do not name the business.
 */
export function smokeStatements(scope: Construct, { stage, existingTable }: StageConfig): PolicyStatement[] {
  const table = arnOf(scope, 'dynamodb', `table/${existingTable ?? names.table(stage)}`);
  const secrets = [names.smokeSecret(stage), names.pseudonymSecret(stage)];
  const parameters = [names.tableParameter(stage), names.inboundTopicParameter(stage)];
  return [
    new PolicyStatement({
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
      resources: [table, `${table}/index/by-order`],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['B#smoke#*', 'OUTBOX#*', 'PROFILES', 'NUMBER#*'] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    }),
    new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: secrets.map((secret) => arnOf(scope, 'secretsmanager', `secret:${secret}-??????`)),
    }),
    new PolicyStatement({
      actions: ['ssm:GetParameter'],
      resources: parameters.map((parameter) => arnOf(scope, 'ssm', `parameter${parameter}`)),
    }),
    new PolicyStatement({
      actions: ['sns:Publish'],
      resources: [arnOf(scope, 'sns', names.inboundTopic(stage))],
    }),
    new PolicyStatement({
      actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
      resources: [arnOf(scope, 'kms', 'key/*')],
      conditions: {
        StringEquals: { 'kms:ViaService': `sns.${Aws.REGION}.amazonaws.com` },
        'ForAnyValue:StringEquals': { 'kms:ResourceAliases': `alias/${names.function(stage, 'messaging')}` },
      },
    }),
  ];
}
