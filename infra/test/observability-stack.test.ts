import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { App, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { names } from '@randevou/contracts';
import { functionsOf } from '../src/functions-of.ts';
import { stageAlarms } from '../src/observability/stage-alarms.ts';
import { ObservabilityStack } from '../src/stacks/observability-stack.ts';
import type { StageConfig } from '../src/stage-config.ts';
import { alarmsOf } from './alarms-of.ts';
import { dashboardBody } from './dashboard-body.ts';
import { makeStage } from './make-stage.ts';
import { metricsOf } from './metrics-of.ts';

const FUNCTIONS = functionsOf({ whatsapp: [] });
const EMAILS = ['one@example.com', 'two@example.com'];

function makeStack(given: Partial<StageConfig> = {}): Stack {
  return new ObservabilityStack(new App({ builtinCloudFormationValidation: false }), {
    config: makeStage(given),
    bundleOf: () => 'unused',
  });
}

const stack = makeStack({ operator: { emails: EMAILS, runbook: 'https://example.com/RUNBOOK.md' } });
const template = Template.fromStack(stack);
const alarms = alarmsOf(stack);

/** What the deployables count, from their package's source: name → dimensions it is kept under. */
function countedMetrics(): ReadonlyMap<string, string> {
  const source = readFileSync(new URL('../../packages/telemetry/src/metric-names.ts', import.meta.url), 'utf8');
  return new Map(
    [...source.matchAll(/^ {2}(\w+): \{ unit: '\w+', by: '(\w+)' \}/gm)].map(([, name = '', by = '']) => [name, by]),
  );
}

describe('the operators', () => {
  it('have one topic, encrypted, over TLS, that every address of the stage hears', () => {
    template.resourceCountIs('AWS::SNS::Topic', 1);
    template.hasResourceProperties('AWS::SNS::Topic', {
      TopicName: names.operatorTopic('test'),
      KmsMasterKeyId: Match.anyValue(),
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
    for (const Endpoint of EMAILS) {
      template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint });
    }
  });

  it('are reached by alarms of this account only, which may use the key', () => {
    const fromAlarms = (actions: unknown) =>
      Match.objectLike({
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: actions,
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: { Statement: Match.arrayWith([fromAlarms('sns:Publish')]) },
    });
    template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: { Statement: Match.arrayWith([fromAlarms(['kms:Decrypt', 'kms:GenerateDataKey'])]) },
    });
  });
});

describe('every alarm', () => {
  it('tells the operators when it begins and when it is over', () => {
    const [topic] = Object.keys(template.findResources('AWS::SNS::Topic'));
    expect(alarms.length).toBeGreaterThan(15);
    for (const { AlarmActions, OKActions } of alarms) {
      expect({ AlarmActions, OKActions }).toEqual({ AlarmActions: [{ Ref: topic }], OKActions: [{ Ref: topic }] });
    }
  });

  it('is named after its stage and links to a section of the runbook', () => {
    for (const { AlarmName, AlarmDescription } of alarms) {
      const section = AlarmDescription.split('https://example.com/RUNBOOK.md#')[1];
      expect(AlarmName).toMatch(new RegExp(`^randevou-test-${section ?? '(none)'}(-|$)`));
    }
  });

  it('takes silence for health, but for the relay, which runs every minute', () => {
    const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData !== 'notBreaching');
    expect(silent.map(({ AlarmName, TreatMissingData }) => [AlarmName, TreatMissingData])).toEqual([
      ['randevou-test-relay-stopped', 'breaching'],
    ]);
  });

  it('reads what the deployables count for the whole stage', () => {
    const counted = countedMetrics();
    const ours = alarms.flatMap(metricsOf).filter(({ namespace }) => namespace === 'Randevou');
    expect(ours.length).toBeGreaterThan(8);
    for (const { name, dimensions } of ours) {
      expect([name, counted.get(name)]).toEqual([name, expect.stringMatching(/^(stage|both)$/)]);
      expect(dimensions).toEqual({ service: expect.stringMatching(/^(ingress|orchestrator|relay)$/), stage: 'test' });
    }
  });
});

