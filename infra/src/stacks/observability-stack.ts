import { Annotations, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { OperatorAlarm } from '../constructs/operator-alarm.ts';
import { functionsOf } from '../functions-of.ts';
import { dashboardRows } from '../observability/dashboard-rows.ts';
import { stageAlarms } from '../observability/stage-alarms.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

/**
 * What an operator sees and hears of a stage: one topic, the alarms that need a person, a dashboard. Everything is found
 * by its name, so that this deploys before, after and without the rest.
 */
export class ObservabilityStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'observability', props, 'Randevou: alarms, the dashboard, and the topic that tells operators');
    const { stage, operator } = props.config;
    const functions = functionsOf(props.config);
    const topic = this.#operatorTopic();
    for (const spec of stageAlarms(props.config, functions)) {
      new OperatorAlarm(this, { ...spec, prefix: `randevou-${stage}`, topics: [topic], runbook: operator.runbook });
    }
    new Dashboard(this, 'Dashboard', {
      dashboardName: names.dashboard(stage),
      defaultInterval: Duration.hours(12),
      widgets: dashboardRows(props.config, functions),
    });
  }

  #operatorTopic(): Topic {
    const { stage, operator } = this.config;
    // Amazon's own key for SNS does not let alarms in.
    const key = new Key(this, 'Key', {
      description: `Notices of stage ${stage} for its operators`,
      enableKeyRotation: true,
      // Nothing that it encrypts is kept.
      removalPolicy: RemovalPolicy.DESTROY,
      pendingWindow: Duration.days(7),
    });
    const alarms = new ServicePrincipal('cloudwatch.amazonaws.com');
    const ofThisAccount = { StringEquals: { 'aws:SourceAccount': this.account } };
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [alarms],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: ofThisAccount,
      }),
    );
    const topic = new Topic(this, 'Operators', {
      topicName: names.operatorTopic(stage),
      displayName: `Randevou ${stage}`,
      masterKey: key,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [alarms],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: ofThisAccount,
      }),
    );
    for (const email of new Set(operator.emails)) topic.addSubscription(new EmailSubscription(email));
    if (operator.emails.length === 0) {
      Annotations.of(this).addWarningV2(
        'randevou:no-operators',
        `operator.emails of stages/${stage}.yaml is empty: nobody hears of alarms`,
      );
    }
    return topic;
  }
}
