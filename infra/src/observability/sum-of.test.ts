import { describe, expect, it } from '@jest/globals';
import { Duration } from 'aws-cdk-lib';
import { queueMetric } from './queue-metric.ts';
import { sumOf } from './sum-of.ts';

describe('sumOf', () => {
  it('adds what there is, whichever of the metrics is silent', () => {
    const metrics = { waiting: queueMetric('q', 'Visible'), taken: queueMetric('q', 'Hidden') };
    const sum = sumOf(metrics, 'Messages', Duration.minutes(5));
    expect(sum.expression).toBe('FILL(waiting, 0) + FILL(taken, 0)');
    expect(sum.label).toBe('Messages');
    expect(Object.values(sum.usingMetrics).map((each) => each.toMetricConfig().metricStat?.period.toMinutes())).toEqual(
      [5, 5],
    );
  });
});
