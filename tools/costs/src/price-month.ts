import * as z from 'zod';
import type { Assumptions } from './assumptions.ts';
import type { CostLine } from './price-booking.ts';
import type { PriceList } from './price-list.ts';

/** A CloudFormation template, as far as it costs by the month. */
export const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
export type Template = z.infer<typeof Template>;

const MINUTES_A_MONTH = 43_800;

/** What the stacks of a stage cost a month while nobody writes, by their templates, for one business. */
export function priceMonth(
  templates: readonly Template[],
  { cost }: Pick<PriceList, 'cost'>,
  assumed: Assumptions,
): readonly CostLine[] {
  const resources = templates.flatMap(({ Resources }) => Object.values(Resources));
  const ofType = (type: string) => resources.filter(({ Type }) => Type === type);
  const secrets = ofType('AWS::SecretsManager::Secret');
  const copies = secrets.reduce((sum, { Properties }) => {
    const replicas: unknown = Properties['ReplicaRegions'];
    return sum + (Array.isArray(replicas) ? replicas.length : 0);
  }, 0);
  const keys = ofType('AWS::KMS::Key').length;
  const alarms = ofType('AWS::CloudWatch::Alarm');
  const watched = alarms.reduce((sum, { Properties }) => sum + metricsOf(Properties), 0);
  const dashboards = ofType('AWS::CloudWatch::Dashboard').length;
  const functions = ofType('AWS::Lambda::Function').length;
  const own = assumed.metricsPerStage + assumed.metricsPerBusiness;
  const fromLogs = ofType('AWS::Logs::MetricFilter').length;
  const metrics = own + fromLogs + functions * assumed.insightsMetricsPerFunction;
  const relaySeconds = (MINUTES_A_MONTH * assumed.functionMs.relay) / 1000;
  const lines = [
    { what: 'Keys', usd: cost('kms.key', keys), from: `${String(keys)} of KMS` },
    {
      what: 'Secrets',
      usd: cost('secret', secrets.length + copies),
      from: `${String(secrets.length)}, and ${String(copies)} copies in the recovery region`,
    },
    {
      what: 'Alarms',
      usd: cost('alarm', watched),
      from: `${String(alarms.length)}, which watch ${String(watched)} metrics`,
    },
    { what: 'Dashboards', usd: cost('dashboard', dashboards), from: String(dashboards) },
    {
      what: 'Metrics, at most',
      usd: cost('metric', metrics),
      from: `${String(own)} of our own for one business, ${String(fromLogs)} counted from logs, ${String(assumed.insightsMetricsPerFunction)} of Lambda Insights for each of ${String(functions)} functions, if all had data in every hour`,
    },
    {
      what: 'The relay, every minute',
      usd: cost('lambda.request', MINUTES_A_MONTH) + cost('lambda.gbSecond', relaySeconds * assumed.functionGb),
      from: `${String(MINUTES_A_MONTH)} runs`,
    },
  ];
  return lines.filter(({ usd }) => usd > 0).toSorted((a, b) => b.usd - a.usd);
}

const Watched = z.looseObject({ Metrics: z.array(z.looseObject({ MetricStat: z.unknown().optional() })).optional() });

/** An alarm is billed by the metrics that it watches; one over an expression may watch several. */
function metricsOf(alarm: Readonly<Record<string, unknown>>): number {
  const { Metrics } = Watched.parse(alarm);
  return Math.max(1, Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1);
}
