import type { AlarmResource } from './alarms-of.ts';

export interface UsedMetric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, unknown>>;
}

/** What an alarm reads, itself or through an expression. */
export function metricsOf(alarm: AlarmResource): readonly UsedMetric[] {
  const inside = alarm.Metrics.flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat.Metric]));
  const all = [
    ...inside,
    ...(alarm.Namespace === undefined || alarm.MetricName === undefined
      ? []
      : [{ Namespace: alarm.Namespace, MetricName: alarm.MetricName, Dimensions: alarm.Dimensions }]),
  ];
  return all.map(({ Namespace, MetricName, Dimensions }) => ({
    namespace: Namespace,
    name: MetricName,
    dimensions: Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])),
  }));
}