describe('which alarms there are', () => {
  const withMetric = (name: string, dimension: object) =>
    alarms.filter((alarm) =>
      metricsOf(alarm).some(
        (metric) => metric.name === name && JSON.stringify(metric.dimensions) === JSON.stringify(dimension),
      ),
    );

  it.each([
    names.deadLetterQueue('test'),
    names.ingressDeadLetterQueue('test'),
    names.relayDeadLetterQueue('test'),
    names.auditDeadLetterQueue('test'),
  ])('one for a single dead letter in %s', (QueueName) => {
    expect(withMetric('ApproximateNumberOfMessagesVisible', { QueueName })).toHaveLength(1);
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: QueueName }],
      Threshold: 1,
      EvaluationPeriods: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });

  it.each(FUNCTIONS)('one for errors of %s', (name) => {
    expect(withMetric('Errors', { FunctionName: names.function('test', name) })).toHaveLength(1);
  });

  it.each(FUNCTIONS.filter((name) => /^(ingress|orchestrator|mcp-.*)$/.test(name)))(
    'one for errors that %s logs and does not throw, also where it is throttled altogether',
    (name) => {
      const logged = { namespace: 'Randevou/LoggedErrors', name: names.function('test', name), dimensions: {} };
      const [alarm, ...others] = alarms.filter((each) => metricsOf(each).some(({ name: of }) => of === logged.name));
      expect(others).toEqual([]);
      expect(alarm?.AlarmName).toBe(`randevou-test-function-failing-${name}`);
      expect(alarm && metricsOf(alarm)).toContainEqual(logged);
      expect(alarm?.Metrics.map(({ Expression }) => Expression)).toContain(
        'FILL(errors, 0) + FILL(throttles, 0) + FILL(logged, 0)',
      );
    },
  );

  it('one for a rotation that fails, which is tried again for minutes only, and for voice notes, which are few', () => {
    const within = (name: string) =>
      stageAlarms(makeStage(), [name])
        .filter(({ about }) => about === name)
        .map(({ threshold, breaching, of, metric }) => [
          threshold,
          breaching,
          of,
          metric instanceof MathExpression && metric.period.toMinutes(),
        ]);
    expect(within('rotator')).toEqual([[1, 1, 1, 60]]);
    expect(within('transcriber')).toEqual([[3, 1, 1, 60]]);
    expect(within('ingress')).toEqual([[1, 3, 3, 5]]);
  });

  it('one for what the ingress cannot take in, by number: its age is not told after three receives', () => {
    const [alarm] = alarms.filter(({ AlarmName }) => AlarmName === 'randevou-test-ingress-retries');
    const queue = { QueueName: names.ingressRetryQueue('test') };
    expect(alarm && metricsOf(alarm)).toEqual([
      { namespace: 'AWS/SQS', name: 'ApproximateNumberOfMessagesVisible', dimensions: queue },
      { namespace: 'AWS/SQS', name: 'ApproximateNumberOfMessagesNotVisible', dimensions: queue },
    ]);
  });

  it('one for what the owner must do, whether a send is refused or WhatsApp says so afterwards', () => {
    const [alarm] = alarms.filter(({ AlarmName }) => AlarmName === 'randevou-test-owner-must-act');
    expect(alarm && metricsOf(alarm).map(({ name, dimensions }) => [name, dimensions['service']])).toEqual([
      ['OwnerMustAct', 'orchestrator'],
      ['OwnerMustAct', 'relay'],
      ['OwnerMustAct', 'ingress'],
    ]);
  });

  it('one for the schedule of the relay, which what it does after bookings cannot hide', () => {
    const [alarm] = alarms.filter(({ AlarmName }) => AlarmName === 'randevou-test-relay-stopped');
    expect(alarm && metricsOf(alarm)).toEqual([
      { namespace: 'Randevou', name: 'RelayRun', dimensions: { service: 'relay', stage: 'test' } },
    ]);
  });

  it('none of an agent where the guided policy runs alone, and none of a model where that is the agent', () => {
    const sections = (agent: StageConfig['agent']) =>
      stageAlarms(makeStage({ agent }), []).map(({ section }) => section);
    const ofAgent = ['circuit-open', 'agent-failing', 'slow-agent'];
    expect(sections('none').filter((name) => /agent|circuit|model/.test(name))).toEqual([]);
    expect(sections('guided')).toEqual(expect.arrayContaining(ofAgent));
    expect(sections('guided')).not.toContain('model-throttled');
    expect(sections('nova')).toContain('model-throttled');
  });

  it('those of a restored table, where the stage has one', () => {
    const [alarm] = alarmsOf(makeStack({ existingTable: 'restored' })).filter(({ AlarmName }) =>
      AlarmName.endsWith('table-throttled'),
    );
    expect(alarm && metricsOf(alarm).map(({ dimensions }) => dimensions)).toEqual([
      { TableName: 'restored' },
      { TableName: 'restored' },
    ]);
  });
});

describe('the dashboard', () => {
  const body = dashboardBody(template);

  it('searches what the deployables count by business', () => {
    const counted = countedMetrics();
    const searched = [...body.matchAll(/MetricName=\\+"(\w+)\\+"/g)].map(([, name = '']) => name);
    expect(searched.length).toBeGreaterThan(8);
    for (const name of searched) {
      expect([name, counted.get(name)]).toEqual([name, expect.stringMatching(/^(business|both)$/)]);
    }
  });

  it.each(FUNCTIONS)('shows errors and cold starts of %s', (name) => {
    expect(body).toContain(`"FunctionName","${names.function('test', name)}"`);
    expect(body).toContain(`SOURCE '${names.functionLogGroup('test', name)}'`);
  });

  it('shows each step of an answer with its target', () => {
    for (const metric of ['InboundMs', 'AgentMs', 'AnswerMs']) expect(body).toContain(`"Randevou","${metric}"`);
    expect(body.match(/"label":"at most"/g)).toHaveLength(3);
  });
});
