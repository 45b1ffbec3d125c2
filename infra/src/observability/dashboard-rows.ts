import { Duration } from 'aws-cdk-lib';
import {
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  Metric,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { names } from '@randevou/contracts';
import type { StageConfig } from '../stage-config.ts';
import { functionMetric } from './function-metric.ts';
import { LATENCY_TARGETS } from './latency-targets.ts';
import { queueMetric } from './queue-metric.ts';
import { QUOTAS } from './quotas.ts';
import { searchMetric } from './search-metric.ts';
import { serviceMetric } from './service-metric.ts';

const WIDTH = 8;

/** What customers do, what they wait, what fails, and what it costs, from top to bottom. */
export function dashboardRows(config: StageConfig, functions: readonly string[]): IWidget[][] {
  return [
    conversations(config),
    waiting(config),
    failures(config),
    queues(config),
    perFunction(config, functions),
    [coldStarts(config, functions)],
    cost(config),
    [quotas()],
  ];
}

function graph(
  title: string,
  left: IMetric[],
  rest: Partial<ConstructorParameters<typeof GraphWidget>[0]> = {},
): IWidget {
  return new GraphWidget({ title, left, width: WIDTH, leftYAxis: { min: 0 }, ...rest });
}

function conversations({ stage }: StageConfig): IWidget[] {
  const of = (metricName: string, label: string) => searchMetric(stage, metricName, { label });
  return [
    graph('Messages', [of('MessageReceived', 'received'), of('MessageSent', 'sent'), of('NoticePut', 'notices')]),
    graph('Turns', [
      serviceMetric(stage, 'orchestrator', 'TurnSettled', { label: 'settled' }),
      of('PersonRequested', 'person asked for'),
      of('LimitReached', 'over a limit'),
      of('BudgetSpent', 'budget spent'),
      of('SwitchedOff', 'switched off'),
    ]),
    graph('Bookings made, moved, cancelled', [of('BookingCommitted', 'turns')]),
  ];
}

function waiting({ stage }: StageConfig): IWidget[] {
  const period = Duration.minutes(15);
  return LATENCY_TARGETS.map(({ step, service, metric, milliseconds }) =>
    graph(
      `Waiting: ${step}, ms`,
      ['p50', 'p75', 'p99'].map((statistic) =>
        serviceMetric(stage, service, metric, { statistic, period, label: statistic }),
      ),
      { leftAnnotations: [{ value: milliseconds, label: 'at most', color: '#d62728' }] },
    ),
  );
}

function failures({ stage }: StageConfig): IWidget[] {
  const of = (service: string, metricName: string, label: string) =>
    serviceMetric(stage, service, metricName, { label });
  return [
    graph('Without the agent', [
      of('orchestrator', 'FellBack', 'finished by the guided policy'),
      of('orchestrator', 'AgentFailed', 'agent failed'),
      of('orchestrator', 'CircuitOpen', 'circuit open'),
      searchMetric(stage, 'ClaimRefused', { label: 'claims refused' }),
    ]),
    graph('Not delivered', [
      of('ingress', 'DeliveryFailed', 'refused afterwards'),
      of('orchestrator', 'DeliveryGivenUp', 'replies never sent'),
      of('relay', 'DeliveryGivenUp', 'notices never sent'),
      searchMetric(stage, 'DeliveryDoubtful', { label: 'perhaps twice' }),
      of('ingress', 'OwnerMustAct', 'owner must act, said afterwards'),
      searchMetric(stage, 'OwnerMustAct', { label: 'owner must act' }),
    ]),
    graph('Given up, rejected, tried again', [
      of('orchestrator', 'TurnGivenUp', 'turns given up'),
      of('ingress', 'EventRejected', 'events rejected'),
      of('relay', 'RelayTaskFailed', 'tasks of the relay'),
    ]),
  ];
}

function queues({ stage }: StageConfig): IWidget[] {
  const visible = (queue: string, label: string) =>
    queueMetric(queue, 'ApproximateNumberOfMessagesVisible').with({ label });
  const age = (queue: string, label: string) => queueMetric(queue, 'ApproximateAgeOfOldestMessage').with({ label });
  return [
    graph('Waiting in queues', [
      visible(names.queue(stage), 'wake-ups'),
      visible(names.ingressRetryQueue(stage), 'ingress again'),
      // Hidden between two tries, where what fails spends nearly all of its time.
      queueMetric(names.ingressRetryQueue(stage), 'ApproximateNumberOfMessagesNotVisible').with({
        label: 'ingress, between tries',
      }),
      visible(names.auditQueue(stage), 'audit'),
    ]),
    graph('Oldest in queues, s', [
      age(names.queue(stage), 'wake-ups'),
      age(names.ingressRetryQueue(stage), 'ingress again'),
      age(names.auditQueue(stage), 'audit'),
    ]),
    graph('Dead letters', [
      visible(names.deadLetterQueue(stage), 'wake-ups'),
      visible(names.ingressDeadLetterQueue(stage), 'ingress'),
      visible(names.relayDeadLetterQueue(stage), 'relay'),
      visible(names.auditDeadLetterQueue(stage), 'audit'),
    ]),
  ];
}

function perFunction({ stage }: StageConfig, functions: readonly string[]): IWidget[] {
  const each = (metricName: string, statistic?: string) =>
    functions.map((name) => functionMetric(stage, name, metricName, statistic === undefined ? {} : { statistic }));
  return [
    graph('Errors, by function', each('Errors')),
    graph('Throttles, by function', each('Throttles')),
    graph('Duration p90, by function, ms', each('Duration', 'p90')),
  ];
}

/** From the lines that Lambda itself writes, since it counts no metric of them. */
function coldStarts({ stage }: StageConfig, functions: readonly string[]): IWidget {
  return new LogQueryWidget({
    title: 'Cold starts, by function: how many, ms until the handler was ready',
    logGroupNames: functions.map((name) => names.functionLogGroup(stage, name)),
    view: LogQueryVisualizationType.TABLE,
    width: 3 * WIDTH,
    queryLines: [
      'filter @type = "REPORT"',
      'stats count(*) as invocations, count(@initDuration) as cold, pct(@initDuration, 50) as half, pct(@initDuration, 99) as slowest by @log',
      'sort cold desc',
    ],
  });
}

function cost({ stage, agent, modelId, existingTable }: StageConfig): IWidget[] {
  const period = Duration.hours(1);
  const of = (metricName: string, label: string) => searchMetric(stage, metricName, { label, period });
  const table = (metricName: string, label: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: existingTable ?? names.table(stage) },
      statistic: Stats.SUM,
      period,
      label,
    });
  const perMinute = new Metric({
    namespace: 'AWS/Bedrock',
    metricName: 'EstimatedTPMQuotaUsage',
    dimensionsMap: { ModelId: modelId },
    statistic: Stats.MAXIMUM,
    period: Duration.minutes(5),
    label: "tokens a minute, of the account's quota",
  });
  return [
    graph('Tokens of the model', [of('InputTokens', 'input'), of('OutputTokens', 'output')]),
    graph(
      'Calls of the model; billed messages',
      [of('ModelCalls', 'model calls'), of('MessageSent', 'messages')],
      agent === 'nova' ? { right: [perMinute], rightYAxis: { min: 0 } } : {},
    ),
    graph('Units of the table', [
      table('ConsumedReadCapacityUnits', 'read'),
      table('ConsumedWriteCapacityUnits', 'written'),
    ]),
  ];
}

function quotas(): IWidget {
  const rows = QUOTAS.map(({ of, usually, watched }) =>
    ['', of, usually, 'by' in watched ? `alarm ${watched.by}` : watched.not, ''].join(' | ').trim(),
  );
  return new TextWidget({
    markdown: ['| quota | usually | watched |', '| --- | --- | --- |', ...rows].join('\n'),
    width: 3 * WIDTH,
    height: 8,
  });
}
